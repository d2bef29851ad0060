import type { webApi } from '@slack/bolt';
import type { Delivery, SendProblem } from '../../../src/service/platform.js';
import { LABELS } from '../render/labels.js';
import { render } from '../render/render.js';
import { richText, said } from '../render/richtext.js';
import { sayPrivately } from './private.js';
import { problemOf } from './problem.js';
import { ThreadMessages } from './thread.js';
import { type InThread, readTo, type To } from './to.js';

/** As long as a title in the list of conversations may be. */
const TITLE = 200;

/** Says in Slack what the service has to say. */
export class Sender {
  constructor(
    readonly client: webApi.WebClient,
    readonly fetch: typeof globalThis.fetch,
    readonly readerUrl: string | undefined,
  ) {}

  /** Gives the times of the messages, with their channel. Throws `SendProblem`. */
  async send({ id, to: kept, message, replaces = [] }: Delivery, signal: AbortSignal): Promise<string | undefined> {
    const to = readTo(kept);
    const postings = render(message, this.#contextOf(to));
    try {
      if (to.kind === 'private') {
        await sayPrivately(this, to, postings, signal);
        return undefined;
      }
      const messages = new ThreadMessages(this.client, to, id, signal);
      const times = await messages.put(postings, { standing: replaces.flatMap(timesIn) });
      await this.#setStatus(to, 'active').catch(() => undefined);
      return referenceOf(times);
    } catch (error) {
      const problem = problemOf(error);
      if (!isNoPlace(problem, to)) throw problem;
      await this.#sayItIsNoPlace(to, signal);
      return undefined;
    }
  }

  /** Of an answer in several messages some may have arrived: the others follow. */
  async find(
    { id, to: kept, message, replaces = [] }: Delivery,
    signal: AbortSignal,
  ): Promise<{ reference: string } | undefined> {
    const to = readTo(kept);
    if (to.kind === 'private') return undefined;
    try {
      const messages = new ThreadMessages(this.client, to, id, signal);
      const there = await messages.there();
      if (there.size === 0) return undefined;
      const standing = replaces.flatMap(timesIn);
      const times = await messages.put(render(message, this.#contextOf(to)), { standing, there });
      return { reference: referenceOf(times) };
    } catch (error) {
      throw problemOf(error);
    }
  }

  async showWorking(kept: unknown): Promise<void> {
    const to = readTo(kept);
    if (to.kind === 'thread') await this.#setStatus(to, 'processing');
  }

  /** Whoever pressed a button there hears why nothing came of it. */
  async #sayItIsNoPlace({ user, responseUrl, language }: To, signal: AbortSignal): Promise<void> {
    const { notHere } = LABELS[language];
    const posting = { text: notHere, blocks: richText([said([{ text: notHere }])]) };
    await sayPrivately(this, { user, responseUrl }, [posting], signal).catch((error) => {
      throw problemOf(error);
    });
  }

  async #setStatus(to: InThread, status: 'processing' | 'active'): Promise<void> {
    if (!to.isDirect || to.thread === undefined) return;
    const title = to.question.slice(0, TITLE).toWellFormed();
    await this.client.agents.sessions.setStatus({
      channel_id: to.channel,
      thread_ts: to.thread,
      status,
      ...(title === '' ? {} : { title }),
    });
  }

  #contextOf(to: To) {
    const { event: answers, language, question } = to;
    const share = to.kind === 'private' && question !== '' ? { share: question } : {};
    const by = to.kind === 'thread' && !to.isDirect ? to.user : undefined;
    const asked = to.kind === 'thread' && to.showsQuestion ? { asked: { question, by } } : {};
    return { readerUrl: this.readerUrl, answers, language, feedback: true, ...share, ...asked };
  }
}

/** Nothing of ours may be written there. */
const NO_PLACE = new Set(['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action']);

function isNoPlace({ kind, message }: SendProblem, to: To): boolean {
  return kind === 'refused' && NO_PLACE.has(message) && to.responseUrl !== undefined;
}

/** The platform's own name for what was sent: where each message stands. */
function referenceOf(times: readonly string[]): string {
  return times.join(' ');
}

function timesIn(reference: string): string[] {
  return reference.split(' ').filter((time) => time !== '');
}
