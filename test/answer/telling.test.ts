import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Segment } from '../../src/answer/segment.js';
import { wordsToChange, wordsToForget, wordsToTell } from '../../src/answer/segmentguide.js';
import { readTelling } from '../../src/answer/telling.js';

const segment = (id: string, name: string, ...names: string[]): Segment => ({ id, name, names, definedAt: undefined });
const EAST = segment('east', '東系', '東側', 'EN');
const WEST = segment('west', '西系');
const SEGMENTS = { all: [EAST, WEST], ambiguous: ['中系'] };
const GUIDE = { called: '系', questions: [], asks: [] };
const read = (message: string) => readTelling(message, SEGMENTS, GUIDE);

describe('somebody tells theirs', () => {
  test.each([
    '私の系は東系です',
    'わたしの系は東系',
    'うちの端末は東系',
    'うちの課の端末は東側です。',
    '自分の端末はENです',
    '私のパソコンは東系につながっています',
    '私は普段、東系の端末を使っています',
    '使っている端末は東系です',
    '系を東系に変えて',
    '私の系を東系に変更してください',
    '系は東系でお願いします',
    '職場の端末は東系だ！',
    'うちの系は ＥＮ　です',
  ])('%s', (message) => {
    expect(read(message)).toEqual({ kind: 'told', segments: [EAST], also: false });
  });

  test.each(['私の系は東系と西系です', 'うちの端末は東系、西系の両方です', '私の端末は東系・西系'])(
    '%s: of two terminals',
    (message) => {
      expect(read(message)).toEqual({ kind: 'told', segments: [EAST, WEST], also: false });
    },
  );

  test.each(['私の系は西系もです', 'うちの端末は西系もあります', '私は西系の端末も使っています'])(
    '%s: besides what was told',
    (message) => {
      expect(read(message)).toEqual({ kind: 'told', segments: [WEST], also: true });
    },
  );

  test('a name that could mean several is asked', () => {
    expect(read('私の系は中系です')).toEqual({ kind: 'change', answers: [] });
    expect(read('私の系は東系と中系です')).toEqual({ kind: 'change', answers: [] });
  });
});

test.each([
  '系を変える',
  '系を変えたい',
  '私の系を変更してください',
  '系の設定',
  '系を教えます',
  '系を選び直したい',
  '系を変えるにはどうすればいいですか？',
  '自分の系がわからない',
  'うちの端末が何系かわかりません',
  'どの系かわからないです',
])('%s: somebody wants to be asked', (message) => {
  expect(read(message)).toEqual({ kind: 'change', answers: [] });
});

test('the way through the questions is in the words', () => {
  expect(read('系を変える：いいえ')).toEqual({ kind: 'change', answers: ['いいえ'] });
  expect(read('系を変える：いいえ：東')).toEqual({ kind: 'change', answers: ['いいえ', '東'] });
  expect(read('系を変える:東系')).toEqual({ kind: 'change', answers: ['東系'] });
});

test.each([
  '自分の系は？',
  '私の系は何ですか',
  '自分の系を教えてください',
  '今の系は？',
  'うちの端末は何系ですか',
  '私の系',
])('%s: somebody wants to know what is kept', (message) => {
  expect(read(message)).toEqual({ kind: 'asked' });
});

test.each(['系を忘れて', '私の系を忘れてください', '系の設定を消して', '系を削除したい', '私の系を取り消す'])(
  '%s: somebody wants it forgotten',
  (message) => {
    expect(read(message)).toEqual({ kind: 'forget' });
  },
);

describe('nothing is told by', () => {
  test.each([
    ['a question whether it is so', '私の端末は東系ですか？'],
    ['a question that wants a yes', '私の系は東系ですよね？'],
    ['a bare question mark', '私の系は東系？'],
    ['a doubt', '私の系は東系か西系です'],
    ['a denial', '私の系は東系ではありません'],
    ['a question of what may be done there', '私の東系の端末からUSBに書き出していいですか'],
    ['a question that begins with it', '私の系は東系です。USBに書き出していい？'],
    ['what belongs to one', '戸籍は東系でいいんですよね？'],
    ['a name alone', '東系です'],
    ['another’s terminal', '隣の課の端末は東系です'],
    ['what a segment is', '東系とは'],
    ['the word alone', '系'],
    ['a question of changing something else', '東系の端末のパスワードを変えるには'],
    ['what may be changed', '系を変えてもいいですか'],
    ['silence', ''],
  ])('%s', (_, message) => {
    expect(read(message)).toBeUndefined();
  });

  test('anything, where there are no segments', () => {
    expect(readTelling('系を変える', { all: [], ambiguous: [] }, GUIDE)).toBeUndefined();
  });
});

test('whatever an organisation calls them, the words that are offered are understood', () => {
  const word = fc.stringMatching(/^[ぁ-んァ-ヶ一-龠A-Za-z0-9.*+?()[\]$^|\\{}]{1,8}$/u);
  const guides = fc.record({ called: word, name: word, other: word });
  fc.assert(
    fc.property(guides, ({ called, name, other }) => {
      fc.pre(!called.includes(name) && !called.includes(other) && !`私の${called}は`.includes(name));
      const [one, two] = [segment('one', `${name}側`), segment('two', `${other}口`)];
      const segments = { all: [one, two], ambiguous: [] };
      const guide = { called, questions: [], asks: [] };
      expect(readTelling(wordsToTell(guide, one), segments, guide)).toMatchObject({ kind: 'told', segments: [one] });
      expect(readTelling(wordsToChange(guide), segments, guide)).toEqual({ kind: 'change', answers: [] });
      expect(readTelling(wordsToChange(guide, ['はい']), segments, guide)).toMatchObject({ answers: ['はい'] });
      expect(readTelling(wordsToForget(guide), segments, guide)).toEqual({ kind: 'forget' });
    }),
  );
});
