import { describe, expect, test } from 'vitest';
import { readPolicy, wordsAt } from './policy.js';

const { value: policy, issues } = readPolicy();

describe('the first policy', () => {
  test('has eleven articles with their headings', () => {
    expect(policy.units.map((unit) => unit.heading?.text)).toEqual([
      '目的',
      '定義',
      '対象とする脅威',
      '適用範囲',
      '遵守義務',
      '情報セキュリティ対策',
      '情報セキュリティに関する監査及び自己点検の実施',
      '情報セキュリティポリシーの見直し',
      '情報セキュリティ対策基準の策定',
      '情報セキュリティ実施手順の策定',
      '懲戒処分',
    ]);
  });

  test.each([
    [
      '第2条第10号',
      'LGWAN に接続された情報システム及びその情報システムで取り扱うデータをいう（個人番号利用事務系を除く。）。',
    ],
    ['第3条柱書', '情報資産に対する脅威として、以下の脅威を想定し、情報セキュリティ対策を実施する。'],
    ['第4条第2号ウ', '情報システムの仕様書及びネットワーク図等のシステム関連文書'],
    ['第6条第3号イ後段', 'なお、両システム間で通信する場合には、無害化通信を実施する。'],
    ['第6条第8号中段', '外部サービス（クラウドサービス）を利用する場合には、利用に係る規定を整備し対策を講じる。'],
  ])('reads %s word for word', (address, words) => {
    expect(wordsAt(policy, address)).toBe(words);
  });

  test('joins unnumbered paragraphs and counts sentences over line breaks', () => {
    expect(wordsAt(policy, '第1条')).toBe(`${wordsAt(policy, '第1条前段')}${wordsAt(policy, '第1条後段')}`);
    expect(policy.provisions.get('第6条第8号')?.unit.sentences.map((each) => each.name)).toEqual([
      '前段',
      '中段',
      '後段',
    ]);
  });

  test('takes the title line of an item for its heading', () => {
    expect(policy.provisions.get('第2条第1号')?.unit.heading?.text).toBe('コンピュータ');
    expect(policy.provisions.get('第3条第1号')?.unit.heading).toBeUndefined();
  });

  test('knows where each article begins and ends, heading and items included', () => {
    const { source, units } = policy;
    const spans = units.map(({ span }) => source.slice(span.start, span.end).trim());
    expect(spans[2]).toMatch(/^\(対象とする脅威\)[\s\S]*からの波及等$/);
    expect(units.every((unit, i) => i === 0 || (units[i - 1]?.span.end ?? 0) <= unit.span.start)).toBe(true);
  });

  test('has no errors', () => {
    expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
  });
});
