import { LABELS } from '../../../src/message/labels.js';
import type { RichTextBlock } from './card.js';
import type { Context } from './context.js';
import { TEAMS_LABELS } from './labels.js';
import { said } from './text.js';

/** The question before its answer, where it stands nowhere else; and whose it is, where others see it. */
export function askedElements({ asked, language }: Context): RichTextBlock[] {
  if (asked === undefined || asked.question === '') return [];
  const introduction = asked.by === undefined ? LABELS[language].asks : TEAMS_LABELS[language].asksBy(asked.by);
  // In no quotation of ours: those are words of documents.
  return said([{ text: introduction }], [{ text: `「${asked.question}」`, bold: true }]);
}

/** That going on needs another mention. */
export function hintElements({ hints, language }: Context): RichTextBlock[] {
  return hints === true ? said([{ text: TEAMS_LABELS[language].mention }]) : [];
}
