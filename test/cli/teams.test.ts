import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { UsageError } from '../../src/cli/command.js';
import { teams } from '../../src/cli/teams.js';
import { folderOf } from '../corpus/folder.js';
import { snapshotOf } from './doctor/snapshot.js';
import { start } from './program.js';
import { run, TOWN } from './run.js';

const LIMIT = { timeout: 30_000 };

const TITLES = [
  '設定',
  'Teamsの設定',
  'アプリ',
  '部品',
  'Microsoftへの通信',
  '時計',
  'トークン',
  'Teamsからの通信',
  'メンションのない投稿',
  '範囲・役割・課のチーム',
];
const LOCAL = { TEAMS_LOCAL: 'true', HOOKS_LISTEN: '127.0.0.1:3979' };
const APP = {
  TEAMS_APP_ID: '01234567-89AB-cdef-0123-456789abcdef',
  TEAMS_TENANT_ID: '11111111-1111-4111-8111-111111111111',
  TEAMS_APP_PASSWORD: 'a pass~word for tests',
  HOOKS_LISTEN: '127.0.0.1:3979',
};

test('tried locally every check says so, the end is 0, and nothing is changed', LIMIT, async () => {
  const before = snapshotOf(TOWN);
  const [shown, told] = await Promise.all([
    start(['teams', 'doctor'], LOCAL).ended,
    start(['teams', 'doctor', '--json'], LOCAL).ended,
  ]);
  expect([shown.code, shown.err, told.code]).toEqual([0, '', 0]);
  expect([...shown.out.matchAll(/^── (.*)$/gm)].map(([, title]) => title)).toEqual(TITLES);
  expect(shown.out).toMatch(/\nエラー 0件、注意 1件。直さなければならないところは、見つかりませんでした。\n$/);
  const { errors, checks } = JSON.parse(told.out);
  expect([errors, checks.map(({ title }: { title: string }) => title)]).toEqual([0, TITLES]);
  expect(snapshotOf(TOWN)).toEqual(before);
});

test('settings that cannot be used are told, and those that are not there, without a secret', LIMIT, async () => {
  const half = { ...APP, TEAMS_TENANT_ID: '' };
  const [wrong, none] = await Promise.all([start(['teams', 'doctor'], half).ended, start(['teams', 'doctor']).ended]);
  expect([wrong.code, none.code]).toEqual([1, 1]);
  expect(wrong.out).toContain('設定 TEAMS_TENANT_ID がありません。');
  expect(wrong.out).toContain('TEAMS_APP_ID、TEAMS_APP_PASSWORD があります。');
  expect(wrong.out).not.toContain(APP.TEAMS_APP_PASSWORD);
  expect(none.out).toContain('Teamsは設定されていません');
  for (const { out } of [wrong, none]) expect(out).not.toContain('── トークン');
});

test('the package is made for the app that is set, and the file is named', LIMIT, async () => {
  const file = join(folderOf({}), 'town.zip');
  const settings = { ...APP, PUBLIC_URL: 'https://jobun.example.jp', TEAMS_CHANNEL_MESSAGES: 'true' };
  const { code, out, err } = await start(['teams', 'manifest', '--out', file], settings).ended;
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(`${file} を作りました。Teams管理センターの「アプリを管理」で、アップロードしてください。\n`);
  const manifest = JSON.parse(strFromU8(unzipSync(readFileSync(file))['manifest.json'] ?? new Uint8Array()));
  expect(manifest).toMatchObject({
    id: APP.TEAMS_APP_ID.toLowerCase(),
    developer: { websiteUrl: settings.PUBLIC_URL },
    webApplicationInfo: { id: APP.TEAMS_APP_ID.toLowerCase() },
  });
});

test('without pages it is said what the package tells of them', LIMIT, async () => {
  const { code, out } = await start(['teams', 'manifest', '--out', join(folderOf({}), 'a.zip')], APP).ended;
  expect(code).toBe(0);
  expect(out).toContain('PUBLIC_URL に https のアドレスがないので');
});

test.each<[string, Record<string, string>, number, string]>([
  ['is not set', {}, 1, 'TEAMS_APP_ID がないので、アプリのzipを作れません。'],
  ['is none, as it is tried locally', LOCAL, 1, 'TEAMS_APP_ID がないので、アプリのzipを作れません。'],
  ['is half set', { ...APP, TEAMS_APP_ID: '' }, 2, '設定 TEAMS_APP_ID がありません。'],
])('where the app %s, no package is made', LIMIT, async (_, settings, code, said) => {
  const file = join(folderOf({}), 'a.zip');
  const ended = await start(['teams', 'manifest', '--out', file], settings).ended;
  expect([ended.code, ended.out, existsSync(file)]).toEqual([code, '', false]);
  expect(ended.err).toContain(said);
});

test('a place that cannot be written to is told', LIMIT, async () => {
  const file = join(folderOf({}), 'none', 'a.zip');
  const { code, out, err } = await start(['teams', 'manifest', '--out', file], APP).ended;
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(`${file} に書けません（ENOENT）。--out に`);
});

test.each<[readonly string[], Record<string, string | boolean>, string]>([
  [[], {}, 'doctor か manifest'],
  [['doctor', 'x'], {}, 'doctor か manifest'],
  [['doctor'], { out: 'a.zip' }, '--out は manifest だけ'],
  [['manifest'], { json: true }, '--json は doctor だけ'],
])('teams %j %j is refused, with the reason', async (words, options, said) => {
  const refused = run(teams, { words, options });
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toThrow(said);
});

test('what is refused ends with 2 and the usage', LIMIT, async () => {
  const { code, out, err } = await start(['teams', 'doctor', '--out', 'a.zip']).ended;
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^--out は manifest だけ.*\n\n使い方: jobun teams doctor\|manifest\n/);
});
