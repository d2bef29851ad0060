import { chmodSync, chownSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { quoted } from '../../../src/cli/doctor/filemode.js';
import { files } from '../../../src/cli/doctor/files.js';
import type { Config } from '../../../src/config/config.js';
import { openServingStore } from '../../../src/store/open.js';
import { folderOf } from '../../corpus/folder.js';
import { findings, KEY, levels, newConfig } from './examining.js';
import { snapshotOf } from './snapshot.js';

/** As a first start leaves it, with the secret in its file. */
async function startedOnce(): Promise<Config> {
  const config = { ...newConfig(), secret: undefined };
  const store = await openServingStore({ file: join(config.dataFolder, 'jobun.db') }, KEY);
  await store.close();
  writeFileSync(config.secretFile, KEY, { mode: 0o600 });
  writeFileSync(config.sealsFile, '', { mode: 0o600 });
  return config;
}

test('before the first start nothing is there, and nothing is wrong', async () => {
  const config = newConfig();
  expect(await findings(files, { config })).toEqual([
    { level: 'ok', text: `${config.dataFolder} はまだありません。jobun serve が、最初の起動で作ります。` },
  ]);
});

test('what the program makes is right', async () => {
  const config = await startedOnce();
  const [found, ...others] = await findings(files, { config });
  expect([found?.level, others]).toEqual(['ok', []]);
  for (const name of ['data、', 'jobun.db、', 'jobun.db.serving、', 'secret、', 'seals.jsonl'])
    expect(found?.text).toContain(name);
});

test.each([
  ['.', 0o750, '0750', '700'],
  ['.', 0o701, '0701', '700'],
  ['jobun.db', 0o640, '0640', '600'],
  ['jobun.db-wal', 0o604, '0604', '600'],
  ['secret', 0o644, '0644', '600'],
  ['seals.jsonl', 0o620, '0620', '600'],
])('%s with mode %o is wrong, with the chmod to type', async (name, mode, shown, wanted) => {
  const config = await startedOnce();
  const path = join(config.dataFolder, name);
  if (name === 'jobun.db-wal') writeFileSync(path, '');
  chmodSync(path, mode);
  const before = snapshotOf(config.dataFolder);
  expect(await findings(files, { config })).toEqual([
    {
      level: 'error',
      text: `${path} は、ほかの利用者にも開かれています（${shown}）。`,
      remedy: `chmod ${wanted} ${path}`,
    },
  ]);
  expect(snapshotOf(config.dataFolder)).toEqual(before);
});

test('a secret in a setting needs no file, PostgreSQL no database file', async () => {
  const config = await startedOnce();
  for (const name of ['secret', 'jobun.db']) chmodSync(join(config.dataFolder, name), 0o644);
  expect(await findings(files, { config: { ...config, secret: KEY } })).toHaveLength(1);
  const databaseUrl = 'postgres://127.0.0.1/jobun';
  expect(await findings(files, { config: { ...config, databaseUrl } })).toHaveLength(1);
  expect(await levels(files, { config: { ...config, databaseUrl, secret: KEY } })).toEqual(['ok']);
});

test.skipIf(process.getuid === undefined)(
  'what belongs to another is wrong, and to be looked at as its owner',
  async () => {
    const config = await startedOnce();
    const own = process.getuid?.() ?? 0;
    const asAnother = await findings(files, { config, uid: own + 1 });
    expect(asAnother.length).toBeGreaterThanOrEqual(4);
    expect(asAnother[0]).toEqual({
      level: 'error',
      text: `${config.dataFolder} の持ち主が、この命令を動かしている利用者ではありません（利用者番号 ${own}）。`,
      remedy: expect.stringContaining(`chown ${own + 1} ${config.dataFolder}`),
    });
  },
);

test.skipIf(process.getuid === undefined)('root is told to look as whoever runs the program', async () => {
  const config = await startedOnce();
  const others = process.getuid?.() || 12345;
  if (process.getuid?.() === 0)
    for (const path of [config.dataFolder, config.secretFile]) chownSync(path, others, others);
  const [found] = await findings(files, { config, uid: 0 });
  expect(found).toEqual({
    level: 'warning',
    text: `${config.dataFolder} の持ち主は root ではありません（利用者番号 ${others}）。`,
    remedy: 'jobun serve を動かす利用者で、もう一度 jobun doctor をお試しください。',
  });
});

test('a folder that cannot be made is an error', async () => {
  const dataFolder = join(folderOf({ file: '' }), 'file', 'data');
  const [found] = await findings(files, {
    config: { dataFolder, secretFile: join(dataFolder, 'secret'), sealsFile: join(dataFolder, 'seals.jsonl') },
  });
  expect(found).toMatchObject({ level: 'error', text: `フォルダー ${dataFolder} がなく、作ることもできません。` });
});

test('a file with a secret that was handed in is a warning where others can read it', async () => {
  const file = join(folderOf({ password: 'x' }), 'password');
  chmodSync(file, 0o444);
  const environment = { DATABASE_URL_FILE: file, OIDC_CLIENT_SECRET_FILE: '' };
  expect(await findings(files, { environment })).toMatchObject([{ level: 'warning', remedy: `chmod 600 ${file}` }]);
  chmodSync(file, 0o400);
  expect(await levels(files, { environment })).toEqual(['ok']);
});

test('where files have no such owner, nothing is claimed of them', async () => {
  const config = await startedOnce();
  chmodSync(config.secretFile, 0o644);
  expect(await levels(files, { config, uid: undefined })).toEqual(['skipped']);
});

test('a path can be typed as it stands', () => {
  expect(quoted("/srv/a 'b'")).toBe("'/srv/a '\\''b'\\'''");
  expect(quoted('/srv/jobun-1.0')).toBe('/srv/jobun-1.0');
});
