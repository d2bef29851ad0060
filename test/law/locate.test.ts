import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../src/law/addressreader.js';
import type { Document } from '../../src/law/document.js';
import { locate } from '../../src/law/locate.js';
import { sayAddress } from '../../src/message/addressnotes.js';
import { DEFAULT_PHRASES } from '../../src/message/phrases.js';
import { readPolicy, readText } from './policy.js';

const { value: policy } = readPolicy();
const { value: ordinance } = readText(readFileSync(new URL('fixtures/ordinance.txt', import.meta.url), 'utf8'));

/** With what is to be said in words. */
function at(document: Document, text: string) {
  const address = parseAddress(text);
  if (!address) throw new Error(`not an address: ${text}`);
  const located = locate(document, address);
  if (located.kind === 'missing') return { ...located, problem: sayAddress(located.problem, DEFAULT_PHRASES) };
  return { ...located, reading: located.reading && sayAddress(located.reading, DEFAULT_PHRASES) };
}

describe('locate', () => {
  test.each([...policy.provisions.keys()])('finds %s as it is', (address) => {
    expect(at(policy, address)).toEqual({
      kind: 'found',
      provision: policy.provisions.get(address),
      reading: undefined,
    });
  });

  test.each([
    ['第6条第3項ア', '第6条第3号ア'],
    ['第6条第1項第3号ア', '第6条第3号ア'],
    ['第1条第2項', '第1条後段'],
    ['第10条なお書', '第10条後段'],
    ['第6条第8号第2段', '第6条第8号中段'],
    ['第6条ア', '第6条第3号ア'],
    ['第4条第2号(ア)', '第4条第2号ア'],
    ['第7条本文', '第7条'],
    ['第7条柱書', '第7条'],
  ])('understands %s and says so', (typed, canonical) => {
    const located = at(policy, typed);
    expect(located.kind === 'found' && located.provision.address).toBe(canonical);
    expect(located.kind === 'found' && located.reading).toContain(`「${canonical}」のことと読みました。`);
  });

  test.each([
    ['第1条第2項', '「第1条第2項」は、第1条は項に分かれていないので、「第1条後段」のことと読みました。'],
    ['第6条第3項ア', '「第6条第3項ア」は、第6条にあるのは項ではなく号であるので、「第6条第3号ア」のことと読みました。'],
    ['第10条なお書', '「第10条なお書」は「第10条後段」のことと読みました。'],
  ])('gives the reason for its reading of %s', (typed, reading) => {
    expect(at(policy, typed)).toMatchObject({ kind: 'found', reading });
  });

  test.each([
    ['第3条第6号', '第3条は第5号までです。', '第3条'],
    ['第12条', '基本方針は第11条までです。', undefined],
    ['第6条第3号エ', '第6条第3号はウまでです。', '第6条第3号'],
    ['第6条第3号アただし書', '第6条第3号アに「ただし」で始まる文はありません。', '第6条第3号ア'],
    ['第7条第1号', '第7条に号はありません。', '第7条'],
    ['第7条後段', '第7条は一文だけで、後段という区切りはありません。', '第7条'],
    ['第6条第9号中段', '第6条第9号は前段・後段からなり、中段はありません。', '第6条第9号'],
    ['附則第2項', '基本方針に附則はありません。', undefined],
    ['第4条の2', '基本方針に第4条の2はありません。', undefined],
  ])('says how far %s leads', (typed, problem, reached) => {
    const located = at(policy, typed);
    expect(located).toMatchObject({ kind: 'missing', problem });
    expect(located.kind === 'missing' && located.reached?.address).toBe(reached);
  });

  test('does not choose where several are meant', () => {
    expect(at(policy, '第4条イ')).toMatchObject({ kind: 'found', provision: { address: '第4条第2号イ' } });
    const rules = readText('第1条　次のとおり。\n(1)　甲\nア　一\n(2)　乙\nア　二\n').value;
    expect(at(rules, '第1条ア')).toMatchObject({ kind: 'missing', reached: { address: '第1条' } });
  });

  test('asks which paragraph, where several have the item', () => {
    const rules = readText('第1条　次の物\n(1)　甲\n2　次の者\n(1)　乙\n').value;
    const problem = '第1条の第1号は「第1条第1項第1号」、「第1条第2項第1号」があり、一つに決まりません。';
    expect(at(rules, '第1条第1号')).toMatchObject({ kind: 'missing', problem });
  });

  test('finds the item of the only paragraph that has it', () => {
    expect(at(ordinance, '第2条第3号')).toMatchObject({ kind: 'found', provision: { address: '第2条第1項第3号' } });
    expect(at(ordinance, '附則第2項')).toMatchObject({
      kind: 'found',
      provision: { address: '附則（平成20年規程第4号）第2項' },
      reading:
        '「附則第2項」は、附則第2項があるのは一つの附則だけであるので、「附則（平成20年規程第4号）第2項」のことと読みました。',
    });
    expect(at(ordinance, '附則第3項')).toMatchObject({ kind: 'missing', problem: '附則は項に分かれていません。' });
  });

  const supplemented = readText(
    '第1条　甲。\n附　則\n1　乙。\n2　丙。\n附　則（令和７年規程第３号）\n第1条　丁。\n第2条　戊。\n附　則（令和８年規程第１号）\n第1条　己。\n',
  ).value;

  test.each([
    ['附則（令和７年規程第３号）第１条', '附則（令和7年規程第3号）第1条'],
    ['附則(令和7年規程第3号)', '附則（令和7年規程第3号）'],
    ['附則第2条', '附則（令和7年規程第3号）第2条'],
    ['附則', '附則'],
    ['附則第1項', '附則第1項'],
  ])('finds the 附則 that %s means', (typed, canonical) =>
    expect(at(supplemented, typed)).toMatchObject({ kind: 'found', provision: { address: canonical } }),
  );

  test.each([
    [
      '附則（令和９年規程第９号）',
      '見本規程に附則（令和9年規程第9号）はありません。あるのは「附則」、「附則（令和7年規程第3号）」、「附則（令和8年規程第1号）」です。',
    ],
    [
      '附則第1条',
      '附則第1条は「附則（令和7年規程第3号）第1条」、「附則（令和8年規程第1号）第1条」があり、一つに決まりません。',
    ],
    ['附則第3項', '附則は第2項までです。'],
  ])('does not take another 附則 for %s', (typed, problem) =>
    expect(at(supplemented, typed)).toMatchObject({ kind: 'missing', problem }),
  );

  test('knows the only 附則 by its printed bracket, and by no other', () => {
    const rules = readText('第1条　甲。\n附　則（令和７年規程第３号）\n1　乙。\n2　丙。\n').value;
    expect(at(rules, '附則（令和7年規程第3号）第2項')).toMatchObject({ provision: { address: '附則第2項' } });
    expect(at(rules, '附則（令和9年規程第9号）第2項')).toMatchObject({ kind: 'missing' });
  });

  test.each([
    ['様式第1号', '見本規程に様式第1号はありません。あるのは「様式第2号」です。'],
    ['別表', '見本規程に別表はありません。あるのは「別表第1」、「別表第2」です。'],
    ['別紙第1', '見本規程に別紙はありません。'],
  ])('offers the appendices that there are for %s', (typed, problem) => {
    const rules = readText('第1条　甲。\n別表第1\n乙\n別表第2\n丙\n様式第2号\n丁\n').value;
    expect(at(rules, typed)).toMatchObject({ kind: 'missing', problem });
  });
});
