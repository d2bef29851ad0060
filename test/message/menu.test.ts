import { expect, test } from 'vitest';
import { compose } from '../../src/message/compose.js';
import { linkToTable } from '../../src/message/menu.js';
import type { Clarify } from '../../src/message/message.js';
import { DEFAULT_PHRASES } from '../../src/message/phrases.js';
import { toPlainText } from '../../src/message/plain.js';
import { toRecord } from '../../src/message/record.js';
import { NO_SETTINGS } from '../../src/message/settings.js';
import { EAST, LEND, LOOK, WEST } from '../answer/judging.js';
import { SOUKO } from '../souko.js';

const composing = { documents: [SOUKO], settings: NO_SETTINGS, phrases: DEFAULT_PHRASES, notices: [] };
const choices = [LEND, LOOK].map((action) => ({ action, ask: `「${action.name}」をしていい？` }));
const menuIn = (...segments: (typeof EAST)[]) =>
  compose({ kind: 'every-action', choices, segments, why: '' }, composing) as Clarify;

test('the list names every action, and says of none what holds', () => {
  const message = menuIn();
  expect(message).toMatchObject({
    outcome: 'clarify',
    options: [],
    menu: {
      segments: [],
      choices: [
        { label: 'lend', ask: '「lend」をしていい？' },
        { label: 'look', ask: '「look」をしていい？' },
      ],
    },
  });
  expect(message).not.toHaveProperty('segments');
});

test('it says what can be said, and that none of it is a permission', () => {
  expect(menuIn().lead).toBe(
    'どれのことですか。選ぶと、規程が何と述べているかをお見せします。お答えは、原則不可・条件付き・対策として導入・定めなしのどれかになります。「してよい」という答えは、ありません。',
  );
  expect(menuIn(EAST, WEST).lead).toMatch(/^東系と西系でのことですね。どれのこと/);
});

test('as text it is numbered, with the way to the table where there is one', () => {
  expect(toPlainText(menuIn(EAST)).split('\n').slice(1)).toEqual(['', '1. lend', '2. look']);
  expect(toPlainText(menuIn(EAST), { baseUrl: 'https://example.jp/' })).toMatch(
    /2\. look\n\n一覧表: https:\/\/example\.jp\/actions\?segment=east$/,
  );
});

test('the record cites nothing', () => {
  const { text, ...record } = toRecord(menuIn(EAST));
  expect([record, text.split('\n').length]).toEqual([{ outcome: 'clarify', citations: [], related: [] }, 4]);
});

test('the table is narrowed to one segment; of two neither is shown alone', () => {
  expect(linkToTable({ segments: ['a b'] })).toBe('/actions?segment=a%20b');
  expect([linkToTable({ segments: [] }), linkToTable({ segments: ['a', 'b'] })]).toEqual(['/actions', '/actions']);
});

test('what is offered comes last, with the words to send, and only beside what is said of a segment', () => {
  const offers = [{ label: 'いつも東系の端末を使う', ask: '私の系は東系' }];
  const silent = { kind: 'not-stated', silence: undefined, related: [], segments: [EAST], why: '' } as const;
  const message = compose(silent, { ...composing, offers });
  expect(message).toMatchObject({ offers });
  expect(toPlainText(message)).toMatch(/\n\n・いつも東系の端末を使う：『私の系は東系』と送ってください。$/);
  expect(compose(silent, composing)).not.toHaveProperty('offers');
  expect(compose({ kind: 'talk', id: 'thanks', why: '' }, { ...composing, offers })).not.toHaveProperty('offers');
});
