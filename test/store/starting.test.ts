import { rmSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { engineAt, existingEngineAt, type Location, usingEngine } from '../../src/store/engine/location.js';
import { migrate, migrationStatus } from '../../src/store/migrate.js';
import { openServingStore, openStore } from '../../src/store/open.js';
import { startActor } from './acting.js';
import { ENGINES, freshLocation, SECRET } from './fresh.js';

describe.each(ENGINES)('starting on %s', (engine) => {
  test('two processes at the same moment prepare an empty database once', async () => {
    const actors = [await startActor(), await startActor()];
    // On SQLite one start in forty failed when turning to WAL did not wait.
    for (let round = 0; round < (engine === 'sqlite' ? 100 : 8); round++) {
      const location = await freshLocation(engine);
      const said = await Promise.all(actors.map((actor) => actor.does({ act: 'migrate', location })));
      expect(said.map(({ result }) => result).toSorted()).toEqual([
        [],
        ['0001-records', '0002-sign-in', '0003-events', '0004-recent', '0005-named'],
      ]);
      expect(await usingEngine(engineAt(location), migrationStatus)).toEqual({
        done: ['0001-records', '0002-sign-in', '0003-events', '0004-recent', '0005-named'],
        pending: [],
        unknown: [],
      });
    }
  });

  test('a database of a newer version is left alone', async () => {
    const location = await freshLocation(engine);
    await later(location);
    const newer = {
      kind: 'newer',
      message: expect.stringContaining('（9999-later）。プログラムを新しくしてください。'),
    };
    await expect(openServingStore(location, SECRET)).rejects.toMatchObject(newer);
    await expect(openStore(location, SECRET)).rejects.toMatchObject(newer);
    await expect(usingEngine(engineAt(location), migrate)).rejects.toMatchObject(newer);
  });

  test('a command finds a database that is not prepared, and leaves it so', async () => {
    const location = await freshLocation(engine);
    await usingEngine(engineAt(location), migrationStatus);
    await expect(openStore(location, SECRET)).rejects.toMatchObject({
      kind: 'older',
      message: expect.stringContaining('jobun db migrate'),
    });
    expect(await usingEngine(engineAt(location), migrationStatus)).toMatchObject({ done: [] });
  });

  test('another secret is refused', async () => {
    const location = await freshLocation(engine);
    await (await openServingStore(location, SECRET)).close();
    await expect(openServingStore(location, `${SECRET} but another`)).rejects.toMatchObject({ kind: 'key' });
    await (await openServingStore(location, SECRET)).close();
  });
});

test('a command makes no file where none is', async () => {
  const location = await freshLocation('sqlite');
  for (let n = 0; n < 2; n++) {
    await expect(openStore(location, SECRET)).rejects.toMatchObject({ kind: 'missing' });
    expect(() => existingEngineAt(location)).toThrow('DATA を確かめてください');
  }
});

async function later(location: Location): Promise<void> {
  await usingEngine(engineAt(location), async (engine) => {
    await migrate(engine);
    await sql`insert into migration values ('9999-later', '')`.execute(engine.db);
  });
}

test('a start that failed holds nothing: once the file is mended the same program opens it', async () => {
  const location = await freshLocation('sqlite');
  if (!('file' in location)) throw new Error('a file');
  writeFileSync(location.file, 'not a database at all '.repeat(100));
  await expect(openServingStore(location, SECRET)).rejects.toThrow('データベースとして読めません');
  rmSync(location.file);
  await (await openServingStore(location, SECRET)).close();
});
