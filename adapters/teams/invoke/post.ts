import { z } from 'zod';
import { PUBLIC } from '../../../src/law/frontmatter.js';
import type { Message } from '../../../src/message/message.js';
import type { Language } from '../../../src/person/language.js';
import { maskNumbers } from '../../../src/person/masking.js';
import type { QuestionArrival } from '../../../src/service/service.js';
import { languageOf } from '../asker/language.js';
import { LIMITS } from '../limits.js';
import { EXTENSION, PLATFORM } from '../names.js';
import type { Author } from '../receive/author.js';
import type { Invoked } from '../receive/happening.js';
import { activityKey } from '../receive/key.js';
import { plainText } from '../receive/plaintext.js';
import type { Card } from '../render/card.js';
import { noteCard } from '../render/note.js';
import { cardsFor } from '../render/render.js';
import { attachmentOf } from '../render/saying.js';
import { clipped } from '../render/size.js';
import { said } from '../render/text.js';
import { type Answering, inTime } from './answering.js';
import { INVOKE_LABELS } from './labels.js';

const schema = z.object({
  commandId: z.literal(EXTENSION.lookUp),
  messagePayload: z
    .object({ body: z.object({ contentType: z.string().catch('html'), content: z.string() }) })
    .optional()
    .catch(undefined),
});

/** The post becomes the question, whoever wrote it; the answer stands in a dialog, for the one who asks. */
export async function lookUpPost(invoked: Invoked, answering: Answering): Promise<object | undefined> {
  const { data } = schema.safeParse(invoked.value);
  if (data === undefined || invoked.id === '') return undefined;
  const language = languageOf(invoked.locale);
  const labels = INVOKE_LABELS[language];
  const context = { readerUrl: answering.readerUrl, language, answers: '', presses: false };
  const { contentType = '', content = '' } = data.messagePayload?.body ?? {};
  const question = contentType === 'text' ? content.trim() : plainText(content);
  if (question === '') return dialog(noteCard(labels.noWords, context, 0), language);
  const message = await inTime(answerTo(question, invoked, answering), answering);
  if (message === undefined) return dialog(noteCard(labels.notYet, context, 0), language);
  const asked = { question: clipped(maskNumbers(question).text, LIMITS.spoken) };
  const [card, ...more] = cardsFor(message, { ...context, asked });
  if (card === undefined) throw new Error('an answer of no card');
  return dialog(withLine(card, more.length > 0 ? labels.more : labels.goOn), language);
}

async function answerTo(question: string, invoked: Invoked, { answers, authorOf }: Answering): Promise<Message> {
  return await answers.ask(arrivalOf(question, invoked, await authorOf(invoked)));
}

/** A conversation of its own: nobody goes on from there, and nobody who talks here waits for it. */
function arrivalOf(text: string, invoked: Invoked, { asker, person }: Author): QuestionArrival {
  const key = activityKey(invoked);
  return {
    kind: 'question',
    platform: PLATFORM,
    key,
    conversation: key,
    person,
    place: 'direct',
    // The dialog opens over a place where others may look on.
    audiences: [PUBLIC],
    departments: asker.departments,
    language: asker.language,
    text,
    originalStays: false,
    answeredInside: true,
    to: null,
  };
}

/** In a dialog Teams takes no Action.Execute, and what Action.Submit sends ends it: only links are pressed there. */
export function dialog(card: Card, language: Language): object {
  const value = { title: INVOKE_LABELS[language].dialog, height: 'large', width: 'large', card: attachmentOf(card) };
  return { task: { type: 'continue', value } };
}

function withLine(card: Card, line: string): Card {
  return { ...card, body: [...card.body, ...said([{ text: line }])] };
}
