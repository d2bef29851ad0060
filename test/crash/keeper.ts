import type { Given } from './instance.js';
import { Life } from './life.js';

/** Keeps one instance: starts it, kills it, starts it again. While more lives follow, the next process stands by, loaded. */
export class Keeper {
  /** Those that have begun. */
  readonly lives: Life[] = [];
  readonly #program: string;
  readonly #given: Given;
  #standby: Life | undefined;
  #born = 1;

  constructor(
    program: string,
    given: Given,
    /** How often it will be started. */
    readonly starts: number,
  ) {
    this.#program = program;
    this.#given = given;
    this.#standby = this.#another();
  }

  /** Where it takes events; undefined while it is not there. */
  get url(): string | undefined {
    return this.lives.at(-1)?.url;
  }

  get failures(): readonly string[] {
    return this.lives.flatMap(({ failures }) => failures);
  }

  /** Resolves when it listens, or is no more. */
  async start(): Promise<void> {
    const life = this.#standby;
    if (life === undefined) throw new Error('no more lives were to follow');
    this.lives.push(life);
    const begun = life.begin();
    this.#standby = this.#another();
    await begun;
  }

  async kill(): Promise<void> {
    await this.lives.at(-1)?.kill();
  }

  /** In order. */
  async stop(): Promise<void> {
    await this.lives.at(-1)?.stop();
  }

  /** Leaves no process behind. */
  async end(): Promise<void> {
    await Promise.all([this.kill(), this.#standby?.kill()]);
  }

  #another(): Life | undefined {
    if (this.#born > this.starts) return undefined;
    return new Life(this.#program, { ...this.#given, name: `${this.#given.name}${this.#born++}` });
  }
}
