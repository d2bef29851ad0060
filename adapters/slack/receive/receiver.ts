import { readsAsQuestion } from '../../../src/answer/asking.js';
import type { SlackSettings } from '../../../src/config/slack.js';
import type { Service } from '../../../src/service/service.js';
import type { Identity } from '../../../src/store/signin/people.js';
import type { Asker, Askers } from '../asker/askers.js';
import { PLATFORM, PRESSES } from '../names.js';
import type { Us } from '../us.js';
import { isAnswered } from './answered.js';
import { arrivingFrom } from './arriving.js';
import type { Author } from './author.js';
import type { Happening, Pressed, Said } from './happening.js';
import { conversationOf, personOf, postKey, pressKeys } from './key.js';
import { mentions, mentionsOthers, typedText } from './typed.js';

/** What is needed of the service: to keep what came in, to know what was asked before, and of whom. */
export type Inbox = Pick<
  Service,
  'receive' | 'hasAsked' | 'hasReceived' | 'conversationOf' | 'personOf' | 'profileOf' | 'askedLast'
>;

interface ReceiverParts {
  readonly us: Us;
  readonly settings: Pick<SlackSettings, 'workspaces' | 'channels'>;
  readonly askers: Askers;
  readonly inbox: Inbox;
}

/** Takes what is for us, and leaves everything else alone: it is nowhere kept. */
export class Receiver {
  readonly #parts: ReceiverParts;
  /** Posts and presses that are being recorded, by their keys. */
  readonly #inHand = new Map<string, Promise<void>>();

  constructor(parts: ReceiverParts) {
    this.#parts = parts;
  }

  /** Once this has returned, what came in is recorded if it is for us, and may be acknowledged. */
  async receive(happening: Happening): Promise<void> {
    if (!this.isAllowed(happening) || this.isOutOfPlace(happening)) return;
    const received = this.#receiveAfter(keyBefore(happening), happening);
    const key = keyOf(happening);
    if (key === undefined) return await received;
    this.#inHand.set(key, received);
    await received.finally(() => {
      if (this.#inHand.get(key) === received) this.#inHand.delete(key);
    });
  }

  /** Who asks may take longer to learn than a deletion, or the second of two presses, takes to come. */
  async #receiveAfter(before: string | undefined, happening: Happening): Promise<void> {
    if (before !== undefined) {
      await this.#inHand.get(before)?.catch(() => undefined);
      if (happening.kind === 'pressed' && (await this.#parts.inbox.hasReceived(before))) return;
    }
    await this.#receive(happening);
  }

  /** Where nothing would be kept, nobody waits until it is known who it is: a trigger runs out meanwhile. */
  async #receive(happening: Happening): Promise<void> {
    const arrive = arrivingFrom(happening);
    if (arrive === undefined) return;
    const author = await this.#authorIfForUs(happening);
    if (author === undefined || (happening.kind === 'opened' && (await this.#isKnown(author)))) return;
    const conversation = await this.#conversationBegunBy(threadOf(happening));
    await this.#parts.inbox.receive({ ...arrive(author), ...(conversation === undefined ? {} : { conversation }) });
  }

  /** A thread under what we said by itself goes on from the question that was answered with it. */
  async #conversationBegunBy(thread: Thread | undefined): Promise<string | undefined> {
    if (thread === undefined) return undefined;
    const conversation = await this.#parts.inbox.conversationOf(PLATFORM, thread.ts);
    return conversation?.startsWith(`${PLATFORM}/${thread.team}/`) ? conversation : undefined;
  }

  /** From a workspace and a channel that is answered, and not from ourselves. */
  isAllowed(happening: Happening): boolean {
    const { us, settings } = this.#parts;
    if (happening.user === us.user) return false;
    if (![us.team, us.enterprise, ...settings.workspaces].includes(happening.team)) return false;
    return happening.kind !== 'said' || happening.isDirect || isAnswered(happening.channel, settings);
  }

  /** A press whose answer everybody would see, in a channel that is not answered. */
  isOutOfPlace(happening: Happening): boolean {
    if (happening.kind !== 'pressed') return false;
    const { press, post } = happening;
    const isForAll = press === PRESSES.share || (press === PRESSES.ask && post?.isPrivate === false);
    return isForAll && post !== undefined && !isAnswered(post.channel, this.#parts.settings);
  }

  /** Whoever is not for us is not even looked up. */
  async #authorIfForUs(happening: Happening): Promise<Author | undefined> {
    const { inbox } = this.#parts;
    if (happening.kind === 'deleted' && !(await inbox.hasReceived(postKey(happening)))) return undefined;
    if (happening.kind !== 'said' || (await this.#isAddressed(happening))) return await this.authorOf(happening);
    return await this.#authorGoingOn(happening);
  }

  /** In a channel whoever names us, or did before an edit. */
  async #isAddressed(said: Said): Promise<boolean> {
    const { us, inbox } = this.#parts;
    if (said.isDirect || mentions(said.text, us.user)) return true;
    return said.edited !== undefined && (await inbox.hasReceived(postKey(said)));
  }

  /** Who asked before in a thread, as long as they talk to nobody else. */
  async #authorGoingOn(said: Said): Promise<Author | undefined> {
    const { us, inbox } = this.#parts;
    const { team, channel, thread, ts, text } = said;
    if (thread === undefined || thread === ts || mentionsOthers(text, us.user)) return undefined;
    if (!readsAsQuestion(typedText(text))) return undefined;
    const begun = await this.#conversationBegunBy({ team, ts: thread });
    const conversation = begun ?? conversationOf(team, channel, thread);
    if (!(await inbox.hasAsked(conversation))) return undefined;
    const author = await this.authorOf(said);
    return (await inbox.hasAsked(conversation, author.person)) ? author : undefined;
  }

  /** Who has asked before needs no greeting: that they had one is forgotten sooner than what they asked. */
  async #isKnown({ person }: Author): Promise<boolean> {
    return (await this.#parts.inbox.askedLast(person, 1)).length > 0;
  }

  /** Asks for them once: where Slack does not answer, waiting twice would be too long for an acknowledgement. */
  async authorOf({ team, user }: Pick<Happening, 'team' | 'user'>): Promise<Author> {
    const { inbox, askers } = this.#parts;
    const asker = await askers.of(user);
    const identity = { platform: `${PLATFORM} ${team}`, subject: user, ...mailOf(asker) };
    return { asker, person: await inbox.personOf(identity, personOf(team, user)) };
  }
}

function mailOf({ user: { isKnown, verifiedMail } }: Asker): Pick<Identity, 'verifiedMail' | 'isMailUnknown'> {
  if (!isKnown) return { isMailUnknown: true };
  return verifiedMail === undefined ? {} : { verifiedMail };
}

interface Thread {
  readonly team: string;
  /** Of its first post. */
  readonly ts: string;
}

/** In which something was said, or a lasting button stands. */
function threadOf(happening: Happening): Thread | undefined {
  const { kind, team } = happening;
  const isInThread = (kind === 'said' || kind === 'deleted') && happening.thread !== undefined;
  if (isInThread && happening.thread !== happening.ts) return { team, ts: happening.thread };
  if (!isAnsweredPress(happening) || happening.press !== PRESSES.ask || happening.post === undefined) return undefined;
  const { ts, thread = ts, isPrivate } = happening.post;
  return isPrivate ? undefined : { team, ts: thread };
}

/** Under which others that come meanwhile find it. */
function keyOf(happening: Happening): string | undefined {
  if (happening.kind === 'said') return postKey(happening);
  return isAnsweredPress(happening) ? pressKeys(happening).key : undefined;
}

/** Of what has to be recorded first, if it came. */
function keyBefore(happening: Happening): string | undefined {
  if (happening.kind === 'deleted') return postKey(happening);
  return isAnsweredPress(happening) ? pressKeys(happening).before : undefined;
}

function isAnsweredPress(happening: Happening): happening is Pressed {
  return happening.kind === 'pressed' && (happening.press === PRESSES.ask || happening.press === PRESSES.share);
}
