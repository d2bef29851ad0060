import { openPrivately } from './privatefile.js';
import { StoreProblem } from './problem.js';
import { sqliteProblem } from './sqliteproblem.js';

/**
 * One serving process on one SQLite file. The lock is the operating system's, taken through SQLite on a file beside the
 * database: it is gone with the process, however that ended, and commands beside a running server do not ask for it.
 */
export function takeServingLock(file: string): { release(): void } {
  try {
    const lock = openPrivately(`${file}.serving`, 0, (opened) => void opened.exec('begin exclusive'));
    return { release: () => lock.close() };
  } catch (error) {
    const problem = sqliteProblem(error, file);
    if (problem?.kind !== 'locked') throw problem ?? error;
    throw new StoreProblem(
      'serving',
      `${file} は、動いているほかの jobun serve が使っています。そちらを止めるか、DATA で別のフォルダーを指定してください。複数で動かすときは DATABASE_URL でPostgreSQLを使います。`,
      error,
    );
  }
}
