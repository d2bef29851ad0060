import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { folderOf } from '../corpus/folder.js';
import { CACHE } from '../corpus/loading.js';
import { TOWN } from './run.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
/** As `npm run build` has left it. */
const BUILT = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
/** tsx looks for it where the program is started. */
const TSCONFIG = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));

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

type Environment = Readonly<Record<string, string>>;

/** The real program in a process of its own, started where no `.env` is. */
export function start(args: readonly string[], environment: Environment = {}): Program {
  return startWith(['--import', import.meta.resolve('tsx'), MAIN, ...args], environment);
}

/** The same, compiled as it is shipped: it starts in a fraction of the time. */
export function startBuilt(args: readonly string[], environment: Environment = {}): Program {
  return startWith([BUILT, ...args], environment);
}

function startWith(args: readonly string[], environment: Environment): Program {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: folderOf({}),
    env: { PATH, HOME, TSX_TSCONFIG_PATH: TSCONFIG, CORPUS: TOWN, CACHE, DATA: folderOf({}), ...environment },
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
