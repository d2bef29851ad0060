import { webApi } from '@slack/bolt';
import { SendProblem } from '../../../src/service/platform.js';
import { fallbackForUpdate } from '../render/fallback.js';
import type { Posting } from '../render/posting.js';
import { problemOf } from './problem.js';
import type { InThread } from './to.js';

/** What marks a message as one of ours, and which: read back where nobody knows whether it arrived. */
const MARK = 'jobun_said';

/** Pages that are looked through for an earlier try, of 200 messages each. */
const PAGES = 5;

/** What Slack says of a message that cannot be changed any more. */
const FIXED = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

/** Who may be told something as if they were a place. */
const PERSON = /^[UW]/;

/** Our messages of one delivery in a thread, in a channel, or to one person. */
export class Messages {
  constructor(
    readonly client: webApi.WebClient,
    /** Of a person the id of the person. */
    readonly to: Pick<InThread, 'channel' | 'thread'>,
    /** The same in every try. */
    readonly delivery: string,
    readonly signal: AbortSignal,
  ) {}

  /**
   * Puts the parts where others stood, and posts what is left, in order; what is left of those that stood goes. Gives the
   * time of each part. Done again it changes nothing, as long as it is told what is there of an earlier try.
   */
  async put(
    postings: readonly Posting[],
    { standing, there = new Map() }: { standing: readonly string[]; there?: ReadonlyMap<number, string> },
  ): Promise<string[]> {
    const kept = new Map(there);
    for (const [part, ts] of standing.entries()) {
      const posting = postings[part];
      if (posting === undefined) await this.#delete(ts);
      else if (await this.#update(ts, posting, part)) kept.set(part, ts);
    }
    const times: string[] = [];
    for (const [part, posting] of postings.entries())
      times.push(kept.get(part) ?? (await this.#postOne(posting, part).catch((error) => failed(error, part))));
    return times;
  }

  /**
   * What is there of an earlier try, by the number of the part. Where we may not look nothing is found: coming twice is
   * better than never.
   */
  async there(): Promise<ReadonlyMap<number, string>> {
    try {
      return await this.#marked();
    } catch (error) {
      if (problemOf(error).kind === 'refused') return new Map();
      throw error;
    }
  }

  async #marked(): Promise<ReadonlyMap<number, string>> {
    const found = new Map<number, string>();
    const channel = await this.#placeToRead();
    let cursor: string | undefined;
    for (let page = 0; page < PAGES; page++) {
      const { messages = [], response_metadata } = await this.#page(channel, cursor);
      for (const { metadata, ts } of messages) {
        const payload = metadata?.event_payload as { readonly delivery?: unknown; readonly part?: unknown } | undefined;
        const isIt = metadata?.event_type === MARK && payload?.delivery === this.delivery;
        if (isIt && typeof payload?.part === 'number' && ts !== undefined) found.set(payload.part, ts);
      }
      cursor = response_metadata?.next_cursor || undefined;
      if (cursor === undefined) break;
    }
    return found;
  }

  /** Slack takes a person for a place where something is posted, and nowhere else. */
  async #placeToRead(): Promise<string> {
    const { channel } = this.to;
    if (!PERSON.test(channel)) return channel;
    const opened = await this.client.conversations.open({ users: channel });
    return opened.channel?.id ?? channel;
  }

  /** Of the thread from its first message; of a channel from the latest. */
  async #page(channel: string, cursor: string | undefined) {
    const { thread } = this.to;
    const page = { channel, include_all_metadata: true, limit: 200, ...(cursor === undefined ? {} : { cursor }) };
    return thread === undefined
      ? await this.client.conversations.history(page)
      : await this.client.conversations.replies({ ...page, ts: thread });
  }

  /** False where it stands there no more, or for ever as it is. */
  async #update(ts: string, posting: Posting, part: number): Promise<boolean> {
    this.signal.throwIfAborted();
    const { channel } = this.to;
    const text = fallbackForUpdate(posting.text);
    const metadata = this.#metadata(part);
    return await passes(this.client.chat.update({ channel, ts, ...posting, text, metadata }));
  }

  async #delete(ts: string): Promise<void> {
    this.signal.throwIfAborted();
    await passes(this.client.chat.delete({ channel: this.to.channel, ts }));
  }

  async #postOne(posting: Posting, part: number): Promise<string> {
    // Whoever sends it next, when our time is up, must not find us still at it.
    this.signal.throwIfAborted();
    const { channel, thread } = this.to;
    const { ts = '' } = await this.client.chat.postMessage({
      channel,
      ...(thread === undefined ? {} : { thread_ts: thread }),
      ...posting,
      // The reader's own pages would be unfolded below every answer.
      unfurl_links: false,
      unfurl_media: false,
      metadata: this.#metadata(part),
    });
    return ts;
  }

  #metadata(part: number) {
    return { event_type: MARK, event_payload: { delivery: this.delivery, part } };
  }
}

async function passes(change: Promise<unknown>): Promise<boolean> {
  try {
    await change;
    return true;
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError && FIXED.has(error.data.error)) return false;
    throw error;
  }
}

/** The parts before this one have arrived. */
function failed(error: unknown, part: number): never {
  const { kind, message, afterMs, advice } = problemOf(error);
  throw new SendProblem(kind, message, afterMs, part > 0, advice);
}
