import { join } from 'node:path';
import { expect, test } from 'vitest';
import { doctor } from '../../src/cli/doctor.js';
import { examine } from '../../src/diagnosis/check.js';
import { ok } from '../../src/diagnosis/finding.js';
import { folderOf } from '../corpus/folder.js';
import { KEY, newConfig, PASSWORD } from './doctor/examining.js';
import { snapshotOf } from './doctor/snapshot.js';
import { start } from './program.js';
import { run } from './run.js';

const TITLES = [
  'Node.js',
  '設定',
  '規程（corpus）',
  '辞書と索引',
  'フォルダーとファイル',
  'データベース',
  '鍵',
  'ディスクの空き',
  '時計',
  'サインイン',
  '待ち受け',
];

test('a new place has nothing to be mended: every check says so, and the end is 0', async () => {
  const config = newConfig();
  const around = join(config.dataFolder, '..');
  const before = snapshotOf(around);
  const { code, out, err } = await run(doctor, { config });
  expect([code, err]).toEqual([0, '']);
  expect([...out.matchAll(/^── (.*)$/gm)].map(([, title]) => title)).toEqual(TITLES);
  expect(out).not.toMatch(/^エラー: /m);
  expect(out).toMatch(/\nエラー 0件、注意 \d件。直さなければならないところは、見つかりませんでした。\n$/);
  expect(snapshotOf(around)).toEqual(before);
});

test('with an error the end is 1, and JSON says the same', async () => {
  const config = {
    ...newConfig(),
    databaseUrl: `postgres://jobun:${PASSWORD}@127.0.0.1:1/jobun`,
    corpusFolder: folderOf({}),
  };
  const shown = await run(doctor, { config });
  const told = await run(doctor, { config, options: { json: true } });
  expect([shown.code, told.code]).toEqual([1, 1]);
  const json = JSON.parse(told.out);
  expect(json.errors).toBe(2);
  const texts = json.checks.flatMap(({ title, findings }: { title: string; findings: Record<string, string>[] }) => [
    `── ${title}`,
    ...findings.flatMap(({ text, remedy }) => [text, ...(remedy === undefined ? [] : [remedy])]),
  ]);
  for (const text of texts) expect(shown.out).toContain(text);
  expect(shown.out).toMatch(/\nエラー 2件、.*もう一度お試しください。\n$/);
  for (const secret of [KEY, PASSWORD]) expect(shown.out + told.out).not.toContain(secret);
});

test('a check that fails is told as such, without its words, and the others go on', async () => {
  const failing = (failure: unknown) => ({
    name: 'failing',
    title: '失敗',
    look: () => {
      throw failure;
    },
  });
  const code = Object.assign(new TypeError(PASSWORD), { code: 'ERR_X' });
  const fine = { name: 'fine', title: '良好', look: () => [ok('良い')] };
  const done = await examine([failing(code), failing(PASSWORD), failing(new Error(KEY)), fine], {});
  expect(done.map(({ findings: [first] }) => first?.text)).toEqual([
    '調べている途中で、思わぬことが起きました（TypeError ERR_X）。',
    '調べている途中で、思わぬことが起きました（string）。',
    '調べている途中で、思わぬことが起きました（Error）。',
    '良い',
  ]);
  expect(JSON.stringify(done)).not.toMatch(new RegExp(`${PASSWORD}|${KEY}`));
});

test('settings that cannot be used are what it says, with what can be looked at without them', {
  timeout: 30_000,
}, async () => {
  const { code, out, err } = await start(['doctor'], { PORT: 'http', OIDC_ISUER: 'x', SECRET: KEY }).ended;
  expect([code, err]).toEqual([1, '']);
  expect(out).toMatch(/^エラー: 設定 PORT の値「http」は使えません。/m);
  expect(out).toMatch(/^注意: OIDC_ISUER という設定はありません。\n {4}OIDC_ISSUER の/m);
  expect(out).toMatch(/^── Node\.js$/m);
  expect(out).not.toContain('── データベース');
});
