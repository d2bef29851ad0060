import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.js';
import { openLog } from './answering.js';
import { ENGINES } from './fresh.js';
import { DAY, KEEPING } from './keeping.js';
import { claimOne, event, masked, NOTHING } from './turning.js';

/** One turn of somebody, at a time of its own, that leaves an entry. */
async function ask(store: Store, question: string, now: number, { person = 'p', outcome = 'answered' } = {}) {
  await store.inbox.record(event(`${person} ${now}`, `talk of ${now}`, person), now);
  const common = { kind: 'answer', place: 'direct', shown: [], edition: 'abc' } as const;
  const entry = { ...common, question: masked(question), outcome };
  await store.turns.commit(await claimOne(store, now), { ...NOTHING, answers: [entry] }, now);
}

describe.each(ENGINES)('what somebody asked last, on %s', (name) => {
  test('is theirs alone, the newest first, each once', async () => {
    const { store } = await openLog(name);
    await ask(store, '鍵は', 1);
    await ask(store, '点検は', 2);
    await ask(store, '台帳は', 3, { person: 'q' });
    await ask(store, '鍵は', 4);
    await ask(store, '倉庫とは', 5);
    expect(await store.answers.askedLast('p', 5)).toEqual(['倉庫とは', '鍵は', '点検は']);
    expect(await store.answers.askedLast('p', 2)).toEqual(['倉庫とは', '鍵は']);
    expect(await store.answers.askedLast('q', 5)).toEqual(['台帳は']);
    expect(await store.answers.askedLast('nobody', 5)).toEqual([]);
  });

  test('is without small talk and what was said of answers, and with what could not be answered', async () => {
    const { store } = await openLog(name);
    await ask(store, 'こんにちは', 1, { outcome: 'other' });
    await ask(store, '鍵は', 2, { outcome: 'failed' });
    await store.inbox.record(event('f', 'talk of f', 'p'), 3);
    const feedback = { kind: 'feedback', place: 'web', about: 'p 2', helpful: false, edition: 'abc' } as const;
    const entry = { ...feedback, reason: masked('古い') };
    await store.turns.commit(await claimOne(store, 3), { ...NOTHING, answers: [entry] }, 3);
    expect(await store.answers.askedLast('p', 5)).toEqual(['鍵は']);
  });

  test('is gone when retention has taken the words', async () => {
    const { store } = await openLog(name);
    await ask(store, '鍵は', 1);
    await store.answers.seal(2);
    await store.retention.purge(KEEPING, 81 * DAY);
    expect(await store.answers.askedLast('p', 5)).toEqual([]);
  });
});

test('is found without going through the log', async () => {
  const { store, engine } = await openLog('sqlite');
  await ask(store, '鍵は', 1);
  const plan = await sql<{ detail: string }>`explain query plan
    select question from answer where who = 'p' and question is not null group by question`.execute(engine.db);
  expect(plan.rows.map(({ detail }) => detail).join()).toContain('answer_recent');
});

test('a name of the platform’s is found without going through what was sent', async () => {
  const { engine } = await openLog('sqlite');
  const plan = await sql<{ detail: string }>`explain query plan select lane from outbox
    where reference = '1.1' and platform = 'fake' and state = 'sent' order by seq desc limit 1`.execute(engine.db);
  expect(plan.rows.map(({ detail }) => detail).join()).toContain('outbox_reference');
});

test('of whom nothing was told, nothing is known', async () => {
  const { store } = await openLog('sqlite');
  expect(await store.turns.stateOf('p')).toBeNull();
  await store.inbox.record(event('a', 'talk', 'p'), 1);
  await store.turns.commit(await claimOne(store, 1), { ...NOTHING, person: { segments: ['north'] } }, 1);
  expect(await store.turns.stateOf('p')).toEqual({ segments: ['north'] });
  expect(await store.turns.stateOf('q')).toBeNull();
});
