import { type Delivery, SendProblem } from '../../../src/service/platform.js';
import type { Engine, Saying } from '../engine/engine.js';
import { ConnectorProblem } from '../engine/problem.js';
import type { Reference } from '../engine/reference.js';
import { render } from '../render/render.js';
import { contextOf } from './context.js';
import { problemOf } from './problem.js';
import { Started } from './started.js';
import { readTo } from './to.js';

/** Says to Teams what the outbox holds. */
export class Sender {
  readonly #started = new Started();

  constructor(
    readonly engine: Pick<Engine, 'say' | 'replace' | 'remove'>,
    readonly readerUrl: string | undefined,
  ) {}

  /** Gives the ids of the messages. Throws `SendProblem`. */
  async send({ id, to: kept, message, replaces = [] }: Delivery, signal: AbortSignal): Promise<string | undefined> {
    const to = readTo(kept);
    const sayings = render(message, contextOf(to, this.readerUrl));
    const standing = replaces.flatMap(idsIn);
    const ids = this.#started.of(id);
    try {
      for (const [part, saying] of sayings.entries())
        ids[part] ??= await this.#put(to.reference, saying, standing[part], signal);
      for (const left of standing.slice(sayings.length)) await this.#remove(to.reference, left, signal);
    } catch (error) {
      const { kind, message: why, afterMs } = problemOf(error);
      throw new SendProblem(kind, why, afterMs, ids.length > 0);
    }
    this.#started.isWhole(id);
    return ids.filter((sent) => sent !== '').join(' ') || undefined;
  }

  /** Nobody sees it in a channel. */
  async showWorking(kept: unknown, signal: AbortSignal): Promise<void> {
    const { reference, isPersonal } = readTo(kept);
    if (isPersonal) await this.engine.say(reference, { type: 'typing' }, signal);
  }

  /** In place of what stood there; anew where it stands there no more. */
  async #put(reference: Reference, saying: Saying, standing: string | undefined, signal: AbortSignal): Promise<string> {
    // Whoever sends it next, when our time is up, must not find us still at it.
    signal.throwIfAborted();
    if (standing !== undefined && (await passes(this.engine.replace(reference, standing, saying, signal))))
      return standing;
    return (await this.engine.say(reference, saying, signal)) ?? '';
  }

  async #remove(reference: Reference, id: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    await passes(this.engine.remove(reference, id, signal));
  }
}

/** False where it is gone, or may not be changed any more. */
async function passes(change: Promise<unknown>): Promise<boolean> {
  try {
    await change;
    return true;
  } catch (error) {
    if (error instanceof ConnectorProblem && (error.status === 404 || error.status === 403)) return false;
    throw error;
  }
}

function idsIn(reference: string): string[] {
  return reference.split(' ').filter((id) => id !== '');
}
