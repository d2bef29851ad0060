import { describe, expect, test } from 'vitest';
import { checkCorpus } from '../../src/corpus/check.js';
import { ROLES } from '../../src/person/access.js';
import { ANYONE } from '../../src/person/audience.js';
import { type Files, folderOf } from './folder.js';
import { corpusOf, errorsIn, errorsOf, loading } from './loading.js';
import { NIGHT_WATCH, WAREHOUSE } from './warehouse.js';

const POLICY = { 'policies/soko.md': WAREHOUSE };

describe('access in settings.yaml', () => {
  const settings = {
    ...POLICY,
    'settings.yaml': `access:
  staff:
    - platform: web
  csirt:
    - {platform: web, group: 3f1c-22}
    - {platform: slack, group: C0CSIRT}
  keibi:
    - {platform: anything}
`,
  };

  test('is the rules of the corpus, and in no view', () => {
    const corpus = corpusOf(settings);
    expect(corpus.access).toEqual({
      staff: [{ platform: 'web' }],
      csirt: [
        { platform: 'web', group: '3f1c-22' },
        { platform: 'slack', group: 'C0CSIRT' },
      ],
      keibi: [{ platform: 'anything' }],
    });
    expect(JSON.stringify(corpus.viewFor(ANYONE).settings)).not.toMatch(/access|C0CSIRT/);
  });

  test.each(['', 'access:\n', 'contact: {name: 総務課}\n'])('is empty where nothing is said of it', (text) => {
    expect(corpusOf({ ...POLICY, 'settings.yaml': text }).access).toEqual({});
  });

  test.each([
    ['an unknown key', '    - {platform: web, role: x}', '3:23: 「role」という項目はありません。'],
    ['no platform', '    - {group: x}', '3:7: 「access.staff.0.platform」がありません。'],
    ['no rule', '    []', '3:5: 「access.staff」の値が正しくありません（空にはできません）。'],
    ['nothing', '', '2:3: 「access.staff」が空です。'],
    [
      'a group that YAML takes for a number',
      '    - {platform: web, group: 12}',
      '3:30: 「access.staff.0.group」の値が正しくありません（文字（数だけのときは引用符で囲んだもの）が必要です）。',
    ],
  ])('with %s is refused where it stands', (_, rules, expected) => {
    const [issue, ...others] = errorsOf({ ...POLICY, 'settings.yaml': `access:\n  staff:\n${rules}\n` });
    expect(others).toEqual([]);
    expect(`${issue?.line}:${issue?.column}: ${issue?.problem}`).toBe(expected);
    expect(issue?.remedy).toContain('README');
  });

  test('cannot give public', () => {
    const [issue, ...others] = errorsOf({
      ...POLICY,
      'settings.yaml': 'access:\n  staff: [{platform: web}]\n  public: [{platform: web}]\n',
    });
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ file: 'settings.yaml', line: 3, column: 3, defect: 'access' });
    expect(issue?.problem).toContain('「public」');
    expect(issue?.remedy).toContain('staff やグループの名前');
  });

  test('cannot give a name that nothing can have for its audience', () => {
    expect(errorsIn({ ...POLICY, 'settings.yaml': 'access:\n  職員: [{platform: web}]\n' })).toEqual([
      'settings.yaml:2:3: 「職員」は名前に使えません（使える文字は、英数字、ハイフン、下線です）。',
    ]);
  });
});

test.each([
  ['silences.yaml', '- id: yuki\n  topic: 雪\n  asks: [雪は？]\n  audience: 職 員\n', '4:13: 「0.audience」の値が'],
  ['settings.yaml', 'suggestions:\n  - {question: 雪は, audience: []}\n', '2:30: 「suggestions.0.audience」の値が'],
  ['settings.yaml', 'suggestions:\n  - {audience: staff}\n', '2:5: 「suggestions.0.question」がありません。'],
  ['settings.yaml', 'suggestions:\n  - {question: 雪は, for: staff}\n', '2:20: 「for」という項目はありません。'],
])('an audience that is none in %s is refused where it stands', (file, text, expected) => {
  const errors = errorsIn({ ...POLICY, [file]: text });
  expect(errors).toEqual([expect.stringContaining(`${file}:${expected}`)]);
});

describe('check', () => {
  const found = (files: Files) =>
    checkCorpus(folderOf({ ...POLICY, ...files }), loading).map(
      ({ severity, file, line, column, defect, problem }) =>
        `${severity} ${file}:${line}:${column} [${defect}] ${problem}`,
    );
  const nobody = (place: string, name: string, more = '') =>
    `warning ${place} [audience-unreachable] 読む人の範囲「${name}」に、だれも入っていません。${more}`;

  test('tells of an audience that nobody is given, where it is named', () => {
    expect(found({ 'policies/keibi.md': NIGHT_WATCH })).toEqual([nobody('policies/keibi.md:5:11', 'staff')]);
    expect(
      found({ 'policies/soko.md': WAREHOUSE.replace('edition:', 'parts:\n  - {at: 第3条, audience: kagi}\nedition:') }),
    ).toEqual([nobody('policies/soko.md:7:25', 'kagi')]);
    expect(found({ 'silences.yaml': '- {id: yuki, topic: 雪, asks: [雪は？], audience: yane}\n' })).toEqual([
      nobody('silences.yaml:1:47', 'yane'),
    ]);
    expect(found({ 'settings.yaml': 'suggestions:\n  - {question: 鍵は, audience: [eki, staff]}\n' })).toEqual([
      nobody('settings.yaml:2:30', 'eki'),
      nobody('settings.yaml:2:30', 'staff'),
    ]);
  });

  test('tells of it once, and in how many other places it is named', () => {
    const silence = (id: string) => `- {id: ${id}, topic: 雪, asks: [${id}は？], audience: staff}\n`;
    expect(found({ 'policies/keibi.md': NIGHT_WATCH, 'silences.yaml': silence('a') + silence('b') })).toEqual([
      nobody('policies/keibi.md:5:11', 'staff', 'ほかに2か所で使われています。'),
    ]);
  });

  test('tells of a name that is given for nothing', () => {
    const access = (name: string) => ({ 'settings.yaml': `access:\n  ${name}:\n    - platform: web\n` });
    expect(found(access('kieku'))).toEqual([
      'warning settings.yaml:2:3 [access-unused] 「kieku」は役割の名前でなく、文書などの audience にも使われていません。',
    ]);
    for (const role of ROLES) expect(found(access(role))).toEqual([]);
    expect(found({ ...access('staff'), 'policies/keibi.md': NIGHT_WATCH })).toEqual([]);
  });
});

test('the audiences of a corpus are all names that anything is for, that access gives, and the roles', () => {
  const { audiences } = corpusOf({
    'policies/soko.md': WAREHOUSE.replace('edition:', 'parts: [{at: 第3条, audience: [a, b]}]\nedition:'),
    'policies/keibi.md': NIGHT_WATCH.replace('staff', 'c'),
    'silences.yaml': '- {id: yuki, topic: 雪, asks: [雪は？], audience: d}\n',
    'settings.yaml': 'suggestions: [{question: 鍵は, audience: e}]\naccess: {f: [{platform: web}]}\n',
  });
  expect([...audiences].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'public', ...ROLES].sort());
});
