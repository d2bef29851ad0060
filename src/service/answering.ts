import { loggedQuestion } from '../assistant/turn.js';
import { apology } from '../message/apology.js';
import { readerIn } from '../person/audience.js';
import { type Incoming, type Question, readIncoming } from '../person/incoming.js';
import type { Outcome, Turn } from '../store/turn.js';
import type { Json } from '../store/value.js';
import type { Holdings } from './holdings.js';
import { referenceOf } from './reference.js';
import { type Earlier, earlierOf, take } from './taking.js';
import { pauseAfter } from './timings.js';

/** Answers one claimed event and keeps what comes of it. True where that was kept. */
export async function answer(turn: Turn, holdings: Holdings): Promise<boolean> {
  const { store, observer, now, timings, random } = holdings;
  const began = now();
  try {
    const incoming = readIncoming(turn.event.payload);
    const { platform, outcome, said } = settle(turn, incoming, await earlierOf(incoming, turn, store), holdings);
    const result = await store.turns.commit(turn, outcome, now());
    if (result === 'committed')
      observer.answered({
        platform,
        outcome: said,
        turnMs: now() - began,
        sinceReceivedMs: now() - turn.event.receivedAt,
      });
    if (result === 'stale' || result === 'withdrawn') await store.turns.release(turn, { at: now(), counted: false });
    return result === 'committed';
  } catch (error) {
    observer.failed('store', error, turn.event.key);
    const at = now() + pauseAfter(turn.event.attempts, timings, random);
    await store.turns.release(turn, { at, error: nameOf(error), counted: true });
    return false;
  }
}

interface Settled {
  readonly platform: string;
  readonly outcome: Outcome;
  /** The message's outcome; `failed`, or `silent` where there was nothing to say. */
  readonly said: string;
}

function settle(turn: Turn, incoming: Incoming | undefined, earlier: Earlier, holdings: Holdings): Settled {
  const { event } = turn;
  const { corpus, observer, timings } = holdings;
  if (incoming === undefined) {
    const error = new Error('the payload is nothing this version can read');
    observer.failed('turn', error, event.key);
    return { platform: 'unknown', outcome: { ...unchanged(turn), ...failure(error) }, said: 'failed' };
  }
  const { platform, conversation, to, answeredInside: kept } = incoming;
  const outgoing = (message: object | undefined) =>
    message === undefined ? [] : [{ platform, lane: conversation, payload: { platform, to, message } as Json, kept }];
  try {
    // An event that ended the process on every try so far would end it again.
    if (event.attempts > timings.turnTries) throw new Error('too many tries');
    const { message, ...taken } = take(corpus, incoming, turn, earlier);
    return {
      platform,
      outcome: { ...unchanged(turn), ...taken, state: 'done', outgoing: outgoing(message) },
      said: message?.outcome ?? 'silent',
    };
  } catch (error) {
    observer.failed('turn', error, event.key);
    const asked = incoming.kind === 'question';
    const view = corpus.viewFor(readerIn(...incoming.audiences), incoming.language);
    const message = apology(referenceOf(event.key), view, { asked });
    const answers = asked ? [failedEntry(incoming, corpus.edition)] : [];
    // Who deleted something waits for nothing.
    const isAwaited = incoming.kind !== 'withdrawn';
    return {
      platform,
      outcome: { ...unchanged(turn), ...failure(error), answers, outgoing: outgoing(isAwaited ? message : undefined) },
      said: 'failed',
    };
  }
}

function unchanged({ conversation, person }: Turn): Omit<Outcome, 'state'> {
  return { conversation: conversation.state, person: person.state, answers: [], outgoing: [], timers: [] };
}

function failure(error: unknown): Pick<Outcome, 'state' | 'error'> {
  return { state: 'failed', error: nameOf(error) };
}

/** What kind of error it was. Its words may hold a person's. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'error';
}

function failedEntry(question: Question, edition: string) {
  const { place } = question;
  return { kind: 'answer' as const, place, question: loggedQuestion(question), outcome: 'failed', shown: [], edition };
}
