import { expect, test } from 'vitest';
import { ANYONE } from '../../src/person/audience.js';
import { corpusOf, errorsIn, errorsOf } from './loading.js';
import { NIGHT_WATCH, WAREHOUSE } from './warehouse.js';

const POLICY = { 'policies/soko.md': WAREHOUSE };
const BOTH = { ...POLICY, 'policies/keibi.md': NIGHT_WATCH };

test('a lexicon entry of an unknown kind is told which kinds there are', () => {
  const lexicon = '- says: [キー]\n  means: [鍵]\n  kind: pun\n';
  expect(errorsIn({ ...POLICY, 'lexicon.yaml': lexicon })).toEqual([
    'lexicon.yaml:3:9: 「0.kind」の値が正しくありません（次のどれかにしてください: same、part、example、slang、abbreviation、misspelling、reading）。',
  ]);
});

test.each([
  ['no words', '- {says: [], means: [鍵]}', '1:10: 「0.says」の値が正しくありません（空にはできません）。'],
  [
    'one word in place of a list',
    '- {says: キー, means: [鍵]}',
    '1:10: 「0.says」の値が正しくありません（並び（- で始まる行）が必要です）。',
  ],
  ['no meaning', '- {says: [キー]}', '1:3: 「0.means」がありません。'],
  [
    'no weight at all',
    '- {says: [a], means: [b], weight: 0}',
    '1:35: 「0.weight」の値が正しくありません（小さすぎます）。',
  ],
  [
    'too much weight',
    '- {says: [a], means: [b], weight: 1.5}',
    '1:35: 「0.weight」の値が正しくありません（大きすぎます）。',
  ],
  ['a stray *', '- {says: [a], means: [*]}', '1:23: YAMLの書き方に誤りがあり、読めません。'],
])('a lexicon entry with %s is refused where it stands', (_, lexicon, expected) => {
  expect(errorsIn({ ...POLICY, 'lexicon.yaml': lexicon })).toEqual([`lexicon.yaml:${expected}`]);
});

// Line 1 is a comment. 鍵は<TAB>: the address begins at column 4.
test.each([
  ['stands in no document', '鍵は\t第9条', '2:4: 「第9条」という条文は、どの文書にもありません。'],
  ['is no address', '鍵は\t鍵の条', '2:4: 「鍵の条」は条番号として読めません。'],
  ['is missing', '鍵は', '2:1: 「」は条番号として読めません。'],
  ['has spaces before it', '鍵は \t  第9条\t新採', '2:7: 「第9条」という条文は、どの文書にもありません。'],
  ['names a document that is not there', '鍵は\tkagi 第1条', '2:4: idが「kagi」の文書はありません。'],
  ['is not in the document it names', '鍵は\tsoko 第5条', '2:4: 「soko 第5条」という条文は、どの文書にもありません。'],
])('an example whose address %s is refused at its line and column', (_, row, expected) => {
  const [issue, ...others] = errorsOf({ ...BOTH, 'examples/all.tsv': `# 質問\n${row}\n` });
  expect(others).toEqual([]);
  expect(`${issue?.line}:${issue?.column}: ${issue?.problem}`).toBe(expected);
  expect(issue).toMatchObject({ file: 'examples/all.tsv', remedy: expect.stringContaining('jobun show') });
});

test('an address that stands in two documents needs the id of one before it', () => {
  const [issue] = errorsOf({ ...BOTH, 'examples/all.tsv': '鍵は\t第3条\n' });
  expect(issue).toMatchObject({ line: 1, column: 4, problem: '「第3条」は、いくつもの文書にあります。' });
  expect(issue?.remedy).toBe('はじめに文書のidと空白を書いてください。');
});

test.each(['soko 第3条', 'soko　第３条', 'soko  三条'])('%s is such an address', (address) => {
  const { finder } = corpusOf({ ...BOTH, 'examples/all.tsv': `南京錠はだれのもの\t${address}\n` }).viewFor(ANYONE);
  const [first] = finder.find('南京錠はだれのもの').candidates;
  expect(first?.target).toEqual({ kind: 'provision', document: 'soko', address: '第3条' });
});

test('an address of one document alone needs no id', () => {
  expect(() => corpusOf({ ...BOTH, 'examples/all.tsv': '犬は\t第5条\n鍵は\t第3条第1号\n' })).not.toThrow();
});

test('addresses of silences and settings are looked for, too', () => {
  expect(
    errorsIn({
      ...POLICY,
      'silences.yaml': '- id: yuki\n  topic: 雪\n  asks: [雪は？]\n  related:\n    - at: 第8条\n',
      'settings.yaml': 'settledAt:\n  - line: 町長が定めます。\n    at: 第7条\n',
    }),
  ).toEqual([
    'silences.yaml:5:11: 「第8条」という条文は、どの文書にもありません。',
    'settings.yaml:3:9: 「第7条」という条文は、どの文書にもありません。',
  ]);
});

test('two silences of one id are told apart by their lines', () => {
  const silence = '- {id: yuki, topic: 雪, asks: [雪は？]}\n';
  expect(errorsIn({ ...POLICY, 'silences.yaml': silence + silence })).toEqual([
    'silences.yaml:2:8: id「yuki」は、このファイルの前のほうでも使われています。',
  ]);
});

test('a phrase of an unknown name is refused', () => {
  expect(errorsIn({ ...POLICY, 'phrases.yaml': 'thanks: どうも。\nthank: どうも。\n' })).toEqual([
    'phrases.yaml:2:1: 「thank」という文はありません。',
  ]);
});

test('a phrase with a value it does not have is told which it has', () => {
  const [issue] = errorsOf({ ...POLICY, 'phrases.yaml': 'greeting: 「{document}」へようこそ。\n' });
  expect(issue?.problem).toBe('「greeting」では {document} を使えません。');
  expect(issue?.remedy).toBe('使えるもの: {documents}');
  const [none] = errorsOf({ ...POLICY, 'phrases.yaml': 'thanks: どうも、{who}さん。\n' });
  expect(none?.remedy).toBe('使えるもの: なし');
});

test('the English phrases are checked alike, under their own name', () => {
  const files = {
    ...POLICY,
    'phrases.yaml': 'thanks: どうも。\n',
    'phrases.en.yaml': '# English\nthanks: Cheers, {who}.\nthank: Cheers.\nhelp:\n',
  };
  expect(errorsIn(files)).toEqual(['phrases.en.yaml:4:1: 「help」が空です。']);
  const [stranger, unknown, ...others] = errorsOf({
    ...files,
    'phrases.en.yaml': files['phrases.en.yaml'].replace('help:\n', ''),
  });
  expect(others).toEqual([]);
  expect(stranger).toMatchObject({
    file: 'phrases.en.yaml',
    line: 2,
    column: 1,
    problem: '「thanks」では {who} を使えません。',
    remedy: '使えるもの: なし',
  });
  expect(unknown).toMatchObject({ file: 'phrases.en.yaml', line: 3, problem: '「thank」という文はありません。' });
});

test('an empty phrase is no phrase', () => {
  expect(errorsIn({ ...POLICY, 'phrases.yaml': 'thanks:\n' })).toEqual(['phrases.yaml:1:1: 「thanks」が空です。']);
});

test.each([
  ['empty', ''],
  ['only comments', '# contact:\n#   name: 総務課\n'],
  ['null', 'null\n'],
])('side files that are %s are as if they were not there', (_, text) => {
  const names = [
    'lexicon.yaml',
    'silences.yaml',
    'settings.yaml',
    'phrases.yaml',
    'phrases.en.yaml',
    'questions.tsv',
    'examples/all.tsv',
  ];
  const files = Object.fromEntries(
    names.filter((name) => text !== 'null\n' || name.endsWith('yaml')).map((name) => [name, text]),
  );
  const { settings, silences, phrases } = corpusOf({ ...POLICY, ...files }).viewFor(ANYONE);
  expect(settings).toEqual({ contact: undefined, settledAt: [], suggestions: [] });
  expect(silences).toEqual([]);
  expect(phrases).toEqual(corpusOf(POLICY).viewFor(ANYONE).phrases);
});

test('settings whose parts are null are settings without them', () => {
  const settings = 'contact:\nsettledAt:\nsuggestions:\n';
  expect(corpusOf({ ...POLICY, 'settings.yaml': settings }).viewFor(ANYONE).settings.contact).toBeUndefined();
});

test('a telephone number that YAML would take for a number is refused, for its zeros would be lost', () => {
  expect(errorsIn({ ...POLICY, 'settings.yaml': 'contact:\n  name: 総務課\n  phone: 0123\n' })).toEqual([
    'settings.yaml:3:10: 「contact.phone」の値が正しくありません（文字（数だけのときは引用符で囲んだもの）が必要です）。',
  ]);
});
