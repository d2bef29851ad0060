import type { View } from '../../../src/assistant/view.js';
import { LABELS } from '../../../src/message/labels.js';
import { contactLine } from '../../../src/message/settledat.js';
import { PRESSES } from '../names.js';
import { button, onCard, rowsOf } from './action.js';
import type { Action, Card } from './card.js';
import { cardOf } from './cards.js';
import type { Context } from './context.js';
import { TEAMS_LABELS } from './labels.js';
import { said } from './text.js';

/** To the answer, where the card took its place. */
export function backButton({ answers, presses, language }: Context): Action[] {
  if (!presses || answers === '') return [];
  return [button({ press: PRESSES.back, label: TEAMS_LABELS[language].back, value: '', answers })];
}

/** Whom to ask, in the words in which answers say it. */
export function personCard(
  { settings, phrases }: Pick<View, 'settings' | 'phrases'>,
  context: Context,
  card: number,
): Card {
  return noteCard(contactLine(settings.contact, phrases), context, card, LABELS[context.language].person);
}

/** Instead of a provision that is not there, or not for who pressed. */
export function goneCard(context: Context, card: number): Card {
  return noteCard(LABELS[context.language].provisionGone, context, card);
}

/** A few words in place of an answer's card, and the way back to it. */
export function noteCard(words: string, context: Context, card: number, title = ''): Card {
  const elements = [...said([{ text: title, bold: true }], [{ text: words }]), ...rowsOf(backButton(context))];
  return onCard(cardOf(elements, true, context.language), card);
}
