import { readsAsQuestion } from '../../../src/answer/asking.js';
import type { SlackSettings } from '../../../src/config/slack.js';
import type { Arrival, Service } from '../../../src/service/service.js';
import type { Identity } from '../../../src/store/signin/people.js';
import type { Asker, Askers } from '../asker/askers.js';
import { COMMAND, PLATFORM, PRESSES, SHORTCUTS, VIEWS } from '../names.js';
import type { Us } from '../us.js';
import { feedbackOf } from '../values.js';
import { isAnswered } from './answered.js';
import type { Author } from './author.js';
import type { Happening, Pressed, Said, Submitted } from './happening.js';
import { INPUTS, tooLong } from './inputs.js';
import { conversationOf, personOf, postKey } from './key.js';
import { fromDeletion, fromOpening, fromPost } from './postarrival.js';
import { fromPress, fromRating, fromSharing } from './pressarrival.js';
import { fromCommand, fromMenu, fromReport, fromSubmission } from './privatearrival.js';
import { mentions, mentionsOthers, typedText } from './typed.js';

/** What is needed of the service: to keep what came in, to know what was asked before, and of whom. */
export type Inbox = Pick<Service, 'receive' | 'hasAsked' | 'hasReceived' | 'personOf' | 'profileOf' | 'askedLast'>;

interface ReceiverParts {
  readonly us: Us;
  readonly settings: Pick<SlackSettings, 'workspaces' | 'channels'>;
  readonly askers: Askers;
  readonly inbox: Inbox;
}

/** Takes what is for us, and leaves everything else alone: it is nowhere kept. */
export class Receiver {
  readonly #parts: ReceiverParts;
  /** Posts that are being recorded, by their keys. */
  readonly #inHand = new Map<string, Promise<void>>();

  constructor(parts: ReceiverParts) {
    this.#parts = parts;
  }

  /** Once this has returned, what came in is recorded if it is for us, and may be acknowledged. */
  async receive(happening: Happening): Promise<void> {
    if (!this.isAllowed(happening) || this.isOutOfPlace(happening)) return;
    // Who asks may take longer to learn than a deletion takes to come.
    if (happening.kind === 'deleted') await this.#inHand.get(postKey(happening))?.catch(() => undefined);
    const received = this.#receive(happening);
    if (happening.kind !== 'said') return await received;
    const key = postKey(happening);
    this.#inHand.set(key, received);
    await received.finally(() => {
      if (this.#inHand.get(key) === received) this.#inHand.delete(key);
    });
  }

  async #receive(happening: Happening): Promise<void> {
    const author = await this.#authorIfForUs(happening);
    if (author !== undefined && happening.kind === 'opened' && (await this.#isKnown(author))) return;
    const arrival = author === undefined ? undefined : arrivalFrom(happening, author);
    if (arrival !== undefined) await this.#parts.inbox.receive(arrival);
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
    const conversation = conversationOf(team, channel, thread);
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

/** By what was picked in the menu of a post. */
const FROM_MENU = { [SHORTCUTS.lookUp]: fromMenu, [SHORTCUTS.report]: fromReport };

function arrivalFrom(happening: Happening, author: Author): Arrival | undefined {
  switch (happening.kind) {
    case 'said':
      return fromPost(happening, author);
    case 'deleted':
      return fromDeletion(happening, author);
    case 'opened':
      return happening.tab === 'messages' ? fromOpening(happening, author) : undefined;
    case 'commanded':
      return happening.command !== COMMAND || typedText(happening.text) === ''
        ? undefined
        : fromCommand(happening, author);
    case 'picked':
      return FROM_MENU[happening.shortcut](happening, author);
    case 'pressed':
      return fromPressed(happening, author);
    case 'submitted':
      return fromSubmitted(happening, author);
  }
}

function fromPressed(pressed: Pressed, author: Author): Arrival | undefined {
  const { press, value } = pressed;
  if (press === 'ask') return value === '' ? undefined : fromPress(pressed, author);
  if (press === 'share') return fromSharing(pressed, author);
  const rated = press === 'feedback' ? feedbackOf(value) : undefined;
  if (rated === undefined) return undefined;
  return fromRating({ about: rated.answers, helpful: rated.feedback === 'helpful' }, pressed, author);
}

function fromSubmitted(submitted: Submitted, author: Author): Arrival | undefined {
  const { view, values, kept } = submitted;
  if (tooLong(submitted) !== undefined) return undefined;
  if (view === VIEWS.ask) return fromSubmission(submitted, values[INPUTS.question] ?? '', author);
  if (view !== VIEWS.reason) return undefined;
  return fromRating({ about: kept, helpful: false, reason: values[INPUTS.reason] ?? '' }, submitted, author);
}
