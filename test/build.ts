import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './bench/built.js';

/** Builds the product anew when a source is newer than what the last build left: the tests start it as it is shipped. */
export function buildWhereStale(): void {
  const built = statSync(join(PROJECT, 'dist/src/cli/main.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ['src', 'adapters', 'tsconfig.json', 'tsconfig.build.json', 'package.json'];
  if (!sources.some((name) => newest(join(PROJECT, name)) > built)) return;
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: PROJECT, shell: process.platform === 'win32' });
}

/** When the file, or anything in the folder, was changed last. */
function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Math.max(stats.mtimeMs, ...inside.map((name) => statSync(join(path, name)).mtimeMs));
}
