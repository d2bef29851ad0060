import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/law/document.js';
import { everyUnit } from '../../src/law/unit.js';
import { readText, wordsAt } from './policy.js';
import { excerpt, RULE, without } from './withheld.js';

const rule = readText(RULE).value;

describe('the units that are left', () => {
  test('are the document itself where nothing is withheld', () => {
    expect(without(rule)).toBe(rule);
    expect(without(rule, '第9条')).toBe(rule);
  });

  test('are none of what stands below a withheld one, and keep their addresses', () => {
    const { units, provisions } = excerpt(rule, '第1条第1号', '第2章');
    expect(everyUnit(units).map(({ address }) => address)).toEqual([
      '第1章',
      '第1条',
      '第1条第2号',
      '第2条',
      '第2条第1項',
      '第2条第2項',
    ]);
    expect([...provisions.keys()]).toEqual([
      '第1章',
      '第1条',
      '第1条柱書',
      '第1条第2号',
      '第2条',
      '第2条第1項',
      '第2条第2項',
    ]);
  });

  test('are those that the provisions stand in', () => {
    const { units, provisions } = excerpt(rule, '第1条第1号イ');
    const all = new Set(everyUnit(units));
    expect([...provisions.values()].filter(({ unit }) => !all.has(unit))).toEqual([]);
    expect(provisions.get('第1条第1号')?.unit.children.map(({ label }) => label)).toEqual(['ア']);
  });

  test('have their lead-ins, also where nothing is left of what these lead to', () => {
    expect(wordsAt(excerpt(rule, '第1条第1号', '第1条第2号'), '第1条柱書')).toBe('鍵は、次のとおり扱う。');
  });

  test('are nothing where no words are left', () => {
    expect(without(rule, '第1章', '第2章')).toBeUndefined();
    // Of the second chapter its name is left.
    expect(without(rule, '第1章', '第3条')).toBeUndefined();
    expect(without(rule, '第1条', '第2条第2項', '第3条')).toBeDefined();
  });
});

describe('references', () => {
  const targets = ({ references }: Document) =>
    references.map(({ from, text, target }) => [
      from,
      text,
      target.kind === 'provisions' ? target.addresses.join() : target.kind,
    ]);

  test('are those of the whole document where they stand in and lead to what is left', () => {
    expect(targets(rule)).toEqual([
      ['第1条第2号', '前号', '第1条第1号'],
      ['第2条第1項', '前条第1号', '第1条第1号'],
      ['第2条第1項', '第3条', '第3条'],
      ['第2条第2項', '第1条第1号ア', '第1条第1号ア'],
      ['第2条第2項', '前項', '第2条第1項'],
      ['第3条', '第2条', '第2条'],
    ]);
    expect(targets(excerpt(rule, '第1条第1号ア', '第2章'))).toEqual([
      ['第1条第2号', '前号', '第1条第1号'],
      ['第2条第1項', '前条第1号', '第1条第1号'],
      ['第2条第2項', '前項', '第2条第1項'],
    ]);
  });

  test('of which one target of several is withheld keep the others', () => {
    const { value } = readText('第1条　甲。\n第2条　乙。\n第3条　丙。\n第4条　第1条から第3条までを守る。\n');
    expect(targets(excerpt(value, '第2条'))).toEqual([['第4条', '第1条から第3条まで', '第1条,第3条']]);
  });

  test('never turn to what stands before a withheld unit', () => {
    const { value } = readText('第1条　甲。\n第2条　乙。\n第3条　前条を守る。\n');
    expect(targets(excerpt(value, '第2条'))).toEqual([]);
  });
});

describe('terms', () => {
  const defining = (items: string) =>
    readText(`（定義）\n第1条　用語の意義は、次のとおりとする。\n${items}第2条　金庫管理と金庫の鍵を守る。\n`).value;
  const terms = (document: Document) =>
    document.terms.map(
      ({ name, definedAt, uses }) => `${name} ${definedAt} ${uses.map(({ address }) => address).join()}`,
    );

  test('that withheld units define are none', () => {
    expect(terms(rule)).toEqual(['符丁 第3条 ']);
    expect(terms(excerpt(rule, '第3条'))).toEqual([]);
  });

  test('that a withheld unit defined before are those of the unit that is left', () => {
    const document = defining('(1) 金庫　青い箱をいう。\n(2) 金庫　赤い箱をいう。\n');
    expect(terms(document)).toEqual(['金庫 第1条第1号 第1条第2号,第2条,第2条']);
    expect(terms(excerpt(document, '第1条第1号'))).toEqual(['金庫 第1条第2号 第2条,第2条']);
  });

  test('are used in what a withheld longer term would have covered', () => {
    const document = defining('(1) 金庫管理　番をすることをいう。\n(2) 管理　見ることをいう。\n');
    expect(terms(document)).toEqual(['金庫管理 第1条第1号 第2条', '管理 第1条第2号 ']);
    const [twin] = [defining('(2) 管理　見ることをいう。\n')].map(terms);
    expect(terms(excerpt(document, '第1条第1号'))).toEqual(twin);
  });
});

test('what the front matter says of withheld units is left out', () => {
  const errata = [
    { at: '第1条第1号ア', printed: '青い', reads: '蒼い', why: '誤字' },
    { at: '第1条第1号イ', printed: '赤い', reads: '紅い', why: '誤字' },
  ];
  // 赤い金庫 stands in line 11, 合図 in line 18.
  const known = [10, 11, 18].map((line) => ({ line, defect: 'stray-bracket', reason: `${line}行目` }));
  const parts = [
    { at: '第1条第1号イ', audience: ['staff'] },
    { at: '第2条', audience: ['csirt'] },
  ];
  const { value } = readText(RULE, { errata, known, parts });
  const left = excerpt(value, '第1条第1号イ', '第2章');
  expect([left.errata, left.known, left.parts]).toEqual([[errata[0]], [known[0]], [parts[1]]]);
  expect(wordsAt(left, '第1条第1号ア')).toBe('蒼い金庫');
});
