import { expect, test } from 'vitest';
import { answerCard, render } from '../../../../adapters/teams/render/render.js';
import { foundAt } from '../../../../src/answer/found.js';
import type { Answered } from '../../../../src/message/message.js';
import { quote } from '../../../../src/message/quotation.js';
import { SOUKO } from '../../../souko.js';
import { actionsIn, CONTEXT, cardIn, linesIn, titlesIn } from './cards.js';
import { HAS_SCHEMA, libraryProblems, schemaProblems } from './valid.js';

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
const cards = render(answer(long), CONTEXT).map(cardIn);

test('a long provision goes on in further cards, cut between sentences', () => {
  // Twelve pieces of 85 sentences at most, of which a card holds three.
  expect(cards).toHaveLength(4);
  const quotes = cards.flatMap((card) => linesIn(card, 'quoted'));
  expect(quotes.join('')).toBe(long);
  expect(quotes.filter((each) => !each.endsWith('。'))).toEqual([]);
});

test('what goes on says of which provision it is, aloud too', () => {
  expect(cards.map((card) => linesIn(card, 'said')[0])).toEqual([
    '次のとおりです。',
    '第5条（続き）',
    '第5条（続き）',
    '第5条（続き）',
  ]);
  expect(cards[1]?.speak).toMatch(/^第5条（続き）\n「管理者は/u);
});

test('what can be done with the answer stands on the last card alone, and leads back to that', () => {
  expect(cards.map((card) => titlesIn(card).includes('役に立った'))).toEqual([false, false, false, true]);
  const person = cards.at(-1)?.actions?.find(({ title }) => title === '窓口に聞く');
  expect(person).toMatchObject({ data: { press: 'person', card: 3 } });
});

test('a card that was pressed is shown again by its number; the last one where there are fewer by now', () => {
  expect(answerCard(answer(long), CONTEXT, { card: 1 })).toEqual(cards[1]);
  expect(answerCard(answer(SENTENCE), CONTEXT, { card: 3 })).toEqual(
    cardIn(render(answer(SENTENCE), CONTEXT)[0] ?? never()),
  );
});

test('a line break begins a line, on every client', () => {
  const [card] = render(answer('一\n二'), { ...CONTEXT, asked: { question: '三\n四' } }).map(cardIn);
  expect(linesIn(card ?? never(), 'quoted')).toEqual(['一', '二']);
  expect(linesIn(card ?? never(), 'said').slice(1, 3)).toEqual(['「三', '四」']);
});

test.each([60, 65, 70, 75, 80])('a line stays with the words that it introduces: %i sentences', (sentences) => {
  const one = answer(SENTENCE.repeat(sentences));
  const more = Array.from({ length: 11 }, () => one.points).flat();
  const all = render({ ...one, points: [...one.points, ...more] }, CONTEXT).map(cardIn);
  const introduction = '次のとおりです。';
  expect(all.filter(({ body }) => JSON.stringify(body.at(-1)).includes(introduction))).toEqual([]);
  expect(all.flatMap((card) => linesIn(card, 'said')).filter((line) => line === introduction)).toHaveLength(12);
});

test('what is near in great number goes on behind another button, and none is lost', () => {
  const related = Array.from({ length: 20 }, (_, at) => ({ ...quotation, address: `第${at + 10}条`, text: SENTENCE }));
  const all = render({ ...answer(SENTENCE), related }, CONTEXT).map(cardIn);
  const near = all.flatMap(actionsIn).filter(({ type }) => type === 'Action.ShowCard');
  expect(near.map(({ title }) => title)).toEqual([
    '関連する条文（お尋ねへの答えではありません）',
    '関連する条文（お尋ねへの答えではありません）（続き）',
    '関連する条文（お尋ねへの答えではありません）（続き）',
    '役に立たなかった',
  ]);
  const [first] = near;
  const rows = first?.type === 'Action.ShowCard' ? first.card.body : [];
  // Teams would hide a seventh in a row.
  expect(rows.map((row) => (row.type === 'ActionSet' ? row.actions.length : row.type))).toEqual([
    'RichTextBlock',
    6,
    2,
  ]);
  const values = all.flatMap(actionsIn).flatMap((action) => ('data' in action ? [action.data.value] : []));
  expect(related.filter(({ address }) => !values.includes(`souko ${address}`))).toEqual([]);
});

test('nothing in a question or a quote is Markdown or a tag where it may be read as such', () => {
  const [saying] = render(answer('<at>全員</at> & [*押す*](https://example.jp)'), CONTEXT);
  const card = cardIn(saying ?? never());
  expect(linesIn(card, 'quoted')).toEqual(['<at>全員</at> & [*押す*](https://example.jp)']);
  expect(card.speak).toContain('「＜at＞全員＜/at＞ ＆ [*押す*](https://example.jp)」');
  expect(card.fallbackText).toContain('「\\<at\\>全員\\</at\\> & \\[\\*押す\\*\\](https://example.jp)」');
});

test('a card that is none would be seen', () => {
  const [card] = cards;
  if (HAS_SCHEMA) expect(schemaProblems({ ...card, body: [{ type: 'RichTextBlock', lines: [] }] })).not.toEqual([]);
  const nameless = { type: 'Input.Text', isMultiline: true, maxLength: 1 };
  expect(libraryProblems({ ...card, body: [nameless] })).not.toEqual([]);
});

function never(): never {
  throw new Error('no card');
}
