import { describe, expect, test } from 'vitest';
import type { Config } from '../../src/config/config.js';
import { readConfig } from '../../src/config/readconfig.js';
import { recordIn } from '../../src/store/inbox.js';
import type { Store } from '../../src/store/store.js';
import type { Outcome } from '../../src/store/turn.js';
import { openLog } from './answering.js';
import { ENGINES } from './fresh.js';
import { DAY, KEEPING, NONE } from './keeping.js';
import { claimOne, event, masked, NOTHING } from './turning.js';

/** Records an event of a conversation and a person of its own, and ends its turn. */
async function turn(store: Store, key: string, outcome: Partial<Outcome> = {}, now = 0): Promise<void> {
  await store.inbox.record(event(key, `talk ${key}`, `person ${key}`), now);
  await store.turns.commit(await claimOne(store, now), { ...NOTHING, person: { key }, ...outcome }, now);
}

const saying = (...kept: boolean[]): Partial<Outcome> => ({
  outgoing: kept.map((each) => ({ platform: 'fake', lane: 'x', payload: 'words', kept: each })),
});

async function send(store: Store, kind: 'sent' | 'aside', now: number): Promise<void> {
  const claiming = { holder: 'one', now, until: now + 1, limit: 1, platforms: ['fake'] };
  const [row] = await store.outbox.claim(claiming);
  if (row === undefined) throw new Error('nothing to send');
  await store.outbox.settle(row, kind === 'sent' ? { kind, reference: 'ts' } : { kind, error: 'no' }, now);
}

describe.each(ENGINES)('retention on %s', (name) => {
  const setUp = async () => {
    const { store, engine } = await openLog(name);
    return {
      store,
      db: engine.db,
      purge: (now: number, keeping = KEEPING) => store.retention.purge(keeping, now),
      ids: async () => ({
        events: (await engine.db.selectFrom('inbox').select('key').orderBy('seq').execute()).map(({ key }) => key),
        talks: (await engine.db.selectFrom('conversation').select('id').orderBy('id').execute()).map(({ id }) => id),
        people: (await engine.db.selectFrom('person').select('id').orderBy('id').execute()).map(({ id }) => id),
      }),
    };
  };

  test('takes the days of the settings', async () => {
    const { purge } = await setUp();
    const { keepDays }: Config = readConfig({});
    expect(await purge(0, keepDays)).toEqual(NONE);
  });

  test('knows a repeat until the days of keys are over', async () => {
    const { store, purge } = await setUp();
    await turn(store, 'a');
    expect(await purge(40 * DAY)).toEqual(NONE);
    expect(await store.inbox.record(event('a'), 40 * DAY)).toBe('repeated');
    expect(await purge(40 * DAY + 1)).toEqual({ ...NONE, keys: 1 });
    expect(await store.inbox.record(event('a'), 40 * DAY + 1)).toBe('recorded');
  });

  test('blanks what failed, and later forgets it', async () => {
    const { store, db, purge } = await setUp();
    await turn(store, 'a', { state: 'failed', error: 'broken' });
    expect(await purge(20 * DAY)).toEqual(NONE);
    expect(await purge(20 * DAY + 1)).toEqual({ ...NONE, failed: 1 });
    expect(await db.selectFrom('inbox').select('payload').execute()).toEqual([{ payload: null }]);
    expect(await store.inbox.failed(1)).toMatchObject([{ key: 'a', error: 'broken' }]);
    expect(await purge(40 * DAY + 1)).toEqual({ ...NONE, keys: 1 });
  });

  test('keeps the words of what failed longer than keys, where it is told to', async () => {
    const { store, purge } = await setUp();
    await turn(store, 'a', { state: 'failed' });
    expect(await purge(50 * DAY, { ...KEEPING, failed: 50 })).toEqual(NONE);
    expect(await purge(50 * DAY + 1, { ...KEEPING, failed: 50 })).toEqual({ ...NONE, failed: 1, keys: 1 });
  });

  test('blanks what was sent, kept or dropped, and removes it with its key', async () => {
    const { store, db, purge } = await setUp();
    await turn(store, 'a', saying(false, true, false));
    await send(store, 'sent', DAY);
    await store.outbox.drop('a#3', DAY);
    expect(await purge(10 * DAY)).toEqual(NONE);
    expect(await purge(10 * DAY + 1)).toEqual({ ...NONE, sent: 1 });
    expect(await store.outbox.saidTo('a')).toEqual(['words']);
    expect(await purge(11 * DAY + 1)).toEqual({ ...NONE, sent: 1 });
    expect(await store.outbox.saidTo('a')).toEqual([]);
    // The key stays as long as the last row that was said to it.
    expect(await purge(40 * DAY + 1)).toEqual({ ...NONE, keys: 1 });
    expect(await store.inbox.statusOf('a')).toBeDefined();
    expect(await purge(41 * DAY + 1)).toEqual({ ...NONE, keys: 3 });
    expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([]);
    expect(await store.inbox.statusOf('a')).toBeUndefined();
  });

  test('keeps what was set aside, then counts it as dropped', async () => {
    const { store, purge } = await setUp();
    await turn(store, 'a', saying(false));
    await send(store, 'aside', 0);
    expect(await purge(60 * DAY)).toEqual(NONE);
    expect(await store.outbox.retry('a#1', 60 * DAY)).toBe(true);
    await send(store, 'aside', 60 * DAY);
    expect(await purge(120 * DAY)).toEqual(NONE);
    expect(await purge(120 * DAY + 1)).toMatchObject({ aside: 1, sent: 0, keys: 0 });
    expect(await store.outbox.list(['dropped'], 1)).toMatchObject([{ id: 'a#1', error: 'no' }]);
    expect(await purge(160 * DAY + 1)).toMatchObject({ keys: 0 });
    expect(await purge(160 * DAY + 2)).toMatchObject({ keys: 2 });
  });

  test('never touches what is open', async () => {
    const { store, ids, purge } = await setUp();
    for (const key of ['idle', 'waiting', 'claimed']) await turn(store, key);
    await turn(store, 'aside', saying(false));
    await send(store, 'aside', 899 * DAY);
    await turn(store, 'unsent', saying(false));
    await turn(store, 'timer', { timers: [{ kind: 'set', id: 't', at: 999 * DAY, payload: null }] });
    await store.inbox.record(event('again', 'talk waiting', 'person waiting'), 0);
    await store.inbox.record(event('held', 'talk claimed', 'person claimed'), 0);
    await store.turns.claim({ holder: 'one', now: 0, until: 999 * DAY, limit: 1, conversation: 'talk claimed' });
    await purge(900 * DAY);
    await purge(901 * DAY);
    expect(await ids()).toEqual({
      events: ['aside', 'unsent', 'again', 'held'],
      talks: ['talk aside', 'talk claimed', 'talk timer', 'talk unsent', 'talk waiting'],
      people: ['person aside', 'person claimed', 'person timer', 'person unsent', 'person waiting'],
    });
    expect(await store.outbox.open()).toMatchObject({ count: 1, aside: 1 });
    expect(await store.timers.fire(999 * DAY, 10)).toBe(1);
  });

  test('removes conversations and people that have been idle', async () => {
    const { store, ids, purge } = await setUp();
    await turn(store, 'a');
    await turn(store, 'b', {}, DAY);
    expect(await purge(70 * DAY)).toEqual({ ...NONE, keys: 2 });
    expect(await purge(70 * DAY + 1)).toEqual({ ...NONE, conversations: 1 });
    expect(await ids()).toMatchObject({ talks: ['talk b'], people: ['person a', 'person b'] });
  });

  test('knows people by their events, also those whose state has not changed for long', async () => {
    const { store, ids, purge } = await setUp();
    await turn(store, 'a');
    await turn(store, 'b');
    await store.inbox.record(event('a2', 'talk a', 'person a'), 50 * DAY);
    await store.turns.commit(await claimOne(store, 50 * DAY), { ...NOTHING, person: { key: 'a' } }, 50 * DAY);
    for (let day = 39; day <= 100; day++) await purge(day * DAY);
    expect(await ids()).toMatchObject({ events: [], people: ['person a', 'person b'] });
    await purge(100 * DAY + 1);
    expect((await ids()).people).toEqual(['person a']);
    await purge(150 * DAY);
    expect((await ids()).people).toEqual(['person a']);
    await purge(150 * DAY + 1);
    expect((await ids()).people).toEqual([]);
  });

  test('knows people by events that were answered late, and by those whose key is still there', async () => {
    const { store, ids, purge } = await setUp();
    await store.inbox.record(event('a', 'talk', 'person a'), 0);
    await store.turns.commit(await claimOne(store, 0), { ...NOTHING, person: 'here' }, 30 * DAY);
    await purge(130 * DAY);
    expect((await ids()).people).toEqual(['person a']);
    await store.inbox.record(event('a2', 'talk', 'person a'), 120 * DAY);
    await store.turns.commit(await claimOne(store, 120 * DAY), { ...NOTHING, person: 'here' }, 120 * DAY);
    await purge(131 * DAY, { ...KEEPING, people: 5 });
    expect(await ids()).toMatchObject({ events: ['a2'], people: ['person a'] });
  });

  test('takes a long time in short transactions', async () => {
    const { store, purge, ids } = await setUp();
    const entry = {
      kind: 'answer',
      place: 'web',
      question: masked('q'),
      outcome: 'answered',
      shown: [],
      edition: 'e',
    } as const;
    const answers = Array.from({ length: 1300 }, () => entry);
    await turn(store, 'a', { ...saying(...Array.from({ length: 1300 }, () => true)), answers });
    while ((await store.answers.seal(1)) !== undefined);
    expect(await purge(101 * DAY)).toMatchObject({ keys: 1301, sent: 1300, questions: 1300, log: 1300 });
    expect(await ids()).toEqual({ events: [], talks: [], people: [] });
    expect((await store.answers.verify([])).findings).toEqual([]);
  });

  // SQLite has one transaction at a time.
  test.runIf(name === 'postgres')('sees an event that is just being recorded', async () => {
    const { store, db, purge } = await setUp();
    await turn(store, 'a');
    let purging: Promise<unknown> = Promise.resolve();
    await db.transaction().execute(async (tx) => {
      await recordIn(tx, event('again', 'talk a', 'person a'), 'null', 200 * DAY);
      purging = purge(200 * DAY);
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await purging;
    expect(await claimOne(store, 200 * DAY)).toMatchObject({ event: { key: 'again' }, person: { version: 1 } });
  });
});
