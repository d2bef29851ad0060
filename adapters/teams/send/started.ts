/**
 * What has arrived of deliveries that are not whole yet. Teams offers no way to look; so within one process a next try
 * goes on where the last one ended, and after a restart it begins anew.
 */
export class Started {
  readonly #ids = new Map<string, string[]>();

  constructor(readonly most = 1000) {}

  /** Ids by part, to be added to as parts arrive. */
  of(delivery: string): string[] {
    const ids = this.#ids.get(delivery) ?? [];
    // The oldest goes: whatever was given up is never asked for again.
    if (!this.#ids.has(delivery) && this.#ids.size >= this.most)
      for (const [oldest] of this.#ids) {
        this.#ids.delete(oldest);
        break;
      }
    this.#ids.set(delivery, ids);
    return ids;
  }

  isWhole(delivery: string): void {
    this.#ids.delete(delivery);
  }
}
