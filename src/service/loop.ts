import { setImmediate } from 'node:timers/promises';

/** Work that is done again and again: at once while there is some, else when woken or after a pause. */
export class Loop {
  readonly #work: () => Promise<boolean>;
  readonly #pauseMs: (failures: number) => number;
  readonly #onError: (error: unknown) => void;
  #wake: () => void = () => {};
  #woken = false;
  #stopping = false;
  #running: Promise<void> | undefined;

  /** `work` says whether there may be more of it at once; after errors the pauses may grow. */
  constructor(work: () => Promise<boolean>, pauseMs: (failures: number) => number, onError: (error: unknown) => void) {
    this.#work = work;
    this.#pauseMs = pauseMs;
    this.#onError = onError;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  wake(): void {
    this.#woken = true;
    this.#wake();
  }

  /** Resolves when the work in hand is done. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    let failures = 0;
    while (!this.#stopping) {
      this.#woken = false;
      try {
        const more = await this.#work();
        failures = 0;
        if (more) {
          // SQLite answers within the same turn of the event loop, and nothing else would have its turn.
          await setImmediate();
          continue;
        }
      } catch (error) {
        failures++;
        this.#onError(error);
      }
      await this.#rest(this.#pauseMs(failures), failures > 0);
    }
  }

  /** After a failure nothing cuts the pause short but the end. */
  async #rest(ms: number, whole: boolean): Promise<void> {
    if (this.#stopping || (this.#woken && !whole)) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        if (whole && !this.#stopping) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
