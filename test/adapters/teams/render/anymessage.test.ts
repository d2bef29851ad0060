import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../../../../adapters/teams/limits.js';
import { CHOSEN, carriedSchema } from '../../../../adapters/teams/names.js';
import type { Context } from '../../../../adapters/teams/render/context.js';
import { answerCard, render } from '../../../../adapters/teams/render/render.js';
import { anyMessage, shownQuotes } from '../../../anymessage.js';
import { actionsIn, cardIn, linesIn } from './cards.js';
import { libraryProblems, schemaProblems } from './valid.js';

const context: fc.Arbitrary<Context> = fc.record({
  readerUrl: fc.constantFrom(undefined, 'https://jobun.example.jp'),
  answers: fc.uuid().map((id) => `teams/19:${id}@thread.tacv2;messageid=1/2`),
  language: fc.constantFrom('ja' as const, 'en' as const),
  asked: fc.option(
    fc.record({ question: fc.string(), by: fc.option(fc.constant('<at>佐藤</at>'), { nil: undefined }) }),
    {
      nil: undefined,
    },
  ),
  hints: fc.boolean(),
  presses: fc.boolean(),
});

test('whatever is said, every card of it is one of Adaptive Cards 1.5', () => {
  fc.assert(
    fc.property(anyMessage, context, (message, given) => {
      for (const card of render(message, given).map(cardIn)) {
        expect(schemaProblems(card)).toEqual([]);
        expect(libraryProblems(card)).toEqual([]);
      }
    }),
  );
});

test('every card, with what stands beside it, is within the limits of Teams', () => {
  fc.assert(
    fc.property(anyMessage, context, (message, given) => {
      for (const saying of render(message, given)) {
        const card = cardIn(saying);
        expect(JSON.stringify(card).length).toBeLessThanOrEqual(LIMITS.cardJson);
        expect(saying.summary?.length).toBeLessThanOrEqual(LIMITS.summary);
        expect(card.actions?.length ?? 0).toBeLessThanOrEqual(LIMITS.actions);
        expect([card.fallbackText, card.speak, saying.summary]).not.toContain('');
        for (const { title, tooltip = '' } of actionsIn(card)) {
          expect(title.trim()).not.toBe('');
          expect(title.length).toBeLessThanOrEqual(LIMITS.buttonLabel);
          expect(tooltip.length).toBeLessThanOrEqual(LIMITS.spoken);
        }
      }
    }),
  );
});

test('however long the quotes are, all their words are there, in order', () => {
  fc.assert(
    fc.property(anyMessage, context, (message, given) => {
      const shown = render(message, given).flatMap((saying) => linesIn(cardIn(saying), 'quoted'));
      const quotes = shownQuotes(message).map((words) => words.toWellFormed().replace(/[\r\n]/gu, ''));
      expect(shown.join('')).toBe(quotes.join(''));
    }),
  );
});

test('nothing that was typed stands where Teams would interpret it', () => {
  const typed = '**[ここ](https://example.jp)**<at>全員</at>&amp;';
  const message = fc.constantFrom<Parameters<typeof render>[0]>(
    { outcome: 'other', notices: [typed], lead: typed, suggestions: [typed] },
    { outcome: 'clarify', notices: [], lead: typed, options: [{ label: typed, ask: typed, quotation: undefined }] },
  );
  fc.assert(
    fc.property(message, context, (each, given) => {
      const asked = { question: typed, by: typed };
      for (const saying of render(each, { ...given, asked })) {
        const { fallbackText, speak, ...card } = cardIn(saying);
        expect(saying.text).toBeUndefined();
        expect(JSON.stringify(card)).not.toContain('"TextBlock"');
        expect(`${speak}${saying.summary}`).not.toMatch(/[<>&]/u);
        expect(fallbackText).not.toMatch(/(?<!\\)[*[\]<>`_]/u);
      }
    }),
  );
});

test('what can be pressed comes back as it was meant, and from which card', () => {
  fc.assert(
    fc.property(anyMessage, context, (message, given) => {
      for (const [at, saying] of render(message, given).entries()) {
        const actions = actionsIn(cardIn(saying)).flatMap((action) => ('data' in action ? [action] : []));
        if (!given.presses) expect(actions).toEqual([]);
        for (const { type, data } of actions) {
          expect(carriedSchema.parse(data)).toMatchObject({ answers: given.answers, card: at });
          expect(type).toBe(data.press === 'ask' ? 'Action.Submit' : 'Action.Execute');
        }
      }
    }),
  );
});

test('a card shown again is the card that was there', () => {
  fc.assert(
    fc.property(anyMessage, context, (message, given) => {
      const cards = render(message, given).map(cardIn);
      expect(cards.map((_, card) => answerCard(message, given, { card }))).toEqual(cards);
    }),
  );
});

test('every field has a name to be read aloud, and no two fields of a card one id', () => {
  fc.assert(
    fc.property(anyMessage, context, (message, given) => {
      for (const card of render(message, given).map(cardIn)) {
        const json = JSON.stringify(card);
        const fields = inputsIn(card);
        expect(fields.filter(({ label }) => typeof label !== 'string' || label.trim() === '')).toEqual([]);
        expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
        expect(json.split(`"id":"${CHOSEN}"`).length - 1).toBeLessThanOrEqual(1);
      }
    }),
  );
});

function inputsIn(sent: unknown): Record<string, unknown>[] {
  if (typeof sent !== 'object' || sent === null) return [];
  const below = Object.values(sent).flatMap(inputsIn);
  return 'type' in sent && String(sent.type).startsWith('Input.') ? [{ ...sent }, ...below] : below;
}
