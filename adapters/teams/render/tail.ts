import { LABELS } from '../../../src/message/labels.js';
import { REASON_LIMIT } from '../../../src/person/incoming.js';
import { PRESSES, REASON } from '../names.js';
import { button, rowsOf, titled } from './action.js';
import type { Action, Element, ShowCard } from './card.js';
import type { Context } from './context.js';
import { TEAMS_LABELS } from './labels.js';
import { said } from './text.js';

/** What can be done with an answer, below it; `thanked` is what was said to who told whether it was of use. */
export function answerElements(context: Context, near: readonly Action[] = [], thanked?: string): Element[] {
  if (!context.presses) return [];
  const { answers, language } = context;
  const person = button({ press: PRESSES.person, label: LABELS[language].person, value: '', answers });
  const asking = thanked === undefined ? [helpful(context), unhelpful(context)] : [];
  return [...said([{ text: thanked ?? '' }]), ...rowsOf([...near, person, ...asking])];
}

function helpful({ language, answers }: Context): Action {
  const { helpful: label, isHelpful: spoken } = LABELS[language];
  return button({ press: PRESSES.helpful, label, spoken, value: '', answers });
}

/** Opens a field for the reason, which may be left empty. */
function unhelpful({ language, answers }: Context): ShowCard {
  const { unhelpful: label, isUnhelpful, reasonLabel, reasonHint, tooLong } = LABELS[language];
  const { tell } = TEAMS_LABELS[language];
  const body: Element[] = [
    ...said([{ text: reasonHint }]),
    {
      type: 'Input.Text',
      id: REASON,
      label: reasonLabel,
      isMultiline: true,
      regex: `^[\\s\\S]{0,${REASON_LIMIT}}$`,
      errorMessage: tooLong(REASON_LIMIT),
    },
    ...rowsOf([button({ press: PRESSES.unhelpful, label: tell, value: '', answers, sends: true })]),
  ];
  return { type: 'Action.ShowCard', ...titled(label, isUnhelpful), card: { type: 'AdaptiveCard', body } };
}
