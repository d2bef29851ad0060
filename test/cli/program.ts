import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { folderOf } from '../corpus/folder.js';
import { CACHE } from '../corpus/loading.js';
import { TOWN } from './run.js';

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Program {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
  /** Resolves with what was written so far, once it holds this. */
  says(what: RegExp): Promise<RegExpExecArray>;
}

/** The real program as it is shipped, in a process of its own, started where no `.env` is. */
export function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Program {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: folderOf({}),
    env: { PATH, HOME, CORPUS: TOWN, CACHE, DATA: folderOf({}), ...environment },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  const ended = once(child, 'close').then(([code]): Ended => ({ code, out, err }));
  return { child, ended, says };

  async function says(what: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = what.exec(out);
      if (found !== null) return found;
      await once(child.stdout, 'data');
    }
  }
}
