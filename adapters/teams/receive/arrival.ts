import { maskNumbers } from '../../../src/person/masking.js';
import type { Arrival, QuestionArrival } from '../../../src/service/service.js';
import { PLATFORM } from '../names.js';
import type { To } from '../send/to.js';
import type { Author } from './author.js';
import type { Asked, Deleted, Happening, Opened, Pressed, Said } from './happening.js';
import { activityKey, conversationOf } from './key.js';
import { typedText } from './typed.js';

/** A message, and what was edited of it. */
export function fromMessage(said: Said, author: Author, { hints }: Pick<To, 'hints'>): QuestionArrival {
  const { edited } = said;
  const key = activityKey(said, edited);
  return {
    ...common(said, author),
    kind: 'question',
    key,
    text: typedText(said),
    departments: author.asker.departments,
    originalStays: true,
    ...(edited === undefined ? {} : { replaces: activityKey(said) }),
    to: toOf(said, author, { key, hints }),
  };
}

/** A question that a card carries: it stands nowhere else, and is shown with the answer. */
export function fromCard(asked: Asked, author: Author): QuestionArrival {
  const key = activityKey(asked);
  return {
    ...common(asked, author),
    kind: 'question',
    key,
    text: asked.question,
    departments: author.asker.departments,
    originalStays: false,
    to: toOf(asked, author, { key, question: asked.question }),
  };
}

export function fromDeletion(deleted: Deleted, author: Author): Arrival {
  const about = activityKey(deleted);
  const key = `${about}/deleted`;
  return { ...common(deleted, author), kind: 'withdrawn', key, about, to: toOf(deleted, author, { key }) };
}

/** Once in each place, however often Teams tells that we were added to it. */
export function fromOpening(opened: Opened, author: Author): Arrival {
  const key = `${conversationOf(opened)}/opened`;
  // A conversation of its own: whoever added us has asked nothing there yet.
  return { ...common(opened, author), kind: 'opened', key, conversation: key, to: toOf(opened, author, { key }) };
}

/** What somebody says of an answer; they are thanked on the card itself. */
export function fromRating(pressed: Pressed, helpful: boolean, author: Author): Arrival {
  const { answers: about, reason = '' } = pressed.carried;
  const key = activityKey(pressed);
  const said = reason.trim() === '' ? {} : { reason };
  return { ...common(pressed, author), kind: 'feedback', key, about, helpful, ...said, answeredInside: true, to: null };
}

/** Where others see the answer, it holds what everybody may read. */
function common(happening: Happening | Pressed, { asker, person }: Author) {
  const isPersonal = happening.audience === 'personal';
  return {
    platform: PLATFORM,
    conversation: conversationOf(happening),
    person,
    place: isPersonal ? 'direct' : 'channel',
    audiences: isPersonal ? [...asker.reader.names].sort() : [],
    language: asker.language,
    // To everybody else the same is shown, whoever asks.
    ...(isPersonal && !asker.isVerified ? { unverified: true } : {}),
    answeredInside: false,
  } as const;
}

interface Answering {
  readonly key: string;
  /** Where it stands nowhere else. */
  readonly question?: string;
  readonly hints?: boolean;
}

/** What goes with the answer is kept with it: no number of anybody. */
function toOf(
  { reference, audience, user }: Happening,
  { asker }: Author,
  { key: event, question = '', hints = false }: Answering,
): To {
  const isPersonal = audience === 'personal';
  return {
    reference,
    isPersonal,
    event,
    language: asker.language,
    question: maskNumbers(question).text,
    askedBy: isPersonal || question === '' ? null : (user.name ?? null),
    hints,
  };
}
