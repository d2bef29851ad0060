import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../dist/src/cli/main.js', import.meta.url));
const HURRY = new URL('hurry.mjs', import.meta.url).href;
/** pino's level of an error. */
const ERROR = 50;

/** When it is killed: just before the next event is recorded, just after and before it is acknowledged, or whatever it does. */
export const MOMENTS = ['recorded', 'recording', 'any'] as const;
export type Moment = (typeof MOMENTS)[number];

/** One process of the program as it is built, serving Slack. */
export class Served {
  /** When it was killed, and at which event. */
  killed: { readonly moment: Moment; readonly event?: string } | undefined;
  /** Where Slack calls it; undefined while it is not there, and over a socket. */
  hookUrl: string | undefined;
  /** What it said went wrong, and how it ended where nobody had killed it. */
  readonly failures: string[] = [];
  readonly #child: ChildProcess;
  /** Resolves when it serves, or is no more. */
  readonly serving: Promise<unknown>;
  readonly #ended: Promise<unknown>;

  constructor(environment: Readonly<Record<string, string>>, folder: string) {
    const { PATH = '', HOME = '' } = process.env;
    this.#child = spawn(process.execPath, ['--import', HURRY, MAIN, 'serve'], {
      cwd: folder,
      env: { PATH, HOME, ...environment },
    });
    this.#child.stdin?.on('error', () => {});
    this.#child.once('exit', (code, signal) => {
      this.hookUrl = undefined;
      if (code !== 0 && signal !== 'SIGKILL') this.failures.push(`ended with ${code}`);
    });
    this.#ended = once(this.#child, 'close');
    let isServing = () => {};
    this.serving = Promise.race([new Promise<void>((resolve) => (isServing = resolve)), this.#ended]);
    linesOf(this.#child.stdout, (line) => {
      const [moment, event] = line.split('\t');
      if (event !== undefined) this.killed = { moment: moment as Moment, event };
      if (line === 'Slackにつながりました。') isServing();
      const hooks = /^条文を開きました.*受け口: (http:\S+)\/$/.exec(line)?.[1];
      if (hooks === undefined) return;
      if (this.#runs()) this.hookUrl = `${hooks}/slack/events`;
      isServing();
    });
    linesOf(this.#child.stderr, (line) => {
      if (!line.startsWith('{') || isFailure(JSON.parse(line))) this.failures.push(line);
    });
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
    if (this.#runs()) this.#child.kill(signal);
    await this.#ended;
  }

  #runs(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }
}

/** What a hook could not take or learn in time on a busy machine comes again, or does without. */
function isFailure({ level, what }: { readonly level: number; readonly what?: string }): boolean {
  return level >= ERROR && what !== 'hook';
}

function linesOf(stream: NodeJS.ReadableStream | null, take: (line: string) => void): void {
  if (stream !== null) createInterface(stream).on('line', take);
}
