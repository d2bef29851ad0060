import type { webApi } from '@slack/bolt';
import type { SlackSettings } from '../../../src/config/slack.js';
import type { Delivery, SendProblem } from '../../../src/service/platform.js';
import { isAnswered } from '../receive/answered.js';
import { LABELS } from '../render/labels.js';
import { render } from '../render/render.js';
import { Messages } from './messages.js';
import { notice, sayPrivately } from './private.js';
import { problemOf } from './problem.js';
import type { Status } from './status.js';
import { readTo, type To } from './to.js';

interface SenderParts {
  readonly client: webApi.WebClient;
  readonly status: Status;
  readonly fetch: typeof globalThis.fetch;
  readonly readerUrl: string | undefined;
  readonly settings: Pick<SlackSettings, 'channels'>;
}

/** Says in Slack what the service has to say. */
export class Sender {
  readonly #parts: SenderParts;

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /** Gives the times of the messages, with their channel. Throws `SendProblem`. */
  async send({ id, to: kept, message, replaces = [] }: Delivery, signal: AbortSignal): Promise<string | undefined> {
    const to = readTo(kept);
    const postings = render(message, this.#contextOf(to));
    try {
      if (to.kind === 'private') {
        await sayPrivately(this.#parts.fetch, to, this.#directTo(to, id, signal), postings);
        return undefined;
      }
      const messages = new Messages(this.#parts.client, to, id, signal);
      const times = await messages.put(postings, { standing: replaces.flatMap(timesIn) });
      this.#showDone(to);
      return referenceOf(times);
    } catch (error) {
      const problem = this.#noted(problemOf(error), to);
      if (!isNoPlace(problem, to)) throw problem;
      await this.#sayItIsNoPlace(to, this.#directTo(to, id, signal));
      return undefined;
    }
  }

  /**
   * Of an answer in several messages some may have arrived: the others follow. What only one person saw where they asked
   * leaves no trace; what they were told by direct message instead does.
   */
  async find(
    { id, to: kept, message, replaces = [] }: Delivery,
    signal: AbortSignal,
  ): Promise<{ reference: string | undefined } | undefined> {
    const to = readTo(kept);
    const isPrivate = to.kind === 'private';
    const messages = isPrivate ? this.#directTo(to, id, signal) : new Messages(this.#parts.client, to, id, signal);
    try {
      const there = await messages.there();
      if (there.size === 0) return undefined;
      const standing = replaces.flatMap(timesIn);
      const times = await messages.put(render(message, this.#contextOf(to)), { standing, there });
      if (isPrivate) return { reference: undefined };
      this.#showDone(to);
      return { reference: referenceOf(times) };
    } catch (error) {
      throw this.#noted(problemOf(error), to);
    }
  }

  async showWorking(kept: unknown): Promise<void> {
    const to = readTo(kept);
    if (to.kind === 'thread') await this.#parts.status.show(to, 'processing');
  }

  /** What Slack refuses it is not asked for again: nobody is to wait for it. */
  #noted(problem: SendProblem, to: To): SendProblem {
    if (problem.kind === 'refused') this.#showDone(to);
    return problem;
  }

  /** Nobody waits for the sign, nor hears that it failed. */
  #showDone(to: To): void {
    if (to.kind !== 'thread') return;
    this.#parts.status.show(to, 'active').catch(() => undefined);
  }

  /** Whoever pressed a button there hears why nothing came of it. */
  async #sayItIsNoPlace(to: To, direct: Messages): Promise<void> {
    await sayPrivately(this.#parts.fetch, to, direct, [notice(LABELS[to.language].notHere)]).catch((error) => {
      throw problemOf(error);
    });
  }

  #directTo({ user }: To, id: string, signal: AbortSignal): Messages {
    return new Messages(this.#parts.client, { channel: user }, id, signal);
  }

  #contextOf(to: To) {
    const { readerUrl, settings } = this.#parts;
    const { event: answers, language, question } = to;
    const isShared = to.kind === 'private' && question !== '' && isAnswered(to.channel, settings);
    const share = isShared ? { share: question } : {};
    const by = to.kind === 'thread' && !to.isDirect ? to.user : undefined;
    // An answer that is shown to others stands by itself; one that was asked for by a press stands in its thread.
    const isShown = to.kind === 'thread' && to.thread === undefined;
    const asked = to.kind === 'thread' && to.showsQuestion ? { asked: { question, by, isShared: isShown } } : {};
    return { readerUrl, answers, language, feedback: true, ...share, ...asked };
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
