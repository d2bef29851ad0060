import type { Clarify, Message, NotStated, Other, Verdict } from '../../../src/message/message.js';
import { placesIn } from '../../../src/message/place.js';
import type { Saying } from '../engine/engine.js';
import { askedElements, hintElements } from './asked.js';
import type { Card, Element } from './card.js';
import { cardsOf } from './cards.js';
import { choiceElements, choiceMenu } from './choices.js';
import type { Context } from './context.js';
import { nearby } from './near.js';
import { type Piece, pointPieces, type Quoting } from './quotation.js';
import { sayingOf } from './saying.js';
import { answerElements } from './tail.js';
import { said } from './text.js';
import { plain, settledElements, verdictPieces } from './verdict.js';

interface Parts {
  readonly body: readonly Piece[];
  /** What is pressed rather than read; it stays together at the end. */
  readonly last: readonly Element[];
}

/** What was pressed on an answer that is shown again. */
export interface Shown {
  /** Which of its cards. */
  readonly card: number;
  /** What is said to who told whether it was of use: it is not asked again. */
  readonly thanked?: string | undefined;
}

/** The message as Teams shows it: one card, or several to be sent in this order. */
export function render(message: Message, context: Context): readonly Saying[] {
  return cardsFor(message, context).map(sayingOf);
}

/** One card of an answer again, in its place; the last where there are fewer by now. */
export function answerCard(message: Message, context: Context, { card, thanked }: Shown): Card {
  const cards = cardsFor(message, context, thanked);
  return cards[Math.min(card, cards.length - 1)] as Card;
}

/** The cards of a message, where something else than a message holds them. */
export function cardsFor(message: Message, context: Context, thanked?: string): readonly Card[] {
  const { body, last } = partsOf(message, { context, place: placesIn(message) }, thanked);
  const above = [...askedElements(context), ...noticeElements(message)];
  const all = [...plain(above), ...body];
  return cardsOf(all, plain([...hintElements(context), ...last]), context.language);
}

function noticeElements({ notices }: Message): Element[] {
  return said(...notices.map((notice) => [{ text: `※ ${notice}` }]));
}

function partsOf(message: Message, quoting: Quoting, thanked: string | undefined): Parts {
  const { context } = quoting;
  switch (message.outcome) {
    case 'answered':
      return {
        body: message.points.flatMap((point) => pointPieces(point, quoting)),
        last: answerElements(context, nearby({ ...message, called: 'related' }, quoting), thanked),
      };
    case 'verdict':
      return {
        body: verdictPieces(message, quoting),
        last: [
          ...offered(message, quoting),
          ...answerElements(context, nearby({ ...message, called: 'related' }, quoting), thanked),
        ],
      };
    case 'clarify':
      return clarify(message, quoting, thanked);
    case 'not-stated':
      return notStated(message, quoting, thanked);
    case 'other':
      return other(message, quoting);
    default:
      return message satisfies never;
  }
}

function clarify({ lead, options, menu }: Clarify, quoting: Quoting, thanked: string | undefined): Parts {
  const { context } = quoting;
  const { list, buttons } = choiceElements(options, context, quoting);
  const all = menu === undefined ? [] : choiceMenu(menu.choices, context);
  return {
    body: plain([...said([{ text: lead }]), ...list]),
    last: [...buttons, ...all, ...answerElements(context, [], thanked)],
  };
}

function notStated(message: NotStated, quoting: Quoting, thanked: string | undefined): Parts {
  const { lead, advice, settledAt, contact } = message;
  const near = nearby({ ...message, called: 'near', definitions: [] }, quoting);
  return {
    // Whoever is frightened reads a few lines on a telephone: whom to ask stands among them.
    body: plain([
      ...said([{ text: lead }], [{ text: advice ?? '' }], [{ text: contact }]),
      ...settledElements(settledAt, quoting),
    ]),
    last: [...offered(message, quoting), ...answerElements(quoting.context, near, thanked)],
  };
}

function offered({ offers = [] }: Verdict | NotStated, quoting: Quoting): readonly Element[] {
  return choiceElements(offers, quoting.context, quoting).buttons;
}

/** Nothing to judge in it, and nobody to ask. */
function other({ lead, suggestions }: Other, quoting: Quoting): Parts {
  const choices = suggestions.map((question) => ({ label: question, ask: question }));
  const { list, buttons } = choiceElements(choices, quoting.context, quoting);
  return { body: plain([...said([{ text: lead }]), ...list]), last: buttons };
}
