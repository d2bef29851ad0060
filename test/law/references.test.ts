import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/law/document.js';
import { readPolicy, readText } from './policy.js';

function targetsIn(document: Document): readonly string[] {
  return document.references
    .filter(({ target }) => target.kind !== 'document')
    .map(({ from, text, target }) => `${from} ${text} → ${say(target)}`);
}

function say(target: Document['references'][number]['target']): string {
  if (target.kind === 'provisions') return target.addresses.join(' ');
  if (target.kind === 'external') return `${target.name}|${target.address ?? ''}`;
  return target.kind;
}

function targetsOf(text: string): readonly string[] {
  return targetsIn(readText(text).value);
}

describe('references', () => {
  test('of the policy are the two between its articles, and the lists announced by their lead-ins', () => {
    const found = targetsIn(readPolicy().value);
    expect(found).toContain('第6条 第3条 → 第3条');
    expect(found).toContain('第9条 第6、7及び8条 → 第6条 第7条 第8条');
    expect(found).toContain('第4条 次の各号 → 第4条第1号 第4条第2号');
    expect(found).toContain('第1条後段 第244条の6 → 地方自治法|第244条の6');
    expect(found).toContain('第11条 地方公務員法 → 地方公務員法|');
    expect(found.filter((each) => each.endsWith('unresolved'))).toEqual([]);
  });

  test('to the document itself go by any of its names', () => {
    const own = readPolicy().value.references.filter(({ target }) => target.kind === 'document');
    expect(own.map(({ text }) => text)).toEqual([
      'この基本方針',
      '本方針',
      'この基本方針',
      'この基本方針',
      'この基本方針',
      '本基本方針',
    ]);
    expect(
      readText('第1条　見本規則と基本方針は、本規程の下にある。\n').value.references.map(({ text }) => text),
    ).toEqual(['本規程']);
  });

  test('stand where they say', () => {
    const { references, source } = readPolicy().value;
    for (const { slice, text } of references) expect(source.slice(slice.start, slice.end)).toBe(text);
  });

  test('of a statute', () => {
    const source = readFileSync(new URL('fixtures/statute.txt', import.meta.url), 'utf8');
    expect(targetsOf(source)).toEqual([
      '第2条第1項第2号の2 前号 → 第2条第1項第2号',
      '第2条第3項 前項 → 第2条第2項',
      '第2条第3項 第一項第二号ロ → 第2条第1項第2号ロ',
      '第3条 第一条 → 第1条',
      '第3条の2前段 第五百九十七条第一項 → 民法|第597条第1項',
      '第3条の2前段 第二項 → 民法|第597条第2項',
      '第3条の2後段 同条 → 民法|第597条',
      '第4条 前二条 → 第3条 第3条の2',
      '第4条 別表 → 別表',
      '附則第2項 第三条 → 第3条',
      '附則第2項 前項 → 附則第1項',
    ]);
  });

  test('make ranges one reading with many targets', () => {
    const articles = [1, 2, 3, 4, 5].map((n) => `第${n}条　甲とする。`).join('\n');
    expect(targetsOf(`${articles}\n第6条　第2条から第4条までを除く。`)).toEqual([
      '第6条 第2条から第4条まで → 第2条 第3条 第4条',
    ]);
    expect(targetsOf(`${articles}\n第6条　前3条及び第1条による。`)).toEqual([
      '第6条 前3条 → 第3条 第4条 第5条',
      '第6条 第1条 → 第1条',
    ]);
  });

  test('remember the law an abbreviation stands for, and forget what was said in brackets', () => {
    const text =
      '第1条　見本条例（以下「条例」という。）第3条及び第5条による。\n第2条　第1条（見本法第9条を含む。）の例により、同条の物を除く。\n';
    expect(targetsOf(text)).toEqual([
      '第1条 第3条 → 見本条例|第3条',
      '第1条 第5条 → 見本条例|第5条',
      '第2条 第1条 → 第1条',
      '第2条 第9条 → 見本法|第9条',
      '第2条 同条 → 第1条',
    ]);
  });

  test('take a range of two, and begin anew in each item', () => {
    const text =
      '第1条　甲法第9条による者で、次の者\n(1)　第2条から第3条までの者\n(2)　第2項の者\n2　乙。\n第2条　丙。\n第3条　丁。\n';
    expect(targetsOf(text)).toEqual([
      '第1条第1項 第9条 → 甲法|第9条',
      '第1条第1項第1号 第2条から第3条まで → 第2条 第3条',
      '第1条第1項第2号 第2項 → 第1条第2項',
    ]);
  });

  test('stay text where not exactly one reading remains', () => {
    expect(targetsOf('第1条　前項により、第9条を除く。\n')).toEqual([
      '第1条 前項 → unresolved',
      '第1条 第9条 → unresolved',
    ]);
    expect(targetsOf('第1条　同条による。\n')).toEqual(['第1条 同条 → unresolved']);
  });

  test('are not seen in longer words, nor in words that are only spoken about', () => {
    expect(targetsOf('第1条　第三号被保険者の条件は、「前条」とあるのを読み替える。\n')).toEqual([]);
  });
});
