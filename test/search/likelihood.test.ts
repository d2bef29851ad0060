import { expect, test } from 'vitest';
import { type Example, type Target, targetKey } from '../../src/search/entry.js';
import { Likelihoods } from '../../src/search/likelihood.js';
import { Neighbours } from '../../src/search/neighbours.js';
import { Vocabulary } from '../../src/search/vocabulary.js';

const key: Target = { kind: 'provision', document: 'soko', address: '第3条' };
const check: Target = { kind: 'provision', document: 'soko', address: '第4条' };
const phone: Target = { kind: 'silence', id: 'phone' };

/** Words of examples; no pair of characters stands among them. */
const EXAMPLES: readonly (readonly [Target, string])[] = [
  [key, '鍵 預かる'],
  [key, '鍵 貸す'],
  [key, '合鍵 貸す'],
  [check, '点検 いつ'],
  [check, '点検 だれ'],
  [phone, '電話 いつ'],
];

function likelihoodsOf(examples: readonly (readonly [Target, string])[]) {
  const terms = examples.map(([, words]) => new Set(words.split(' ')));
  const vocabulary = Vocabulary.count([...terms, new Set(['倉庫'])]);
  const asked = examples.map(([target, question]): Example => ({ question, target }));
  const likelihoods = new Likelihoods(Neighbours.build(asked, terms, vocabulary).save(), asked, vocabulary);
  return (question: string) =>
    new Map(
      likelihoods
        .of(new Set(question.split(' ').filter(Boolean)))
        .map(({ target, likelihood }) => [targetKey(target), likelihood]),
    );
}

const likelihoods = likelihoodsOf(EXAMPLES);
const best = (question: string) => [...likelihoods(question)].sort(([, a], [, b]) => b - a)[0]?.[0];

test('the words of all examples of a target speak for it together, though no single one holds them', () => {
  expect(best('合鍵 預かる')).toBe(targetKey(key));
  expect(best('点検 いつ')).toBe(targetKey(check));
  expect(best('電話')).toBe(targetKey(phone));
});

test('what all targets get is as much as examples hold of the question, and a rest for what has none', () => {
  const sum = (question: string) => [...likelihoods(question).values()].reduce((total, each) => total + each, 0);
  expect(sum('鍵 貸す')).toBeGreaterThan(0.9);
  expect(sum('鍵 貸す')).toBeLessThan(1);
  expect(sum('鍵 昼食 献立')).toBeLessThan(sum('鍵 貸す') / 2);
});

test('a question none of whose words stands in an example makes nothing likely', () => {
  for (const question of ['', '昼食 献立', '倉庫'])
    expect([...likelihoods(question).values()], question).toEqual([0, 0, 0]);
});

test('of two targets whose examples hold a word alike, the one with more of them is likelier', () => {
  const more = likelihoodsOf([...EXAMPLES, [check, '点検 いつ'], [check, '点検 いつ']]);
  const [before, after] = [likelihoods('いつ'), more('いつ')];
  expect(after.get(targetKey(check)) ?? 0).toBeGreaterThan(before.get(targetKey(check)) ?? 1);
  expect(after.get(targetKey(phone)) ?? 1).toBeLessThan(before.get(targetKey(phone)) ?? 0);
});

test('without examples there is nothing', () => {
  expect(likelihoodsOf([])('鍵').size).toBe(0);
});
