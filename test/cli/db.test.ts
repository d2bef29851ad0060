import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { db } from '../../src/cli/db.js';
import { sizeText } from '../../src/cli/dbstatus.js';
import type { Config } from '../../src/config/config.js';
import { engineAt, type Location, usingEngine } from '../../src/store/engine/location.js';
import { openServingStore } from '../../src/store/open.js';
import { dumpOf } from '../store/dump.js';
import { fill, ODD } from '../store/filled.js';
import { ENGINES, freshLocation, SECRET } from '../store/fresh.js';
import { type Ran, run } from './run.js';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jobun-db-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface Place {
  readonly location: Location;
  does(...words: string[]): Promise<Ran>;
}

async function freshPlace(engine: (typeof ENGINES)[number]): Promise<Place> {
  const location = await freshLocation(engine);
  const config: Partial<Config> =
    'url' in location ? { databaseUrl: location.url } : { dataFolder: join(location.file, '..') };
  return {
    location,
    does: (...words) =>
      run(db, {
        config,
        words: words.filter((word) => !word.startsWith('--')),
        options: words.includes('--replace') ? { replace: true } : {},
      }),
  };
}

describe.each(ENGINES)('db on %s', (engine) => {
  test('status of an empty database, of one in use, and of one of a newer version', async () => {
    const { location, does } = await freshPlace(engine);
    if (engine === 'sqlite')
      await expect(does('status')).rejects.toMatchObject({
        kind: 'missing',
        message: expect.stringContaining('ありません'),
      });
    await usingEngine(engineAt(location), async ({ db: own }) => void (await sql`select 1`.execute(own)));
    expect((await does('status')).out).toMatch(
      /\n済んだ準備: ありません\nまだの準備: 0001-records、0002-sign-in、0003-events、0004-recent、0005-named（jobun db migrate が行います）\n$/,
    );

    await fill(location);
    const store = await openServingStore(location, SECRET);
    onTestFinished(() => store.close());
    const { code, out } = await does('status');
    expect(code).toBe(0);
    expect(out).toMatch(
      engine === 'sqlite'
        ? /^データベース: SQLite \/.*jobun\.db（\d+\.\d [KM]B）\n/
        : /^データベース: PostgreSQL 127\.0\.0\.1:\d+ の t[0-9a-f]+（\d+\.\d MB）\n/,
    );
    expect(out).toContain(
      '済んだ準備: 0001-records、0002-sign-in、0003-events、0004-recent、0005-named\n答えを待っているもの: 2件（いちばん古いものは 1970/01/0',
    );
    expect(out).toContain('\n送るのを待っているもの: 8件（いちばん古いものは 1970/01/0');
    expect(out).toContain('\n送れなかったもの: 1件、お答えできなかった質問: 1件（jobun outbox で見られます）\n');
    expect(out).toMatch(/\noutbox {8}送るもの、送ったもの {6}9件\n/);
    expect(out).toMatch(/\nsession {7}サインインしている人 {6}1件\n/);
    expect(out).not.toContain('jobun:');

    await usingEngine(engineAt(location), async ({ db: own }) => {
      await sql`insert into migration values ('9999-later', '')`.execute(own);
      await sql`drop table timer`.execute(own);
    });
    const newer = await does('status');
    expect(newer.out).toContain(
      '\n済んだ準備: 0001-records、0002-sign-in、0003-events、0004-recent、0005-named\nこのプログラムの知らない準備: 9999-later（',
    );
    expect(newer.out).not.toContain('timer');
  });

  test('migrate says what it did', async () => {
    const { does } = await freshPlace(engine);
    expect(await does('migrate')).toEqual({
      code: 0,
      out: 'データベースを準備しました: 0001-records、0002-sign-in、0003-events、0004-recent、0005-named\n',
      err: '',
    });
    expect(await does('migrate')).toEqual({ code: 0, out: '準備はすでに済んでいます。\n', err: '' });
  });

  test('backup beside a server, and restore when it has stopped', async () => {
    const [source, target] = [await freshPlace(engine), await freshPlace(engine)];
    await fill(source.location);
    const store = await openServingStore(source.location, SECRET);
    const file = join(newFolder(), 'backup.gz');
    const { code, out } = await source.does('backup', file);
    await store.close();
    expect(code).toBe(0);
    const { session, ticket, counter, ...kept } = await dumpOf(source.location);
    expect([session, ticket, counter].map((rows) => rows?.length)).toEqual([1, 1, 1]);
    expect(out).toContain(
      `バックアップを書きました: ${file}（${Object.values(kept).flat().length}件、${sizeText(statSync(file).size)}）\n`,
    );
    expect(out).toContain('鍵（SECRET か SECRET_FILE）は入っていません。ほかの場所に控えてください。');
    expect((await target.does('restore', file)).out).toMatch(
      /^20\d\d\/\d\d\/\d\d .* のバックアップを戻しました: \d+件\n鍵/,
    );
    expect((await dumpOf(target.location)).answer).toEqual((await dumpOf(source.location)).answer);
    await expect(target.does('restore', file)).rejects.toMatchObject({ kind: 'occupied' });
    expect((await target.does('restore', file, '--replace')).code).toBe(0);
    await expect(source.does('backup', file)).rejects.toMatchObject({ kind: 'backup' });
  });

  test('export gives each row as JSON', async () => {
    const { location, does } = await freshPlace(engine);
    await fill(location);
    const rows = async (kind: string) =>
      (await does('export', kind)).out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    expect((await rows('events')).map(({ key, state, payload }) => [key, state, payload])).toEqual([
      ['said 0', 'done', null],
      ['said 1', 'done', null],
      ['said 2', 'done', null],
      ['odd', 'failed', ODD],
      ['claimed', 'waiting', { text: 'claimed' }],
      ['waiting', 'waiting', { text: 'waiting' }],
    ]);
    expect(await rows('people')).toEqual([{ id: 'person', version: 1, state: ODD, updated_at: 11 }]);
    expect(await rows('identities')).toEqual([
      { seq: 1, platform: 'web', subject: 'one', person: 'person', seen_at: 18 },
    ]);
    expect((await rows('sends')).find(({ state }) => state === 'aside')).toMatchObject({ error: 'no such channel' });
    expect((await rows('conversations')).find(({ id }) => id === 'odd')).toMatchObject({ state: ODD });
    expect(await rows('timers')).toEqual([
      { id: 'remind', due_at: 5000, conversation: 'odd', person: 'person', payload: ODD },
    ]);
    expect(await rows('jobs')).toEqual([{ name: 'purge', due_at: 15, ended_at: 16, report: '3件' }]);
  });
});

test.each([
  [[], '操作がありません。'],
  [['vacuum'], 'db に「vacuum」という操作はありません。'],
  [['toString'], 'db に「toString」という操作はありません。'],
  [['backup'], '書くファイルがありません。'],
  [['restore', 'a', 'b'], '戻すファイルは1つだけ書いてください。'],
  [['status', 'a'], 'status に続く語はありません。'],
  [['backup', 'a', '--replace'], '--replace は restore だけのものです。'],
  [
    ['export', 'answers'],
    '「answers」は書き出せません。events、sends、people、identities、conversations、timers、jobs のどれか',
  ],
])('db %j is not understood', async (words, message) => {
  const { does } = await freshPlace('sqlite');
  await expect(does(...words)).rejects.toThrow(message);
});

test.each([
  [100, '0.1 KB'],
  [1024, '1.0 KB'],
  [1024 * 1023, '1023.0 KB'],
  [1024 * 1024 * 1.5, '1.5 MB'],
  [1024 ** 4 * 2, '2048.0 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
