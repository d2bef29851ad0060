import { readsAsQuestion } from '../../../src/answer/asking.js';
import type { Arrival, Service } from '../../../src/service/service.js';
import type { Identity } from '../../../src/store/signin/people.js';
import type { Askers } from '../asker/askers.js';
import { PLATFORM } from '../names.js';
import { fromCard, fromDeletion, fromMessage, fromOpening } from './arrival.js';
import type { Author } from './author.js';
import type { Happening, Invoked, Opened, Pressed, Said } from './happening.js';
import { activityKey, conversationOf, personOf, subjectOf } from './key.js';
import { typedText } from './typed.js';

/** What is needed of the service: to keep what came in, to know what was asked before, and of whom. */
export type Inbox = Pick<Service, 'receive' | 'hasAsked' | 'hasReceived' | 'personOf' | 'askedLast'>;

/**
 * How long after their last question somebody goes on in a group chat. It has no threads: what they ask there later they
 * ask the others.
 */
const GOING_ON_MS = 10 * 60_000;

/** What is recorded. */
type Recorded = Exclude<Happening, Invoked>;

interface ReceiverParts {
  readonly askers: Askers;
  readonly inbox: Inbox;
  /** Whether what is written without a mention comes to us, and is heard. */
  readonly channelMessages: boolean;
}

/** Takes what is for us, and leaves everything else alone: it is nowhere kept. */
export class Receiver {
  readonly #parts: ReceiverParts;
  /** Messages that are being recorded, by their keys. */
  readonly #inHand = new Map<string, Promise<void>>();

  constructor(parts: ReceiverParts) {
    this.#parts = parts;
  }

  /** Once this has returned, what came in is recorded if it is for us. */
  async receive(happening: Recorded): Promise<void> {
    const key = activityKey(happening);
    // Who asks may take longer to learn than a deletion takes to come.
    if (happening.kind === 'deleted') await this.#inHand.get(key)?.catch(() => undefined);
    const received = this.#receive(happening);
    if (happening.kind !== 'said') return await received;
    this.#inHand.set(key, received);
    await received.finally(() => {
      if (this.#inHand.get(key) === received) this.#inHand.delete(key);
    });
  }

  /** Who did something, and as whom the service knows them. */
  async authorOf(happening: Happening | Pressed): Promise<Author> {
    const { inbox, askers } = this.#parts;
    const asker = await askers.of(happening);
    return { asker, person: await inbox.personOf(identityOf(happening), personOf(happening)) };
  }

  async #receive(happening: Recorded): Promise<void> {
    const arrival = await this.#arrivalOf(happening);
    if (arrival !== undefined) await this.#parts.inbox.receive(arrival);
  }

  async #arrivalOf(happening: Recorded): Promise<Arrival | undefined> {
    switch (happening.kind) {
      case 'said':
        return await this.#fromMessage(happening);
      case 'deleted': {
        const isKept = await this.#parts.inbox.hasReceived(activityKey(happening));
        return isKept ? fromDeletion(happening, await this.authorOf(happening)) : undefined;
      }
      case 'opened': {
        const author = await this.authorOf(happening);
        return (await this.#isKnown(happening, author)) ? undefined : fromOpening(happening, author);
      }
      case 'asked':
        return fromCard(happening, await this.authorOf(happening));
      default:
        return happening satisfies never;
    }
  }

  /** Whoever is not for us is not even looked up. */
  async #fromMessage(said: Said): Promise<Arrival | undefined> {
    if (!(await this.#isAddressed(said))) {
      const author = await this.#authorGoingOn(said);
      return author === undefined ? undefined : fromMessage(said, author, { hints: false });
    }
    const author = await this.authorOf(said);
    return fromMessage(said, author, { hints: await this.#needsHint(said, author) });
  }

  /** Among others whoever names us, or did before an edit. */
  async #isAddressed(said: Said): Promise<boolean> {
    if (said.audience === 'personal' || said.mentionsUs) return true;
    return said.edited !== undefined && (await this.#parts.inbox.hasReceived(activityKey(said)));
  }

  /** Who asked before in a conversation, as long as they talk to nobody else. Of everybody else nothing is learned. */
  async #authorGoingOn(said: Said): Promise<Author | undefined> {
    const { inbox, channelMessages } = this.#parts;
    if (!channelMessages || said.mentionsOthers || !readsAsQuestion(typedText(said))) return undefined;
    const conversation = conversationOf(said);
    const within = said.audience === 'groupChat' ? GOING_ON_MS : undefined;
    if (!(await inbox.hasAsked(conversation, undefined, within))) return undefined;
    // Who is new is not kept.
    const person = await inbox.personOf({ ...identityOf(said), isMailUnknown: true }, personOf(said));
    return (await inbox.hasAsked(conversation, person, within)) ? await this.authorOf(said) : undefined;
  }

  /** Once to everybody in a conversation whose messages come only with a mention. */
  async #needsHint(said: Said, { person }: Author): Promise<boolean> {
    const { inbox, channelMessages } = this.#parts;
    if (said.audience === 'personal' || channelMessages) return false;
    return !(await inbox.hasAsked(conversationOf(said), person));
  }

  /** Who has asked before needs no greeting of their own: that they had one is forgotten sooner than what they asked. */
  async #isKnown({ audience }: Opened, { person }: Author): Promise<boolean> {
    return audience === 'personal' && (await this.#parts.inbox.askedLast(person, 1)).length > 0;
  }
}

/** Teams says of no mail that it is verified: nobody is joined to a person of another platform. */
function identityOf({ user, reference }: Pick<Happening, 'user' | 'reference'>): Identity {
  return { platform: `${PLATFORM} ${reference.tenant ?? 'local'}`, subject: subjectOf(user) };
}
