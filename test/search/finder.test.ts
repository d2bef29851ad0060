import { describe, expect, test } from 'vitest';
import { type Findable, targetKey } from '../../src/search/entry.js';
import { Finder } from '../../src/search/finder.js';
import { tokeniser } from './dictionary.js';

const provision = (
  address: string,
  headings: string[],
  text: string,
  rest: { context?: string; defines?: boolean } = {},
) => ({
  target: { kind: 'provision' as const, document: 'souko', address },
  headings,
  text,
  context: rest.context ?? '',
  defines: rest.defines ?? false,
});

const WAREHOUSE: Findable = {
  provisions: [
    provision('第1条', ['定義'], '備品とは、倉庫に保管する机、椅子その他の物品をいう。', { defines: true }),
    provision('第2条', ['点検'], '管理者は、毎月、備品の点検を行う。'),
    provision('第3条', ['貸出し'], '備品を借りようとする者は、管理者の承認を受けなければならない。'),
    provision('第4条第1号', ['事故'], '備品の亡失', { context: '次の事故は、直ちに報告しなければならない。' }),
  ],
  examples: [
    { question: '椅子が見当たらない', target: { kind: 'provision', document: 'souko', address: '第4条第1号' } },
    { question: '倉庫の電話番号は？', target: { kind: 'silence', id: 'phone' } },
    { question: 'こんにちは', target: { kind: 'talk', id: 'greeting' } },
  ],
  lexicon: [{ says: ['レンタル'], means: ['借りる', '貸出し'], kind: 'slang', weight: 0.9 }],
};

const finder = Finder.build(WAREHOUSE, tokeniser);
const found = (question: string) => finder.find(question).candidates.map(({ target }) => targetKey(target));

describe('the order of what is found', () => {
  test('備品を借りたい', () => {
    expect(found('備品を借りたい').slice(0, 2)).toEqual([
      // 備品 and 借りる both stand in it.
      'souko 第3条',
      // Only 備品, in the shorter text.
      'souko 第4条第1号',
    ]);
  });

  test('備品とは', () => {
    // Who asks for the meaning gets the definition, though shorter texts hold the word, too.
    expect(found('備品とは何ですか')[0]).toBe('souko 第1条');
  });

  test('椅子がない', () => {
    // No provision speaks of losing a chair; the example does.
    expect(found('椅子が見当たらないんだけど')[0]).toBe('souko 第4条第1号');
  });

  test('レンタル', () => {
    // The word occurs nowhere; the lexicon knows what it means.
    expect(found('レンタルしたい')[0]).toBe('souko 第3条');
  });

  test('電話番号', () => {
    expect(found('電話番号を知りたい')[0]).toBe('silence phone');
  });

  test('こんにちは', () => {
    expect(found('こんにちは！')[0]).toBe('talk greeting');
  });
});

test('however a word is spelt, it is found, covered and known', () => {
  const [typed] = finder.find('貸出しの承認').candidates;
  const other = finder.find('貸し出しの承認');
  expect(other.candidates[0]?.target).toEqual(typed?.target);
  expect(other.candidates[0]?.coverage).toBe(1);
  expect(other.known).toBe(1);
  expect(other.candidates[0]?.words).toBeCloseTo(typed?.words ?? 0, 0);
});

test.each([
  ['警報', '爆発物'],
  ['わんこ', '倉庫の番犬'],
])('「%s」 for 「%s」, which does not stand here in whole, is a word that nobody knows', (says, means) => {
  const entry = { says: [says], means: [means], kind: 'same' as const, weight: 1 };
  const more = Finder.build({ ...WAREHOUSE, lexicon: [...WAREHOUSE.lexicon, entry] }, tokeniser);
  for (const question of [says, `${says}の点検`, means, '倉庫の点検'])
    expect(more.find(question)).toEqual(finder.find(question));
});

test('what stands here as it is written may be meant, however its words are told apart', () => {
  // The tokeniser reads 管理者 as 管理 and 者, and this as 理 and 者.
  const entry = { says: ['ボス'], means: ['理者'], kind: 'slang' as const, weight: 1 };
  const { query } = Finder.build({ ...WAREHOUSE, lexicon: [entry] }, tokeniser).find('ボス');
  expect(query.concepts.map(({ meanings }) => meanings.map(({ means }) => means))).toEqual([['理者']]);
});

test('the same question gives the same finding', () => {
  expect(finder.find('備品の点検')).toEqual(finder.find('備品の点検'));
});

test('a finder loaded again finds the same', () => {
  const again = Finder.load(structuredClone(finder.save()), WAREHOUSE, tokeniser);
  expect(again.find('備品の点検と貸出し')).toEqual(finder.find('備品の点検と貸出し'));
});

test('the evidence names the field that a word stands in', () => {
  const { query } = finder.find('点検');
  const scores = finder.fieldScores(query, { kind: 'provision', document: 'souko', address: '第2条' });
  expect([...scores.keys()].sort()).toEqual(['grams', 'heading', 'text']);
});

test('coverage is the share of the question that the provision speaks of', () => {
  const [first] = finder.find('備品の承認').candidates;
  expect(first?.coverage).toBe(1);
  const [other] = finder.find('備品の爆発').candidates;
  // 爆発 occurs nowhere and so weighs most.
  expect(other?.coverage).toBeLessThan(0.5);
});
