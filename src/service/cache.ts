interface Kept<T> {
  readonly value: T;
  /** When it was asked for. */
  readonly since: number;
}

/** How long what was learned is good, in milliseconds. */
export interface Lasting {
  readonly fresh: number;
  /** Until then it is given out while it is asked for anew, so that nobody waits for it. */
  readonly stale: number;
}

/** What was asked of somebody else, for a while; whoever asks for the same at the same time waits for the one call. */
export class Cache<T> {
  readonly #kept = new Map<string, Kept<T>>();
  readonly #asked = new Map<string, Promise<T>>();

  constructor(
    readonly lasting: Lasting,
    readonly now: () => number,
  ) {}

  /** What fails is not kept, and what was learned before stays until its end: the next one asks again. */
  get(key: string, ask: () => Promise<T>): Promise<T> {
    const { fresh, stale } = this.lasting;
    const kept = this.#kept.get(key);
    const age = kept === undefined ? Number.POSITIVE_INFINITY : this.now() - kept.since;
    if (kept !== undefined && age < fresh) return Promise.resolve(kept.value);
    const asked = this.#asked.get(key) ?? this.#ask(key, ask);
    return kept !== undefined && age < stale ? Promise.resolve(kept.value) : asked;
  }

  #ask(key: string, ask: () => Promise<T>): Promise<T> {
    this.#forgetOld();
    const since = this.now();
    const asked = ask()
      .then((value) => {
        this.#kept.set(key, { value, since });
        return value;
      })
      .finally(() => this.#asked.delete(key));
    this.#asked.set(key, asked);
    // Nobody may be waiting for it.
    asked.catch(() => undefined);
    return asked;
  }

  #forgetOld(): void {
    for (const [key, { since }] of this.#kept) if (this.now() - since >= this.lasting.stale) this.#kept.delete(key);
  }
}
