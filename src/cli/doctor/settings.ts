import { existsSync, readFileSync, statSync } from 'node:fs';
import { parse } from 'dotenv';
import { mistypedIn } from '../../config/mistyped.js';
import { holdsSecret } from '../../config/secrets.js';
import type { Check } from '../../diagnosis/check.js';
import { error, type Finding, ok, skipped, warning } from '../../diagnosis/finding.js';
import type { Surroundings } from './examined.js';
import { quoted } from './filemode.js';

export const settings: Check<Surroundings> = {
  name: 'settings',
  title: '設定',
  look({ configProblem, environment, dotenvFile, uid }) {
    const read =
      configProblem === undefined
        ? [ok('設定を読めました。')]
        : [
            ...configProblem.problems.map((problem) => error(problem)),
            skipped('ほかの項目は、設定を直してから、もう一度 jobun doctor で調べてください。'),
          ];
    return [...read, ...mistyped(environment), ...(uid === undefined ? [] : dotenv(dotenvFile))];
  },
};

function mistyped(environment: NodeJS.ProcessEnv): Finding[] {
  return mistypedIn(Object.keys(environment)).map(({ name, meant }) =>
    warning(`${name} という設定はありません。`, `${meant} の書き間違いでしたら、名前を直してください。`),
  );
}

/** Worse where it holds a secret. */
function dotenv(file: string): Finding[] {
  if (!existsSync(file)) return [];
  const mode = statSync(file).mode & 0o777;
  if ((mode & 0o077) === 0) return [ok(`${file} は、持ち主だけが読めます。`)];
  const secrets = Object.entries(parse(readFileSync(file))).filter(([name, value]) => holdsSecret(name, value));
  const text = `${file} は、ほかの利用者にも開かれています（${mode.toString(8).padStart(4, '0')}）。`;
  const remedy = `chmod 600 ${quoted(file)}`;
  if (secrets.length === 0) return [warning(text, remedy)];
  return [error(`${text}${secrets.map(([name]) => name).join('、')} が書かれています。`, remedy)];
}
