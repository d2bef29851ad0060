import type { webApi } from '@slack/bolt';
import type { InThread } from './to.js';

/** As long as a title in the list of conversations may be. */
const TITLE = 200;

type Shown = 'processing' | 'active';

/**
 * The sign in a direct message that something is being worked on. Nobody has to wait for it: the signs of one thread come
 * in order all the same, each when the one before it has ended. The client gives up soon, so that one that hangs holds up
 * no more than the sign after it.
 */
export class Status {
  readonly #last = new Map<string, Promise<void>>();

  constructor(readonly client: webApi.WebClient) {}

  /** Throws what the client throws. */
  async show(to: InThread, status: Shown): Promise<void> {
    const { channel, thread, isDirect } = to;
    if (!isDirect || thread === undefined) return;
    const place = `${channel}/${thread}`;
    const shown = (this.#last.get(place) ?? Promise.resolve()).then(() => this.#set({ ...to, thread }, status));
    const ended = shown
      .catch(() => undefined)
      .then(() => {
        if (this.#last.get(place) === ended) this.#last.delete(place);
      });
    this.#last.set(place, ended);
    await shown;
  }

  async #set({ channel, thread, question }: InThread & { thread: string }, status: Shown): Promise<void> {
    const title = question.slice(0, TITLE).toWellFormed();
    await this.client.agents.sessions.setStatus({
      channel_id: channel,
      thread_ts: thread,
      status,
      ...(title === '' ? {} : { title }),
    });
  }
}
