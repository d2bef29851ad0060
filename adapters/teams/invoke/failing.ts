import { z } from 'zod';
import { LABELS } from '../../../src/message/labels.js';
import { languageOf } from '../asker/language.js';
import { carriedSchema } from '../names.js';
import type { Invoked } from '../receive/happening.js';
import { noteCard } from '../render/note.js';
import { CARD } from '../render/saying.js';
import type { Answering } from './answering.js';
import { INVOKE_LABELS } from './labels.js';
import { dialog } from './post.js';
import { told } from './search.js';

const schema = z.object({ action: z.object({ data: carriedSchema }) });

/** That it went wrong, in place of the card; the way back leads to where it can be pressed again. */
export function pressFailed({ locale, value }: Invoked, { readerUrl }: Answering): object {
  const { data } = schema.safeParse(value);
  const { answers = '', card = 0 } = data?.action.data ?? {};
  const language = languageOf(locale);
  const context = { readerUrl, language, answers, presses: true };
  return { statusCode: 200, type: CARD, value: noteCard(LABELS[language].failed, context, card) };
}

export function searchFailed({ locale }: Invoked): object {
  return told(INVOKE_LABELS[languageOf(locale)].failed);
}

export function lookUpFailed({ locale }: Invoked, { readerUrl }: Answering): object {
  const language = languageOf(locale);
  const context = { readerUrl, language, answers: '', presses: false };
  return dialog(noteCard(INVOKE_LABELS[language].failed, context, 0), language);
}
