import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything below a folder: names, rights, times and contents. */
export function snapshotOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    ['', ...paths].map((path) => {
      const stats = lstatSync(join(folder, path));
      const content = stats.isFile()
        ? createHash('sha256')
            .update(readFileSync(join(folder, path)))
            .digest('hex')
        : '';
      return [path, `${stats.mode.toString(8)} ${stats.uid} ${stats.mtimeMs} ${content}`];
    }),
  );
}
