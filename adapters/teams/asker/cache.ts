/** What was asked of Slack, for a while; whoever asks for the same at the same time waits for the one call. */
export class Cache<T> {
  readonly #kept = new Map<string, { readonly value: Promise<T>; readonly until: number }>();

  constructor(
    readonly keepMs: number,
    readonly now: () => number,
  ) {}

  /** What fails is not kept: the next one asks again. */
  get(key: string, ask: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key);
    if (kept !== undefined && kept.until > this.now()) return kept.value;
    this.#forgetOld();
    const value = ask();
    const entry = { value, until: this.now() + this.keepMs };
    this.#kept.set(key, entry);
    value.catch(() => {
      if (this.#kept.get(key) === entry) this.#kept.delete(key);
    });
    return value;
  }

  #forgetOld(): void {
    for (const [key, { until }] of this.#kept) if (until <= this.now()) this.#kept.delete(key);
  }
}
