import { expect, test } from 'vitest';
import { check } from '../../src/cli/check.js';
import { type Files, folderOf } from '../corpus/folder.js';
import { WAREHOUSE } from '../corpus/warehouse.js';
import { run } from './run.js';

/** A warning: 第4条 and 第5条 are missing before 第6条, which stands in line 28. */
const GAP = WAREHOUSE.replace('第4条', '第6条');

test('a corpus in order: nothing but the count, exit 0', async () => {
  expect(await checked({ 'policies/soko.md': WAREHOUSE })).toEqual({
    code: 0,
    out: 'エラー 0件、注意 0件、承知ずみ 0件\n',
    err: '',
  });
});

test('errors: each with file, line, column, problem and remedy, exit 1', async () => {
  const { code, out } = await checked({
    'policies/soko.md': WAREHOUSE,
    'examples/all.tsv': '鍵は\t第9条\n',
    'phrases.yaml': 'hello: やあ\n',
  });
  expect(code).toBe(1);
  expect(out.split('\n')).toEqual([
    'examples/all.tsv:1:4: エラー: 「第9条」という条文は、どの文書にもありません。 [no-such-address]',
    '    jobun show で番号を確かめて、直してください。',
    'phrases.yaml:1:1: エラー: 「hello」という文はありません。 [phrase]',
    '    名前を確かめてください。',
    'エラー 2件、注意 0件、承知ずみ 0件',
    '',
  ]);
});

test('warnings alone: shown, exit 0', async () => {
  const { code, out } = await checked({ 'policies/soko.md': GAP });
  expect(code).toBe(0);

  expect(out).toMatch(
    /^policies\/soko\.md:28:1: 注意: .* \[numbering-gap\]\n {4}\S.*\nエラー 0件、注意 1件、承知ずみ 0件\n$/,
  );
});

test('a warning its owner knows of is counted, and shown with its reason by --all alone', async () => {
  const known = 'known:\n  - {line: 30, defect: numbering-gap, reason: 第4条と第5条は廃止しました}\n';
  const files = { 'policies/soko.md': GAP.replace('edition:', `${known}edition:`) };
  expect(await checked(files)).toEqual({ code: 0, out: 'エラー 0件、注意 0件、承知ずみ 1件\n', err: '' });
  const { code, out } = await checked(files, { all: true });
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    expect.stringMatching(/^policies\/soko\.md:30:1: 注意: .* \[numbering-gap\]$/),
    expect.stringMatching(/^ {4}\S/),
    '    承知ずみ: 第4条と第5条は廃止しました',
    'エラー 0件、注意 0件、承知ずみ 1件',
    '',
  ]);
});

test('what only this command looks for: the lexicon and the examples against the documents', async () => {
  const { code, out } = await checked({
    'policies/soko.md': WAREHOUSE,
    'lexicon.yaml': '- {says: [犬], means: [番犬]}\n',
    'examples/all.tsv': 'カギを落とした\t第3条第3号\nカギを落とした\t第3条第1号\n',
  });
  expect(code).toBe(0);
  expect(out).toMatch(/^lexicon\.yaml:1:23: 注意: .* \[lexicon-unmatched\]\n {4}\S.*\n/);
  expect(out).toMatch(/^examples\/all\.tsv:2:1: 注意: .* \[asked-twice\]\n {4}\S.*\nエラー 0件、注意 2件/m);
});

test('a folder that is not there is an error', async () => {
  const { code, out } = await run(check, { options: { corpus: '/nowhere' } });
  expect(code).toBe(1);
  expect(out).toContain('「/nowhere」がありません。');
});

test('errors and warnings are coloured where the terminal shows it', async () => {
  const corpus = folderOf({ 'policies/soko.md': GAP, 'phrases.yaml': 'hello: やあ\n' });
  const { out } = await run(check, { options: { corpus }, paint: (style, text) => `<${style}>${text}` });
  expect(out).toContain(': <red>エラー: ');
  expect(out).toContain(': <yellow>注意: ');
});

test('our own corpus has no errors', async () => {
  const { code, out } = await run(check, { options: { corpus: 'corpus' } });
  expect([code, out.split('\n').at(-2)]).toEqual([0, expect.stringMatching(/^エラー 0件/)]);
});

function checked(files: Files, options: Record<string, boolean> = {}) {
  return run(check, { options: { ...options, corpus: folderOf(files) } });
}
