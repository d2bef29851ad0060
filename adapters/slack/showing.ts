import type { webApi } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Corpus, View } from '../../src/assistant/view.js';
import { deadline } from '../../src/service/deadline.js';
import type { Asker, Askers } from './asker/askers.js';
import { homeOf } from './home/home.js';
import { HOME_LABELS } from './home/labels.js';
import { promptsFor } from './home/prompts.js';
import { MODAL_LABELS } from './modal/labels.js';
import { open, openLoading } from './modal/opening.js';
import { personModal } from './modal/person.js';
import { provisionModal } from './modal/provision.js';
import { askModal, reasonModal } from './modal/typing.js';
import { COMMAND, PRESSES } from './names.js';
import { readBody } from './receive/body.js';
import type { Commanded, Happening, Opened, Pressed } from './receive/happening.js';
import { triggerKey } from './receive/key.js';
import type { Inbox, Receiver } from './receive/receiver.js';
import { typedText } from './receive/typed.js';
import type { Reading } from './render/context.js';
import { LABELS } from './render/labels.js';
import { Messages } from './send/messages.js';
import { notice, sayPrivately } from './send/private.js';
import { problemOf } from './send/problem.js';
import { feedbackOf } from './values.js';

interface ShowingParts {
  readonly client: webApi.WebClient;
  readonly fetch: typeof globalThis.fetch;
  readonly corpus: Corpus;
  readonly publicUrl: string | undefined;
  readonly askers: Askers;
  readonly receiver: Receiver;
  readonly inbox: Inbox;
  readonly onError: (error: unknown) => void;
}

/** Questions of theirs that somebody finds on their page. */
const ASKED = 5;

/** A second delivery of the press says so: what it opens is there. */
const OPENED_ALREADY = 'exchanged_trigger_id';

/** A modal that was opened is not left half done, and nobody waits for one that hangs. */
const GRACE_MS = 2000;

/**
 * What is shown at once and changes nothing: modals, somebody's page, questions to begin with. Nothing is tried again:
 * whoever pressed can press once more, and is told so where they can be.
 */
export class Showing {
  readonly #parts: ShowingParts;
  readonly #inHand = new Set<Promise<void>>();

  constructor(parts: ShowingParts) {
    this.#parts = parts;
  }

  show(body: unknown): void {
    const happening = readBody(body);
    if (happening === undefined || !this.#parts.receiver.isAllowed(happening)) return;
    const shown = this.#show(happening)
      .catch(this.#parts.onError)
      .finally(() => this.#inHand.delete(shown));
    this.#inHand.add(shown);
  }

  /** Resolves when all that was begun has ended, or soon. */
  async settled(): Promise<void> {
    const late = new Promise((resolve) => setTimeout(resolve, GRACE_MS).unref());
    await Promise.race([Promise.all(this.#inHand), late]);
  }

  async #show(happening: Happening): Promise<void> {
    if (happening.kind === 'pressed') await this.#afterPress(happening);
    if (happening.kind === 'commanded' && happening.command === COMMAND && typedText(happening.text) === '')
      await this.#askBox(happening);
    if (happening.kind === 'opened')
      await (happening.tab === 'home' ? this.#home(happening) : this.#prompts(happening));
  }

  async #afterPress(pressed: Pressed): Promise<void> {
    const { press, value, user } = pressed;
    if (this.#parts.receiver.isOutOfPlace(pressed)) return await this.#sayItIsNotAnswered(pressed);
    if (press === PRESSES.askBox) await this.#askBox(pressed);
    if (press === 'provision' || press === 'person') await this.#read(pressed);
    const rated = press === 'feedback' ? feedbackOf(value) : undefined;
    if (rated?.feedback !== 'unhelpful') return;
    const view = reasonModal(rated.answers, await this.#parts.askers.languageOf(user));
    if (view !== undefined) await this.#open(pressed, view);
  }

  /** Of several deliveries each says so: it changes nothing. */
  async #sayItIsNotAnswered(pressed: Pressed): Promise<void> {
    await this.#say(pressed, LABELS[await this.#parts.askers.languageOf(pressed.user)].notAnswered);
  }

  async #askBox(from: Pressed | Commanded): Promise<void> {
    await this.#open(from, askModal(await this.#parts.askers.languageOf(from.user)));
  }

  /** Gives the modal's id. A trigger that has run out opens nothing, and the next press brings another. */
  async #open(from: Pressed | Commanded, view: ModalView): Promise<string> {
    const { client, askers, onError } = this.#parts;
    try {
      return await open(client, from.trigger, view);
    } catch (error) {
      if (from.responseUrl !== undefined && problemOf(error).message !== OPENED_ALREADY) {
        const { notOpened } = MODAL_LABELS[await askers.languageOf(from.user)];
        await this.#say(from, notOpened).catch(onError);
      }
      throw error;
    }
  }

  async #say(to: Pressed | Commanded, words: string): Promise<void> {
    const { client, fetch } = this.#parts;
    const { team, user, trigger, responseUrl } = to;
    const thread = to.kind === 'pressed' ? to.post?.repliesTo : undefined;
    const direct = new Messages(client, { channel: user }, triggerKey(team, trigger), deadline(GRACE_MS));
    await sayPrivately(fetch, { responseUrl, thread }, direct, [notice(words)]);
  }

  /** What somebody may read, who has first to be asked for. */
  async #read(pressed: Pressed): Promise<void> {
    const { press, value, user, modal } = pressed;
    const { client, askers } = this.#parts;
    const language = await askers.languageOf(user);
    const title = press === 'person' ? LABELS[language].person : MODAL_LABELS[language].provision;
    const opens = (view: ModalView) => this.#open(pressed, view);
    await openLoading(client, { opens, modal, title, language }, async () => {
      const asker = await askers.of(user);
      const view = this.#viewOf(asker);
      const reading = this.#readingOf(asker);
      return press === 'person' ? personModal(view, reading) : provisionModal(value, view, reading);
    });
  }

  async #home(opened: Opened): Promise<void> {
    const { client, receiver, inbox } = this.#parts;
    const { asker, person } = await receiver.authorOf(opened);
    const [profile, asked] = await Promise.all([inbox.profileOf(person), inbox.askedLast(person, ASKED)]);
    const resident = { view: this.#viewOf(asker), departments: asker.departments, profile, asked };
    await client.views.publish({ user_id: opened.user, view: homeOf(resident, this.#readingOf(asker)) });
  }

  async #prompts({ user, channel }: Opened): Promise<void> {
    const { client, askers } = this.#parts;
    const asker = await askers.of(user);
    const [first, ...others] = promptsFor(this.#viewOf(asker));
    if (first === undefined) return;
    const title = HOME_LABELS[asker.user.language].suggested;
    await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts: [first, ...others], title });
  }

  #viewOf({ reader, user }: Asker): View {
    return this.#parts.corpus.viewFor(reader, user.language);
  }

  #readingOf({ user }: Asker): Reading {
    return { readerUrl: this.#parts.publicUrl, language: user.language };
  }
}
