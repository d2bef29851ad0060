import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { FROM_FILES } from '../../config/secrets.js';
import type { Check } from '../../diagnosis/check.js';
import { error, type Finding, ok, skipped, warning } from '../../diagnosis/finding.js';
import { locationIn } from '../../store/configured.js';
import type { Examined } from './examined.js';
import { canBeMade, openToOthers, rightsProblem } from './filemode.js';

/** What holds records, or what protects them: for nobody else to read. */
export const files: Check<Examined> = {
  name: 'files',
  title: 'フォルダーとファイル',
  look({ config, uid, environment }) {
    const { dataFolder, secret, secretFile, sealsFile } = config;
    const location = locationIn(config);
    const database = 'file' in location ? ['', '-wal', '-shm', '.serving'].map((end) => location.file + end) : [];
    const inside = [...database, ...(secret === undefined ? [secretFile] : []), sealsFile];
    const folders = [...new Set([dataFolder, ...inside.map(dirname)])];
    const present = [dataFolder, ...inside].filter((path) => existsSync(path));
    const problems = [
      ...folders.flatMap((folder) => whereMissing(folder)),
      ...present.flatMap((path) => rightsProblem(path, uid) ?? []),
      ...(uid === undefined ? [] : handedIn(environment)),
    ];
    if (problems.length > 0) return problems;
    if (uid === undefined) return [skipped('この環境では、ファイルの権限を調べられません。')];
    if (present.length === 0) return [ok(`${dataFolder} はまだありません。jobun serve が、最初の起動で作ります。`)];
    return [ok(`${present.join('、')} は、ほかの利用者に読まれません。`)];
  },
};

/** Files that something else made, and that are read alone: what hands secrets to containers may leave them open there. */
function handedIn(environment: NodeJS.ProcessEnv): Finding[] {
  return FROM_FILES.flatMap((name) => {
    const path = environment[`${name}_FILE`];
    const problem = path === undefined || path === '' ? undefined : openToOthers(resolve(path));
    return problem?.remedy === undefined ? [] : [warning(problem.text, problem.remedy)];
  });
}

function whereMissing(folder: string): Finding[] {
  return existsSync(folder) || canBeMade(folder)
    ? []
    : [
        error(
          `フォルダー ${folder} がなく、作ることもできません。`,
          '権限を確かめるか、DATA、SECRET_FILE、SEALS_FILE で別の場所を指定してください。',
        ),
      ];
}
