import type { Saying } from '../../../../adapters/teams/engine/engine.js';
import type { Action, Card, TextRun } from '../../../../adapters/teams/render/card.js';
import type { Context } from '../../../../adapters/teams/render/context.js';
import { render } from '../../../../adapters/teams/render/render.js';
import { respond } from '../../../../src/assistant/respond.js';
import { ANYONE } from '../../../../src/person/audience.js';
import { NO_PROFILE } from '../../../../src/person/profile.js';
import { corpus } from '../../../shipped/shipped.js';

export const CONTEXT: Context = { answers: 'teams/c/1', language: 'ja', readerUrl: undefined, presses: true };
export const READER = { readerUrl: 'https://jobun.example.jp' };

/** The one card that a question to the shipped corpus gets. */
export function carded(question: string, more: Partial<Context> = {}) {
  const { message } = respond(corpus, { reader: ANYONE, question, profile: NO_PROFILE });
  const [saying, ...others] = render(message, { ...CONTEXT, ...more });
  if (saying === undefined || others.length > 0) throw new Error(`${others.length + 1} cards`);
  return { outcome: message.outcome, message, saying, card: cardIn(saying) };
}

export function cardIn({ attachments }: Saying): Card {
  return attachments?.[0]?.content as Card;
}

/** Every button, also those that open. */
export function actionsIn({ body, actions = [] }: Pick<Card, 'body' | 'actions'>): Action[] {
  const inBody = body.flatMap((element) => {
    if (element.type === 'ActionSet') return element.actions;
    return element.type === 'Container' && !('style' in element) ? element.items[1].actions : [];
  });
  return [...inBody, ...actions].flatMap((action) => {
    return action.type === 'Action.ShowCard' ? [action, ...actionsIn(action.card)] : [action];
  });
}

export const titlesIn = (card: Card) => actionsIn(card).map(({ title }) => title);

/** A line for each block of what we say, or of what we quote. */
export function linesIn({ body }: Pick<Card, 'body'>, kind: 'said' | 'quoted'): string[] {
  const blocks = body.flatMap((element) => {
    if (element.type === 'RichTextBlock') return kind === 'said' ? [element] : [];
    return 'style' in element && kind === 'quoted' ? element.items : [];
  });
  return blocks.map(({ inlines }) => inlines.map(({ text }: TextRun) => text).join(''));
}
