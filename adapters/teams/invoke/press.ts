import { z } from 'zod';
import { foundAt } from '../../../src/answer/found.js';
import { LABELS } from '../../../src/message/labels.js';
import { ANYONE } from '../../../src/person/audience.js';
import type { Language } from '../../../src/person/language.js';
import { OUTSIDE } from '../../../src/person/standing.js';
import { languageOf } from '../asker/language.js';
import { carriedSchema, PRESSES, provisionOf } from '../names.js';
import { fromRating } from '../receive/arrival.js';
import type { Invoked, Pressed } from '../receive/happening.js';
import { conversationOf } from '../receive/key.js';
import type { Card } from '../render/card.js';
import type { Context } from '../render/context.js';
import { goneCard, noteCard, personCard } from '../render/note.js';
import { provisionCard } from '../render/provision.js';
import { answerCard } from '../render/render.js';
import { CARD } from '../render/saying.js';
import { contextOf } from '../send/context.js';
import { type Answering, inTime } from './answering.js';
import { earlierAnswer, isOfConversation } from './earlier.js';
import { INVOKE_LABELS } from './labels.js';

const schema = z.object({ action: z.object({ data: carriedSchema }) });

/** What an Action.Execute is answered with: a card in place of the one it stands on, also where it takes too long; or what is wrong. */
export async function press(invoked: Invoked, answering: Answering): Promise<object> {
  const language = languageOf(invoked.locale);
  const { data } = schema.safeParse(invoked.value);
  // Its repeats could not be told from others.
  if (data === undefined || invoked.id === '') return unknown(language);
  const { kind: _, name: __, value: ___, ...common } = invoked;
  const { data: carried } = data.action;
  if (carried.press === PRESSES.ask) return unknown(language);
  const pressed: Pressed = { ...common, kind: 'pressed', carried };
  // A card of another conversation is no way back.
  const answers = isOfConversation(carried.answers, pressed) ? carried.answers : '';
  const context = { readerUrl: answering.readerUrl, language, answers, presses: true };
  const card = await inTime(cardFor(pressed, context, answering), answering);
  const value = card ?? noteCard(LABELS[language].failed, context, carried.card);
  return { statusCode: 200, type: CARD, value };
}

function unknown(language: Language): object {
  const value = { code: 'BadRequest', message: INVOKE_LABELS[language].unknown };
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value };
}

async function cardFor(pressed: Pressed, context: Context, answering: Answering): Promise<Card> {
  const { carried } = pressed;
  const { card } = carried;
  switch (carried.press) {
    case PRESSES.provision:
      return await openProvision(pressed, context, answering);
    case PRESSES.person:
      return personCard(answering.corpus.viewFor(ANYONE, context.language), context, card);
    case PRESSES.helpful:
    case PRESSES.unhelpful:
      return await rate(pressed, context, answering);
    default:
      return await showAgain(pressed, context, answering);
  }
}

/** Where others may see it, what everybody may read. */
async function openProvision(pressed: Pressed, context: Context, { corpus, askers }: Answering): Promise<Card> {
  const { carried, audience } = pressed;
  const { reader } = audience === 'personal' ? await askers.of(pressed) : OUTSIDE;
  const { documentId = '', address = '' } = provisionOf(carried.value) ?? {};
  const found = foundAt(corpus.viewFor(reader, context.language).documents, documentId, address);
  return found === undefined ? goneCard(context, carried.card) : provisionCard(found, context, carried.card);
}

async function showAgain(pressed: Pressed, context: Context, answering: Answering, thanked?: string): Promise<Card> {
  const { card } = pressed.carried;
  const earlier = await earlierAnswer(pressed, answering);
  if (earlier !== undefined)
    return answerCard(earlier.message, contextOf(earlier.to, answering.readerUrl), { card, thanked });
  return noteCard(thanked ?? INVOKE_LABELS[context.language].answerGone, { ...context, answers: '' }, card);
}

/**
 * Recorded once, however often the same press comes; the thanks stand on the card. A client may send any key it likes: an
 * answer is judged where it was given, by those who are there.
 */
async function rate(pressed: Pressed, context: Context, answering: Answering): Promise<Card> {
  const { answers } = context;
  if (answers === '' || !(await answering.answers.isIn(conversationOf(pressed), answers)))
    return await showAgain(pressed, context, answering);
  const isHelpful = pressed.carried.press === PRESSES.helpful;
  const thanks = await answering.answers.ask(fromRating(pressed, isHelpful, await answering.authorOf(pressed)));
  return await showAgain(pressed, context, answering, thanks.outcome === 'other' ? thanks.lead : undefined);
}
