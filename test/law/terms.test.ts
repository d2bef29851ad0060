import { describe, expect, test } from 'vitest';
import { findUndefinedTerms } from '../../src/law/undefinedterm.js';
import { readPolicy, readText } from './policy.js';

const { value: policy } = readPolicy();
const term = (name: string) => policy.terms.find((each) => each.name === name);
const usesOf = (name: string) => [...new Set(term(name)?.uses.map((use) => use.address))];

describe('terms', () => {
  test('are the items of the 定義 article and what 以下「…」という introduces', () => {
    expect(policy.terms.map((each) => each.name)).toHaveLength(14);
    expect(term('職員等')?.definedAt).toBe('第5条');
    expect(term('個人番号利用事務系')?.aliases).toEqual(['マイナンバー利用事務系']);
  });

  test.each([
    ['コンピュータ', ['第2条第2号', '第2条第3号', '第6条第6号']],
    ['LGWAN 接続系', ['第2条第12号', '第6条第3号イ前段']],
    ['通信経路の分割', ['第6条第3号イ前段']],
    ['職員等', ['第6条第4号', '第6条第5号', '第11条']],
    ['機密性', ['第1条前段', '第2条第4号', '第6条第2号']],
  ])('%s is used where a reader would say so', (name, uses) => expect(usesOf(name)).toEqual(uses));

  test('count for the longest name only', () => {
    const { source } = policy;
    for (const { slice } of term('情報セキュリティ')?.uses ?? []) {
      expect(source.slice(slice.start)).not.toMatch(/^情報セキュリティポリシー/);
    }
    expect(usesOf('情報セキュリティ')).toContain('第7条');
    expect(usesOf('情報セキュリティ')).not.toContain('第11条');
  });

  test('are not used inside longer words, defined or not', () => {
    const text =
      '第1条　「物品」とは、机をいう。\n第2条　「物品台帳」とは、帳簿をいう。\n第3条　「ロッカー」とは、箱をいう。\n第4条　物品台帳にコインロッカーを載せる。\n';
    const { terms } = readText(text).value;
    expect(terms.map(({ name, uses }) => [name, uses.map((use) => use.address)])).toEqual([
      ['物品', []],
      ['物品台帳', ['第4条']],
      ['ロッカー', []],
    ]);
  });

  test('are found in the other ways texts define them', () => {
    const text =
      '第1条　この規程において「物品」とは、机及びいすをいう。\n第2条　庶務係長（以下単に「係長」という。）は、物品を数える。\n第3条　係長は、物品を直す。\n';
    const { terms } = readText(text).value;
    expect(terms.map(({ name, definedAt, uses }) => [name, definedAt, uses.map((use) => use.address)])).toEqual([
      ['物品', '第1条', ['第2条', '第3条']],
      ['係長', '第2条', ['第3条']],
    ]);
  });

  test('that are used but not defined are guessed', () => {
    const guessed = findUndefinedTerms(policy.units, policy.terms, [policy.title, policy.shortTitle]).map(
      (each) => each.name,
    );
    expect(guessed).toEqual(
      expect.arrayContaining([
        ...['情報資産', 'LGWAN', '端末', '領域', '住民情報', '電磁的記録媒体', '多要素認証', '監督責任者'],
        ...['自治体情報セキュリティクラウド', 'サイバーセキュリティ', '緊急時対応計画'],
      ]),
    );
    expect(guessed.length).toBeLessThan(30);
  });
});
