import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import { database } from '../../../src/cli/doctor/database.js';
import { secret } from '../../../src/cli/doctor/secret.js';
import type { Config } from '../../../src/config/config.js';
import { engineAt, type Location, usingEngine } from '../../../src/store/engine/location.js';
import { MIGRATIONS } from '../../../src/store/migrations.js';
import { openServingStore } from '../../../src/store/open.js';
import { freePort } from '../../port.js';
import { ENGINES, freshLocation } from '../../store/fresh.js';
import { findings, KEY, levels, newConfig, PASSWORD } from './examining.js';
import { snapshotOf } from './snapshot.js';

const OTHER_KEY = 'oTher-k3y-8sWq1zXc5vBn7mLp2kJh4g';

function configAt(location: Location): Partial<Config> {
  if ('url' in location) return { databaseUrl: location.url };
  const dataFolder = dirname(location.file);
  return { dataFolder, secretFile: join(dataFolder, 'secret') };
}

async function used(location: Location, key = KEY): Promise<Partial<Config>> {
  await (await openServingStore(location, key)).close();
  return configAt(location);
}

describe.each(ENGINES)('a database on %s', (engine) => {
  test('that is ready is told with its version', async () => {
    const config = await used(await freshLocation(engine));
    const [reached, ready] = await findings(database, { config });
    expect(reached).toMatchObject({ level: 'ok', text: expect.stringMatching(/を開けました（版 \d+\.\d/) });
    expect(ready).toEqual({ level: 'ok', text: `準備は済んでいます（${Object.keys(MIGRATIONS).length}件）。` });
  });

  test('whose tables are to be made says so', async () => {
    const location = await freshLocation(engine);
    await usingEngine(engineAt(location), ({ db }) => sql`create table somebodys (a integer)`.execute(db));
    const [, pending] = await findings(database, { config: configAt(location) });
    expect(pending).toMatchObject({
      level: 'warning',
      text: expect.stringContaining('0001-records'),
      remedy: expect.stringContaining('jobun db migrate'),
    });
    expect(await levels(secret, { config: configAt(location) })).toEqual(['ok', 'ok']);
  });

  test('of a newer program is an error', async () => {
    const location = await freshLocation(engine);
    const config = await used(location);
    await usingEngine(engineAt(location), ({ db }) =>
      sql`insert into migration (name, timestamp) values ('9999-later', 'x')`.execute(db),
    );
    expect((await findings(database, { config }))[1]).toMatchObject({
      level: 'error',
      text: expect.stringContaining('9999-later'),
    });
  });

  test('knows its own secret, and another', async () => {
    const config = await used(await freshLocation(engine));
    expect(await findings(secret, { config })).toMatchObject([
      { level: 'ok' },
      { level: 'ok', text: 'このデータベースを最初に使ったときの鍵です。' },
    ]);
    expect(await findings(secret, { config: { ...config, secret: OTHER_KEY } })).toMatchObject([
      { level: 'ok' },
      { level: 'error', text: '鍵が、このデータベースを最初に使ったときのものと違います。' },
    ]);
  });

  test('that was used misses the file of its secret', async () => {
    const config = { ...(await used(await freshLocation(engine))), secret: undefined, secretFile: '/no such file' };
    expect(await findings(secret, { config })).toMatchObject([
      {
        level: 'error',
        text: expect.stringContaining('/no such file がありません。'),
        remedy: expect.stringContaining('控え'),
      },
    ]);
  });
});

test('before the first start there is neither database nor secret, and doctor makes none', async () => {
  const config = { ...newConfig(), secret: undefined };
  mkdirSync(config.dataFolder);
  expect(await findings(database, { config })).toMatchObject([
    { level: 'ok', text: expect.stringContaining('まだありません') },
  ]);
  expect(await findings(secret, { config })).toMatchObject([
    { level: 'ok', text: expect.stringContaining('まだありません') },
  ]);
  expect(readdirSync(config.dataFolder)).toEqual([]);
});

test.each([
  ['with its journal', []],
  ['alone, as a copy has it', ['-wal', '-shm']],
])('a SQLite file %s is as it was', async (_, without) => {
  const location = await freshLocation('sqlite');
  const config = await used(location);
  const { file } = location as { file: string };
  for (const end of without) rmSync(file + end, { force: true });
  const before = snapshotOf(dirname(file));
  expect(await levels(database, { config })).toEqual(['ok', 'ok']);
  expect(await levels(secret, { config })).toEqual(['ok', 'ok']);
  expect(snapshotOf(dirname(file))).toEqual(before);
});

test('a file that is no database is an error, and of the secret nothing is known', async () => {
  const config = newConfig();
  mkdirSync(config.dataFolder);
  writeFileSync(join(config.dataFolder, 'jobun.db'), randomBytes(5000));
  expect(await findings(database, { config })).toMatchObject([
    { level: 'error', text: expect.stringContaining('データベースとして読めません') },
  ]);
  expect(await levels(secret, { config })).toEqual(['ok', 'skipped']);
  expect(await levels(secret, { config: { ...config, secret: undefined } })).toEqual(['skipped']);
});

test('a PostgreSQL that refuses, or is not there, is an error without its password', async () => {
  const refused = inject('postgresUrl').replace('jobun:jobun@', `nobody:${PASSWORD}@`);
  expect(await findings(database, { config: { databaseUrl: `${refused}postgres` } })).toMatchObject([
    { level: 'error', text: expect.stringContaining('PostgreSQLに入れませんでした') },
  ]);
  const databaseUrl = `postgres://jobun:${PASSWORD}@127.0.0.1:${await freePort()}/jobun`;
  expect(await findings(database, { config: { databaseUrl } })).toMatchObject([
    { level: 'error', text: expect.stringContaining('PostgreSQLにつながりません') },
  ]);
  expect(await levels(secret, { config: { databaseUrl } })).toEqual(['ok', 'skipped']);
});

test('a file with a short secret is an error', async () => {
  const config = { ...newConfig(), secret: undefined };
  mkdirSync(config.dataFolder);
  writeFileSync(config.secretFile, KEY.slice(0, 31));
  expect(await findings(secret, { config })).toEqual([
    { level: 'error', text: expect.stringContaining('鍵が短すぎます') },
  ]);
});

test.each(['a'.repeat(40), 'password'.repeat(5), '0123456789abcdef'.repeat(2), 'ab12'.repeat(10)])(
  'a secret such as %s is weak',
  async (weak) => {
    const [found] = await findings(secret, { config: { secret: weak } });
    expect(found).toMatchObject({ level: 'warning', remedy: expect.stringContaining('openssl rand') });
  },
);

test('a secret made by chance is strong', async () => {
  for (let n = 0; n < 50; n++)
    for (const text of [randomBytes(32).toString('base64url'), randomBytes(16).toString('hex')])
      expect(await levels(secret, { config: { secret: text } })).toEqual(['ok', 'ok']);
});
