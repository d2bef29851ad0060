import { expect, test } from 'vitest';
import type { Context } from '../../../../adapters/slack/render/context.js';
import { fallbackForUpdate } from '../../../../adapters/slack/render/fallback.js';
import { render } from '../../../../adapters/slack/render/render.js';
import { foundAt } from '../../../../src/answer/found.js';
import type { Answered } from '../../../../src/message/message.js';
import { quote } from '../../../../src/message/quotation.js';
import { SOUKO } from '../../../souko.js';
import { problemsOf, textsOf } from '../blockkit.js';

const CONTEXT: Context = { answers: 'a1', language: 'ja', feedback: true };
const found = foundAt([SOUKO], 'souko', '第5条');
if (found === undefined) throw new Error('第5条');
const quotation = quote(found.document, found.provision);

function answer(text: string): Answered {
  return {
    outcome: 'answered',
    notices: [],
    points: [{ line: '次のとおりです。', quotation: { ...quotation, text } }],
    related: [],
    definitions: [],
  };
}

const SENTENCE = '管理者は、備品を私用に供してはならない。';
const long = SENTENCE.repeat(1_000);
const postings = render(answer(long), CONTEXT);

test('a long provision goes on in further postings, cut between sentences', () => {
  // Ten pieces of 110 sentences at most, four to a posting.
  expect(postings.length).toBe(3);
  const quotes = postings.flatMap(({ blocks }) => textsOf('rich_text_quote', blocks));
  expect(quotes.join('')).toBe(long);
  expect(quotes.filter((each) => !each.endsWith('。'))).toEqual([]);
});

test('what goes on says of which provision it is, in the fallback too', () => {
  expect(textsOf('rich_text_section', postings[1]?.blocks ?? [])[0]).toBe('第5条（続き）');
  expect(postings[1]?.text).toMatch(/^第5条（続き）\n「管理者は/u);
});

test('the buttons stand under the last posting alone', () => {
  const types = postings.map(({ blocks }) => blocks.at(-1)?.type);
  expect(types).toEqual(['rich_text', 'rich_text', 'context_actions']);
});

test('buttons and menus for which no room is left come in a posting of their own, which says what they are for', () => {
  const related = Array.from({ length: 60 }, (_, at) => ({ ...quotation, address: `第${at + 10}条`, text: SENTENCE }));
  const [first, second, ...others] = render({ ...answer(SENTENCE.repeat(300)), related }, CONTEXT);
  expect(others).toEqual([]);
  expect(first?.blocks.map(({ type }) => type)).not.toContain('context_actions');
  expect(second?.blocks.map(({ type }) => type)).toEqual(['actions', 'actions', 'context_actions']);
  expect(second?.text).toBe('この回答について、できること');
  expect([first, second].flatMap((posting) => problemsOf('posting', posting))).toEqual([]);
});

test('the fallback says a long provision to its end, where its proviso stands', () => {
  const words = `${SENTENCE.repeat(150)}ただし、許可を得た場合を除く。`;
  const [posting, ...others] = render(answer(words), CONTEXT);
  expect(others).toEqual([]);
  const [first = '', second = ''] = textsOf('rich_text_quote', posting?.blocks ?? []);
  expect(first + second).toBe(words);
  expect(posting?.text).toContain(`「${first}」`);
  expect(posting?.text).toContain(
    'ただし、許可を得た場合を除く。」\n第5条（貸出しの禁止）\n倉庫管理規程　令和7年4月1日',
  );
});

test('where it takes the place of another, the fallback ends where Slack would refuse it, and in no half an escape', () => {
  const most = 'あ'.repeat(3_994);
  expect(fallbackForUpdate(`${most}&amp;ああ`)).toBe(`${most}…`);
  expect(fallbackForUpdate('あ'.repeat(4_000))).toBe('あ'.repeat(4_000));
  expect(fallbackForUpdate(SENTENCE)).toBe(SENTENCE);
});

test('nothing in a question or a quote calls anybody, in the fallback either', () => {
  const [posting] = render(answer('<!channel> & <@U1>'), CONTEXT);
  expect(posting?.text).toContain('「&lt;!channel&gt; &amp; &lt;@U1&gt;」');
  expect(textsOf('rich_text_quote', posting?.blocks ?? [])).toEqual(['<!channel> & <@U1>']);
});
