import { readTopic } from '../answer/topic.js';
import { loggedQuestion, takeTurn } from '../assistant/turn.js';
import { apology } from '../message/apology.js';
import { readerIn } from '../person/audience.js';
import { type Incoming, readIncoming } from '../person/incoming.js';
import { readProfile } from '../person/profile.js';
import type { Outcome, Turn } from '../store/turn.js';
import type { Json } from '../store/value.js';
import type { Holdings } from './holdings.js';
import { referenceOf } from './reference.js';
import { pauseAfter } from './timings.js';

/** Answers one claimed event and keeps what comes of it. True where that was kept. */
export async function answer(turn: Turn, holdings: Holdings): Promise<boolean> {
  const { store, observer, now, timings, random } = holdings;
  const began = now();
  const { platform, outcome, said } = settle(turn, holdings);
  try {
    const result = await store.turns.commit(turn, outcome, now());
    if (result === 'committed')
      observer.answered({
        platform,
        outcome: said,
        turnMs: now() - began,
        sinceReceivedMs: now() - turn.event.receivedAt,
      });
    if (result === 'stale') await store.turns.release(turn, { at: now(), counted: false });
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
  /** The message's outcome, or `failed`. */
  readonly said: string;
}

function settle(turn: Turn, holdings: Holdings): Settled {
  const { event } = turn;
  const { corpus, observer, timings } = holdings;
  const incoming = readIncoming(event.payload);
  if (incoming === undefined) {
    const error = new Error('the payload is not a question this version can read');
    observer.failed('turn', error, event.key);
    return { platform: 'unknown', outcome: { ...unchanged(turn), ...failure(error) }, said: 'failed' };
  }
  const { platform, conversation, to, answeredInside: kept } = incoming;
  const outgoing = (message: object) => [
    { platform, lane: conversation, payload: { platform, to, message } as Json, kept },
  ];
  try {
    // An event that ended the process on every try so far would end it again.
    if (event.attempts > timings.turnTries) throw new Error('too many tries');
    const before = { topic: readTopic(turn.conversation.state), profile: readProfile(turn.person.state) };
    const { message, entry, topic, profile } = takeTurn(corpus, incoming, before);
    // Of whom nothing was told, nothing is kept.
    const person = profile === before.profile ? turn.person.state : (profile as unknown as Json);
    const answers = [{ kind: 'answer' as const, ...entry }];
    return {
      platform,
      outcome: {
        ...unchanged(turn),
        conversation: topic as unknown as Json,
        person,
        state: 'done',
        answers,
        outgoing: outgoing(message),
      },
      said: message.outcome,
    };
  } catch (error) {
    observer.failed('turn', error, event.key);
    const message = apology(referenceOf(event.key), corpus.viewFor(readerIn(...incoming.audiences)));
    const answers = [failedEntry(incoming, corpus.edition)];
    return {
      platform,
      outcome: { ...unchanged(turn), ...failure(error), answers, outgoing: outgoing(message) },
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

function failedEntry(incoming: Incoming, edition: string) {
  const { place } = incoming;
  return { kind: 'answer' as const, place, question: loggedQuestion(incoming), outcome: 'failed', shown: [], edition };
}
