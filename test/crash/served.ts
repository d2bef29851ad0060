import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const HURRY = new URL('hurry.mjs', import.meta.url).href;
/** pino's level of an error. */
const ERROR = 50;

/** When it is killed: just before the next event is recorded, just after and before it is acknowledged, or whatever it does. */
export const MOMENTS = ['recorded', 'recording', 'any'] as const;
export type Moment = (typeof MOMENTS)[number];

/** What one process of the program is started with. */
export interface Start {
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  /** Addresses of modules that are loaded before it, beside the one that ends it. */
  readonly modules: readonly string[];
  /** Where the platform calls it, on its listener for platforms. */
  readonly hookPath: string;
}

/** One process of the program as it is built, serving a chat platform. */
export class Served {
  /** When it was killed, and at which event. */
  killed: { readonly moment: Moment; readonly event?: string } | undefined;
  /** When it ended, however it did. */
  endedAt = Number.POSITIVE_INFINITY;
  /** Where the platform calls it; undefined while it is not there, and where it calls nobody. */
  hookUrl: string | undefined;
  /** What it said went wrong, and how it ended where nobody had killed it. */
  readonly failures: string[] = [];
  readonly #child: ChildProcess;
  /** Resolves when it serves, or is no more. */
  readonly serving: Promise<unknown>;
  readonly #ended: Promise<unknown>;

  constructor({ environment, folder, modules, hookPath }: Start) {
    const { PATH = '', HOME = '' } = process.env;
    const loaded = [HURRY, ...modules].flatMap((module) => ['--import', module]);
    this.#child = spawn(process.execPath, [...loaded, MAIN, 'serve'], {
      cwd: folder,
      env: { PATH, HOME, ...environment },
    });
    this.#child.stdin?.on('error', () => {});
    this.#child.once('exit', (code, signal) => {
      this.hookUrl = undefined;
      this.endedAt = Date.now();
      if (code !== 0 && signal !== 'SIGKILL') this.failures.push(`ended with ${code}`);
    });
    this.#ended = once(this.#child, 'close');
    let isServing = () => {};
    this.serving = Promise.race([new Promise<void>((resolve) => (isServing = resolve)), this.#ended]);
    linesOf(this.#child.stdout, (line) => {
      const [moment, event] = line.split('\t');
      if (event !== undefined) this.killed = { moment: moment as Moment, event };
      if (/^\S+につながりました。$/.test(line)) isServing();
      const hooks = /^条文を開きました.*受け口: (http:\S+)\/$/.exec(line)?.[1];
      if (hooks === undefined) return;
      if (this.runs) this.hookUrl = `${hooks}${hookPath}`;
      isServing();
    });
    linesOf(this.#child.stderr, (line) => {
      if (!line.startsWith('{') || isFailure(JSON.parse(line))) this.failures.push(line);
    });
  }

  /** False once it has ended. */
  get runs(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** At that moment; at once where it does not come in this time. */
  async kill(moment: Moment = 'any', withinMs = 0): Promise<void> {
    this.killed = { moment: 'any' };
    if (moment === 'any') return await this.#end('SIGKILL');
    this.#child.stdin?.write(`${moment}\n`);
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), withinMs);
    await this.#ended;
    clearTimeout(timer);
  }

  /** In order. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.runs) this.#child.kill(signal);
    await this.#ended;
  }
}

interface Logged {
  readonly level: number;
  readonly what?: string;
  readonly kind?: string;
}

/**
 * What a hook could not take or learn in time on a busy machine comes again, or does without; and a purge gives way to
 * whoever records something.
 */
function isFailure({ level, what, kind }: Logged): boolean {
  return level >= ERROR && what !== 'hook' && !(what === 'upkeep' && kind === 'locked');
}

function linesOf(stream: NodeJS.ReadableStream | null, take: (line: string) => void): void {
  if (stream !== null) createInterface(stream).on('line', take);
}
