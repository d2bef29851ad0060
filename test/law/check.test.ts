import { describe, expect, test } from 'vitest';
import { readPolicy, readText } from './policy.js';

const found = (text: string) => readText(text).issues.map((issue) => `${issue.line}:${issue.column} ${issue.defect}`);

describe('checking', () => {
  test('reports the defects of the policy as published', () => {
    const { value, issues } = readPolicy({ errata: [], known: [] });
    const lineOf = (words: string) => value.source.slice(0, value.source.indexOf(words)).split('\n').length;
    const at = (defect: string) => issues.filter((issue) => issue.defect === defect).map(({ line }) => line);
    expect(at('page-break')).toEqual([lineOf('\nシステムで取り扱うデータ') + 1]);
    expect(at('stray-bracket')).toEqual([lineOf('を除く。）。)')]);
    expect(at('doubled-character')).toEqual([lineOf('意図的的')]);
    expect(at('elliptical-reference')).toEqual([lineOf('第6、7及び8条')]);
    expect(at('mixed-headings')).toEqual([lineOf('### (目的)')]);
    expect(at('mixed-list-marks')).toEqual([lineOf('- (1) 不正アクセス')]);
    expect(at('mixed-brackets')).toHaveLength(1);
    expect(issues.every((issue) => issue.severity === 'warning' && issue.silenced === undefined)).toBe(true);
  });

  test('marks what an erratum has repaired', () => {
    const repaired = readPolicy({ known: [] }).issues.filter((issue) => issue.repaired);
    expect(repaired.map((issue) => issue.defect)).toEqual(['stray-bracket', 'page-break']);
  });

  test('silences exactly one warning for a known entry, and tells when it finds none', () => {
    const line = readPolicy().issues.find((issue) => issue.defect === 'doubled-character')?.line ?? 0;
    const known = [
      { line, defect: 'doubled-character', reason: '原文のまま' },
      { line: line + 1, defect: 'doubled-character', reason: '行がずれた' },
    ];
    const { issues } = readPolicy({ known });
    expect(issues.find((issue) => issue.defect === 'doubled-character')?.silenced).toBe('原文のまま');
    expect(issues.filter((issue) => issue.defect === 'known-not-found')).toHaveLength(1);
  });

  test.each([
    ['a gap', '第1条　甲。\n第3条　乙。\n', ['2:1 numbering-gap']],
    ['no gap after 削除', '第1条及び第2条　削除\n第3条　乙。\n', []],
    ['a branch is no gap', '第1条　甲。\n第1条の2　乙。\n第2条　丙。\n', []],
    ['a repeated number', '第1条　次の物\n(1)　甲\n(2)　乙\n(2)　丙\n', ['4:1 repeated-number']],
    ['a bracket left open', '第1条　甲（乙をいう。\n', ['1:6 stray-bracket']],
    ['a doubled particle', '第1条　甲をを定める。\n', ['1:7 doubled-character']],
    ['a place that does not exist', '第1条　第8条による。\n', ['1:5 broken-reference']],
    ['a heading that is none of ours', '# 規程\n第1条　甲。\n\n## 参考資料\n', ['4:1 unread-heading']],
    ['a definition nobody needs', '第1条　この規程で「物品」とは、机をいう。\n', ['1:1 unused-term']],
    ['nothing at all', '第1条　甲を定める。\n第2条　前条による。\n', []],
  ])('finds %s', (_, text, defects) => expect(found(text)).toEqual(defects));

  test('gives every issue a file, a problem and a remedy', () => {
    for (const issue of readPolicy().issues) {
      expect(issue.file).toBe('policies/kihon-hoshin.md');
      expect(issue.problem).toMatch(/。$/);
      expect(issue.remedy).toMatch(/。$/);
    }
  });

  test('promises no answer where a term is not defined', () => {
    const { issues } = readPolicy({ known: [] });
    const remedies = issues.filter((issue) => issue.defect === 'undefined-term').map((issue) => issue.remedy);
    expect(remedies.length).toBeGreaterThan(0);
    for (const remedy of remedies) expect(remedy).not.toContain('聞かれたとき');
  });
});
