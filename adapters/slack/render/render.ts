import type { KnownBlock } from '@slack/types';
import type { Answered, Clarify, Message, NotStated, Other, Verdict } from '../../../src/message/message.js';
import { placesIn } from '../../../src/message/place.js';
import { askedBlocks } from './asked.js';
import { rowsOf } from './button.js';
import { choiceBlocks, choiceMenu } from './choices.js';
import type { Context } from './context.js';
import { LABELS } from './labels.js';
import { nearby } from './near.js';
import { type Posting, postingsOf } from './posting.js';
import { pointBlocks, type Quoting } from './quotation.js';
import { richText, said } from './richtext.js';
import { settledBlocks } from './settled.js';
import { answerBlocks, shareButton } from './tail.js';
import { verdictBlocks } from './verdict.js';

interface Parts {
  readonly body: readonly KnownBlock[];
  /** What is pressed rather than read; it stays together at the end. */
  readonly last: readonly KnownBlock[];
}

/** The message as Slack shows it: one posting, or several to be sent in this order. */
export function render(message: Message, context: Context): readonly Posting[] {
  const { body, last } = partsOf(message, context, { reading: context, place: placesIn(message) });
  return postingsOf([...askedBlocks(context), ...noticeBlocks(message), ...body], last, context.language);
}

function noticeBlocks({ notices }: Message): KnownBlock[] {
  return richText([said(...notices.map((notice) => [{ text: `※ ${notice}` }]))]);
}

function partsOf(message: Message, context: Context, quoting: Quoting): Parts {
  switch (message.outcome) {
    case 'answered':
      return answered(message, context, quoting);
    case 'verdict':
      return {
        body: verdictBlocks(message, quoting),
        last: [
          ...offered(message, quoting),
          ...answerBlocks(context, nearby({ ...message, called: 'related' }, quoting)),
        ],
      };
    case 'clarify':
      return clarify(message, context, quoting);
    case 'not-stated':
      return notStated(message, context, quoting);
    case 'other':
      return other(message, context, quoting);
    default:
      return message satisfies never;
  }
}

function answered(message: Answered, context: Context, quoting: Quoting): Parts {
  return {
    body: message.points.flatMap((point) => pointBlocks(point, quoting)),
    last: answerBlocks(context, nearby({ ...message, called: 'related' }, quoting)),
  };
}

function clarify({ lead, options, menu }: Clarify, context: Context, quoting: Quoting): Parts {
  const { list, buttons } = choiceBlocks(options, quoting);
  const all = menu === undefined ? [] : choiceMenu(menu.choices, LABELS[context.language].choose);
  return {
    body: [...richText([said([{ text: lead }])]), ...list],
    last: [...buttons, ...all, ...answerBlocks(context)],
  };
}

function notStated(message: NotStated, context: Context, quoting: Quoting): Parts {
  const { lead, advice, settledAt, contact } = message;
  return {
    body: [
      // Whoever is frightened reads a few lines on a telephone: whom to ask stands among them.
      ...richText([said([{ text: lead }], [{ text: advice ?? '' }], [{ text: contact }])]),
      ...settledBlocks(settledAt, quoting),
    ],
    last: [
      ...offered(message, quoting),
      ...answerBlocks(context, nearby({ ...message, called: 'near', definitions: [] }, quoting)),
    ],
  };
}

function offered({ offers = [] }: Verdict | NotStated, quoting: Quoting): readonly KnownBlock[] {
  return choiceBlocks(offers, quoting).buttons;
}

/** Nothing to judge in it, and nobody to ask. */
function other({ lead, suggestions }: Other, context: Context, quoting: Quoting): Parts {
  const { list, buttons } = choiceBlocks(
    suggestions.map((question) => ({ label: question, ask: question })),
    quoting,
  );
  return {
    body: [...richText([said([{ text: lead }])]), ...list],
    last: [...buttons, ...rowsOf(shareButton(context))],
  };
}
