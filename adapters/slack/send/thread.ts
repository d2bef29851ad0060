import type { webApi } from '@slack/bolt';
import type { Posting } from '../render/posting.js';
import type { InThread } from './to.js';

/** What marks a message as one of ours, and which: read back where nobody knows whether it arrived. */
const MARK = 'jobun_said';

/** Pages that are looked through for an earlier try, of 200 messages each. */
const PAGES = 5;

/** The messages of one thread. */
export class ThreadMessages {
  constructor(
    readonly client: webApi.WebClient,
    readonly to: InThread,
    /** The same in every try. */
    readonly delivery: string,
  ) {}

  /** Posts what is not there yet of the parts, in order, and gives the time of each. */
  async post(postings: readonly Posting[], there: ReadonlyMap<number, string> = new Map()): Promise<string[]> {
    const posted: string[] = [];
    for (const [part, posting] of postings.entries())
      posted.push(there.get(part) ?? (await this.#postOne(posting, part)));
    return posted;
  }

  /** Puts the parts where others stood; what is left of those goes. */
  async replace(standing: readonly string[], postings: readonly Posting[]): Promise<string[]> {
    const { client, to } = this;
    const there = new Map<number, string>();
    for (const [part, ts] of standing.entries()) {
      const posting = postings[part];
      if (posting === undefined) await client.chat.delete({ channel: to.channel, ts });
      else {
        await client.chat.update({ channel: to.channel, ts, ...posting, metadata: this.#metadata(part) });
        there.set(part, ts);
      }
    }
    return await this.post(postings, there);
  }

  /** What is in the thread of an earlier try, by the number of the part. */
  async there(): Promise<ReadonlyMap<number, string>> {
    const found = new Map<number, string>();
    let cursor: string | undefined;
    for (let page = 0; page < PAGES; page++) {
      const { messages = [], response_metadata } = await this.#page(cursor);
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

  /** Of the thread from its first message; of a channel from the latest. */
  async #page(cursor: string | undefined) {
    const { channel, thread } = this.to;
    const page = { channel, include_all_metadata: true, limit: 200, ...(cursor === undefined ? {} : { cursor }) };
    return thread === undefined
      ? await this.client.conversations.history(page)
      : await this.client.conversations.replies({ ...page, ts: thread });
  }

  async #postOne(posting: Posting, part: number): Promise<string> {
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
