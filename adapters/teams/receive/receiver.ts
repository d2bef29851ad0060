import { readsAsQuestion } from '../../../src/answer/asking.js';
import type { Arrival, Service } from '../../../src/service/service.js';
import type { Askers } from '../asker/askers.js';
import { PLATFORM } from '../names.js';
import { fromCard, fromDeletion, fromMessage, fromOpening } from './arrival.js';
import type { Author } from './author.js';
import type { Asked, Deleted, Happening, Invoked, Opened, Pressed, Said } from './happening.js';
import { activityKey, conversationOf, personOf, subjectOf } from './key.js';
import { typedText } from './typed.js';

/** What is needed of the service: to keep what came in, to know what was asked before, and of whom. */
export type Inbox = Pick<Service, 'receive' | 'hasAsked' | 'hasReceived' | 'personOf' | 'askedLast'>;

interface ReceiverParts {
  readonly askers: Askers;
  readonly inbox: Inbox;
  /** Whether what is written without a mention comes to us at all. */
  readonly channelMessages: boolean;
}

/** Takes what is for us, and leaves everything else alone: it is nowhere kept. */
export class Receiver {
  readonly #parts: ReceiverParts;

  constructor(parts: ReceiverParts) {
    this.#parts = parts;
  }

  /** Once this has returned, what came in is recorded if it is for us. */
  async receive(happening: Exclude<Happening, Invoked>): Promise<void> {
    const arrival = await this.#arrivalOf(happening);
    if (arrival !== undefined) await this.#parts.inbox.receive(arrival);
  }

  /** Who did something, and as whom the service knows them. */
  async authorOf({ user, reference, locale }: Happening | Pressed): Promise<Author> {
    const { inbox, askers } = this.#parts;
    const asker = await askers.of(user, reference, locale);
    // Teams says of no mail that it is verified: nobody is joined to a person of another platform.
    const identity = { platform: `${PLATFORM} ${reference.tenant ?? 'local'}`, subject: subjectOf(user) };
    return { asker, person: await inbox.personOf(identity, personOf({ reference, user })) };
  }

  async #arrivalOf(happening: Said | Deleted | Opened | Asked): Promise<Arrival | undefined> {
    switch (happening.kind) {
      case 'said':
        return await this.#fromMessage(happening);
      case 'deleted': {
        const isKept = await this.#parts.inbox.hasReceived(activityKey(happening));
        return isKept ? fromDeletion(happening, await this.authorOf(happening)) : undefined;
      }
      case 'opened':
        return fromOpening(happening, await this.authorOf(happening));
      case 'asked':
        return fromCard(happening, await this.authorOf(happening));
      default:
        return happening satisfies never;
    }
  }

  /** Whoever is not for us is not even looked up. */
  async #fromMessage(said: Said): Promise<Arrival | undefined> {
    const { inbox, channelMessages } = this.#parts;
    if (said.edited !== undefined && !(await inbox.hasReceived(activityKey(said))) && !this.#isAddressed(said))
      return undefined;
    if (this.#isAddressed(said) || said.edited !== undefined) {
      const author = await this.authorOf(said);
      const isNew = said.audience !== 'personal' && !channelMessages;
      const hints = isNew && !(await inbox.hasAsked(conversationOf(said), author.person));
      return fromMessage(said, author, { hints });
    }
    if (said.mentionsOthers || !readsAsQuestion(typedText(said.text))) return undefined;
    const conversation = conversationOf(said);
    if (!(await inbox.hasAsked(conversation))) return undefined;
    const author = await this.authorOf(said);
    return (await inbox.hasAsked(conversation, author.person))
      ? fromMessage(said, author, { hints: false })
      : undefined;
  }

  #isAddressed({ audience, mentionsUs }: Said): boolean {
    return audience === 'personal' || mentionsUs;
  }
}
