import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Context } from '../../../../adapters/slack/render/context.js';
import { render } from '../../../../adapters/slack/render/render.js';
import { anyMessage, shownQuotes } from '../../../anymessage.js';
import { problemsOf, textsOf } from '../blockkit.js';

const context: fc.Arbitrary<Context> = fc.record({
  readerUrl: fc.constantFrom(undefined, 'https://jobun.example.jp'),
  answers: fc.uuid(),
  language: fc.constantFrom('ja' as const, 'en' as const),
  asked: fc.option(fc.record({ question: fc.string(), by: fc.option(fc.constant('U1'), { nil: undefined }) }), {
    nil: undefined,
  }),
  share: fc.option(fc.constantFrom('鍵は？', '長'.repeat(3000)), { nil: undefined }),
  feedback: fc.boolean(),
});

test('whatever is said, Slack takes every posting of it', () => {
  fc.assert(
    fc.property(anyMessage, context, (message, given) => {
      const problems = render(message, given).flatMap((posting) => problemsOf('posting', posting));
      expect(problems).toEqual([]);
    }),
  );
});

test('however long the quotes are, all their words are there, in order', () => {
  fc.assert(
    fc.property(anyMessage, context, (message, given) => {
      const blocks = render(message, given).flatMap((posting) => posting.blocks);
      const quotes = shownQuotes(message).map((words) => words.toWellFormed());
      expect(textsOf('rich_text_quote', blocks).join('')).toBe(quotes.join(''));
    }),
  );
});

test('what can be pressed about an answer stands at the very end', () => {
  fc.assert(
    fc.property(anyMessage, context, (message, given) => {
      const isJudged = given.feedback && message.outcome !== 'other';
      const types = render(message, given).map(({ blocks }) => blocks.map(({ type }) => type));
      const [final = [], ...others] = types.reverse();
      expect(final.at(-1) === 'context_actions').toBe(isJudged);
      expect(others.flat()).not.toContain('context_actions');
    }),
  );
});
