import type { Message } from '../message/message.js';
import { incomingFrom, type Received } from '../person/incoming.js';
import { type Profile, readProfile } from '../person/profile.js';
import type { Identity } from '../store/signin/people.js';
import type { Turn } from '../store/turn.js';
import type { Json } from '../store/value.js';
import { answer } from './answering.js';
import type { Holdings } from './holdings.js';
import { Loop } from './loop.js';
import { Senders } from './senders.js';
import { pauseAfter } from './timings.js';
import { Upkeep } from './upkeep.js';

/** What came in, and the key that says what it is. */
export type Arrival = Received & { readonly key: string };
export type QuestionArrival = Extract<Arrival, { readonly kind: 'question' }>;

/** What was said, and where its platform was to say it. */
export interface Said {
  readonly to: Json;
  readonly message: Message;
}

/** Nobody could be answered in time. The question is kept, and its answer is there for whoever asks again. */
export class NoAnswerYet extends Error {}

/** Turns taken at one time. */
const AT_ONCE = 8;

/** How often one who waits looks whether another instance has answered. */
const LOOK_MS = 50;

/** Everything between what a platform hands in and what it is given to say. */
export class Service {
  readonly #holdings: Holdings;
  readonly #turns: Loop;
  readonly #senders: Senders;
  readonly #upkeep: Upkeep;

  constructor(holdings: Holdings) {
    this.#holdings = holdings;
    const { timings, random, observer } = holdings;
    const pauseMs = (failures: number) => (failures === 0 ? timings.poll : pauseAfter(failures, timings, random));
    this.#turns = new Loop(
      () => this.#take(),
      pauseMs,
      (error) => observer.failed('store', error),
    );
    this.#senders = new Senders(holdings, pauseMs);
    this.#upkeep = new Upkeep(holdings, pauseMs, () => this.#turns.wake());
  }

  start(): void {
    this.#turns.start();
    this.#senders.start();
    this.#upkeep.start();
  }

  /** Ends what is in hand; what is left is claimed by nobody, and waits for the next process. */
  async stop(): Promise<void> {
    const { store, holder, timings } = this.#holdings;
    await Promise.all([this.#turns.stop(), this.#senders.stop(timings.grace), this.#upkeep.stop()]);
    await store.turns.releaseHeld(holder);
  }

  /** Once this has returned, the event is on disk and may be acknowledged. Throws where it could not be kept. */
  async receive(arrival: Arrival): Promise<void> {
    await this.#record(arrival);
    this.#turns.wake();
  }

  /**
   * For platforms that want the answer in their own response: what the turn of this event has kept to say, of whatever
   * kind it is but `withdrawn`, to which there may be nothing to say. A repeat is given the same.
   */
  async ask(arrival: Arrival): Promise<Message> {
    const { store, now, timings, holder } = this.#holdings;
    const deadline = now() + timings.patience;
    await this.#record(arrival);
    for (;;) {
      const said = await this.saidTo(arrival.key);
      if (said !== undefined) return said.message;
      if (now() > deadline) throw new NoAnswerYet(arrival.key);
      const { conversation } = arrival;
      const claiming = { holder, now: now(), until: now() + timings.claim, limit: 1, conversation };
      const [turn] = await store.turns.claim(claiming);
      if (turn === undefined) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      else await this.#answer(turn);
    }
  }

  /** What was said to an event; undefined where nothing was yet, or it is kept no more. */
  async saidTo(key: string): Promise<Said | undefined> {
    const [said] = (await this.#holdings.store.outbox.saidTo(key)) ?? [];
    return said as Said | undefined;
  }

  /** Whether anything was asked in this conversation; by this person, where one is named; so many ms ago at most. */
  async hasAsked(conversation: string, person?: string, withinMs?: number): Promise<boolean> {
    const { store, now } = this.#holdings;
    const since = withinMs === undefined ? undefined : now() - withinMs;
    return await store.inbox.hasAsked(conversation, person, since);
  }

  /** Whether this very event came in there; of what is long ago, nobody knows. */
  async isIn(conversation: string, key: string): Promise<boolean> {
    return await this.#holdings.store.inbox.isIn(conversation, key);
  }

  /** Whether this or an edit of it came in. */
  async hasReceived(key: string): Promise<boolean> {
    return await this.#holdings.store.inbox.holds(key);
  }

  /** The conversation in which a platform was told what it calls so; undefined where nothing of the name was. */
  async conversationOf(platform: string, reference: string): Promise<string | undefined> {
    return await this.#holdings.store.outbox.laneOf(platform, reference);
  }

  /** Who somebody is across platforms; `fresh` where nobody knows them yet. */
  async personOf(identity: Identity, fresh: string): Promise<string> {
    const { store, now } = this.#holdings;
    return await store.people.personOf(identity, fresh, now());
  }

  /** What somebody told of themselves, as the last turn that ended left it. */
  async profileOf(person: string): Promise<Profile> {
    return readProfile(await this.#holdings.store.turns.stateOf(person));
  }

  /** What somebody asked last, the newest first, in the masked words of the log and as long as it keeps them. */
  async askedLast(person: string, limit: number): Promise<readonly string[]> {
    return await this.#holdings.store.answers.askedLast(person, limit);
  }

  /** Throws unless questions can be recorded. */
  async ready(): Promise<void> {
    await this.#holdings.store.ping();
  }

  async #record(arrival: Arrival): Promise<void> {
    const { key, ...received } = arrival;
    const { store, observer, now } = this.#holdings;
    const { platform, conversation, person } = received;
    const payload = incomingFrom(received) as unknown as Json;
    const replaces = received.kind === 'question' ? received.replaces : undefined;
    const withdraws = received.kind === 'withdrawn' ? received.about : undefined;
    const event = { key, conversation, person, payload, replaces, withdraws };
    observer.received(platform, await store.inbox.record(event, now()));
  }

  async #take(): Promise<boolean> {
    const { store, holder, now, timings } = this.#holdings;
    const turns = await store.turns.claim({ holder, now: now(), until: now() + timings.claim, limit: AT_ONCE });
    await Promise.all(turns.map((turn) => this.#answer(turn)));
    return turns.length > 0;
  }

  /** What a turn has left to say goes at once, whoever took the turn. */
  async #answer(turn: Turn): Promise<void> {
    if (await answer(turn, this.#holdings)) this.#senders.wake();
  }
}
