import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Given, Said } from './instance.js';

/** One process of an instance, from its start to its end, and what is known of it afterwards. */
export class Life {
  readonly name: string;
  /** Sends that may have arrived, as far as it knew, by the number of the try. */
  readonly unsure = new Map<number, string>();
  /** What it said went wrong, and how it ended where nobody had told it to. */
  readonly failures: string[] = [];
  killedAt: number | undefined;
  /** Turns it committed, known once it has stopped in order. */
  answered = 0;
  /** Where it takes events; undefined while it is not there. */
  url: string | undefined;
  readonly #child: ChildProcess;
  /** Resolves when it has loaded and waits to begin, or is no more. */
  readonly loaded: Promise<unknown>;
  readonly #listening: Promise<unknown>;
  readonly #ended: Promise<unknown>;
  readonly #hearing = new Map<Said[0], () => void>();
  #told = false;

  constructor(program: string, given: Given) {
    this.name = given.name;
    this.#child = spawn(process.execPath, [program, JSON.stringify(given)], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stderr?.on('data', (data) => this.failures.push(String(data)));
    // What is written to a process that has just been killed.
    this.#child.stdin?.on('error', () => {});
    this.#child.once('exit', (code, signal) => {
      this.url = undefined;
      if (!this.#told || (code !== 0 && signal !== 'SIGKILL')) this.failures.push(`${this.name} ended with ${code}`);
    });
    this.#ended = once(this.#child, 'close');
    const loaded = new Promise<void>((resolve) => this.#hear('loaded', resolve));
    this.loaded = Promise.race([loaded, this.#ended]);
    this.#listening = new Promise<void>((resolve) => this.#hear('listening', resolve));
    createInterface(this.#child.stdout as NodeJS.ReadableStream).on('line', (line) =>
      this.#take(line.split('\t') as Said),
    );
  }

  /** Lets it open the store and serve; resolves when it listens, or is no more. */
  async begin(): Promise<void> {
    await this.loaded;
    this.#child.stdin?.write('begin\n');
    await Promise.race([this.#listening, this.#ended]);
  }

  async kill(): Promise<void> {
    if (this.#runs()) this.killedAt = Date.now();
    await this.#end('SIGKILL');
  }

  /** In order. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  #hear(word: Said[0], heard: () => void): void {
    this.#hearing.set(word, heard);
  }

  #take([word, first, second]: Said): void {
    if (word === 'unsure') this.unsure.set(Number(first), second);
    if (word === 'failed') this.failures.push(`${first}: ${second}`);
    if (word === 'answered') this.answered = Number(first);
    if (word === 'listening') this.url = `http://127.0.0.1:${first}`;
    this.#hearing.get(word)?.();
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.#told = true;
    if (this.#runs()) this.#child.kill(signal);
    await this.#ended;
  }

  #runs(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }
}
