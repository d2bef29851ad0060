import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.js';
import { type Files, folderOf } from './folder.js';
import { errorsOf, loading } from './loading.js';
import { WAREHOUSE } from './warehouse.js';

/** The front matter of WAREHOUSE ends in line 7; its parts stand from line 7 on, under `parts:` in line 6. */
const withParts = (...parts: string[]): Files => ({
  'policies/soko.md': WAREHOUSE.replace('edition:', `parts:\n${parts.map((part) => `  - ${part}\n`).join('')}edition:`),
});

function issuesOf(files: Files) {
  const { value, issues } = loadCorpus(folderOf(files), loading);
  return { loaded: value !== undefined, issues };
}

describe('a part whose address', () => {
  test.each([
    ['no unit has', '第9条', 'jobun show で番号を確かめて、'],
    ['is none', '鍵の条', 'jobun show で番号を確かめて、'],
    [
      'is that of a sentence',
      '第4条ただし書',
      '「第4条」と書いてください。文（前段やただし書など）だけを分けることはできません。',
    ],
    ['is that of a lead-in', '第3条柱書', '「第3条」と書いてください。'],
    ['is not in its canonical form', '3条(2)イ', '「第3条第2号イ」と書いてください。'],
    ['has the only paragraph of an article in it', '第3条第1項第2号', '「第3条第2号」と書いてください。'],
  ])('%s is refused at its line and column', (_, at, remedy) => {
    const [issue, ...others] = errorsOf(withParts('{at: 第1条, audience: staff}', `{audience: staff, at: "${at}"}`));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ file: 'policies/soko.md', line: 8, column: 27, defect: 'part' });
    expect(issue?.problem).toBe(`「${at}」という条文の単位は、この文書にありません。`);
    expect(issue?.remedy).toContain(remedy);
  });

  test('stands there already is refused the second time', () => {
    const issues = errorsOf(withParts('{at: 第3条, audience: staff}', '{at: 第3条, audience: csirt}'));
    expect(issues).toMatchObject([
      { line: 8, column: 10, problem: '「第3条」は、この parts の前のほうにもあります。' },
    ]);
    expect(issues[0]?.remedy).toContain('消すか');
  });
});

test.each([
  ['no address', '{audience: staff}', '7:5: 「parts.0.at」がありません。'],
  ['no audience', '{at: 第3条}', '7:5: 「parts.0.audience」がありません。'],
  ['no name', '{at: 第3条, audience: []}', '7:25: 「parts.0.audience」の値が正しくありません（空にはできません）。'],
  [
    'a name of two words',
    '{at: 第3条, audience: so ko}',
    '7:25: 「parts.0.audience」の値が正しくありません（使える文字は、英数字、ハイフン、下線です）。',
  ],
  [
    'a bad name among others',
    '{at: 第3条, audience: [staff, 職員]}',
    '7:33: 「parts.0.audience.1」の値が正しくありません（使える文字は、英数字、ハイフン、下線です）。',
  ],
  ['another key', '{at: 第3条, audience: staff, why: 秘密}', '7:32: 「why」という項目はありません。'],
])('a part with %s is refused where it stands', (_, part, expected) => {
  const [issue, ...others] = errorsOf(withParts(part));
  expect(others).toEqual([]);
  expect(`${issue?.line}:${issue?.column}: ${issue?.problem}`).toBe(expected);
});

test.each([
  ['for everybody', 'public', '{at: 第3条, audience: public}', '文書全体'],
  ['for everybody, of a document that is not,', 'staff', '{at: 第3条, audience: public}', '文書全体'],
  ['for everybody among others', 'public', '{at: 第3条, audience: [staff, public]}', '文書全体'],
  ['for those the document is for', 'staff', '{at: 第3条, audience: staff}', '文書全体'],
  ['for them in another order', '[staff, csirt]', '{at: 第3条, audience: [csirt, staff]}', '文書全体'],
  ['for them and more', 'staff', '{at: 第3条, audience: [csirt, staff]}', '文書全体'],
])('a part %s narrows nothing, which is told', (_, audience, part, above) => {
  const [[path = '', text = ''] = []] = Object.entries(withParts(part)) as [string, string][];
  const { loaded, issues } = issuesOf({ [path]: text.replace('audience: public', `audience: ${audience}`) });
  expect(loaded).toBe(true);
  expect(issues).toMatchObject([{ severity: 'warning', file: path, line: 7, column: 25, defect: 'part' }]);
  expect(issues[0]?.problem).toContain(`は、${above}を読める人より狭くなっていません。`);
  expect(issues[0]?.remedy).toContain('広げることはできません');
});

test('nor does a part for those whom a part above it is for, wherever that is listed', () => {
  const { issues } = issuesOf(
    withParts('{at: 第3条第2号ア, audience: [csirt, staff]}', '{at: 第3条, audience: staff}'),
  );
  expect(issues).toMatchObject([{ severity: 'warning', line: 7 }]);
  expect(issues[0]?.problem).toContain('は、第3条を読める人より');
});

test('a part that narrows is in order', () => {
  const parts = [
    '{at: 第3条, audience: [csirt, staff]}',
    '{at: 第3条第2号, audience: csirt}',
    '{at: 第4条, audience: csirt}',
  ];
  expect(issuesOf(withParts(...parts)).issues).toEqual([]);
});
