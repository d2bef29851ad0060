import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/store/log/answers.js';
import type { Store } from '../../src/store/store.js';
import { answer, KEYS, openLog } from './answering.js';
import { ENGINES } from './fresh.js';
import { DAY, KEEPING } from './keeping.js';
import { claimOne, event, masked, NOTHING } from './turning.js';

interface Said {
  readonly about?: string;
  readonly person?: string;
  readonly helpful: boolean;
  readonly reason?: string;
}

/** One feedback, as its turn writes it. */
async function rate(store: Store, key: string, now: number, { about = 'a', person = 'p', ...said }: Said) {
  await store.inbox.record(event(key, `talk of ${key}`, person), now);
  const reason = said.reason === undefined ? undefined : masked(said.reason);
  const entry = { kind: 'feedback', place: 'web', about, helpful: said.helpful, reason, edition: 'abc' } as const;
  await store.turns.commit(await claimOne(store, now), { ...NOTHING, answers: [entry] }, now);
}

async function entriesOf(store: Store) {
  const entries = [];
  for await (const entry of store.answers.entries()) entries.push(entry);
  return entries;
}

describe.each(ENGINES)('a feedback in the log on %s', (name) => {
  test('names the entry of its answer, and nobody', async () => {
    const { store } = await openLog(name);
    await answer(store, 'a', 1);
    await rate(store, 'f', 2, { helpful: false, reason: '古い条文でした' });
    const [answered, said] = await entriesOf(store);
    expect(said).toMatchObject({
      kind: 'feedback',
      about: KEYS.entryId('a#1'),
      who: KEYS.pseudonymOf('p'),
      outcome: 'unhelpful',
      reason: '古い条文でした',
      question: undefined,
      shown: [],
    });
    expect(answered).toMatchObject({ kind: 'answer', id: said?.about, about: undefined, reason: undefined });
    expect(JSON.stringify(said)).not.toContain('"p"');
  });

  test.each([
    ['its answer', { about: 'another' }],
    ['the opinion', { outcome: 'helpful' }],
    ['its answer, taken away', { about: null }],
  ])('is sealed like an answer: who changes %s is found out', async (_, change) => {
    const { store, engine } = await openLog(name);
    await answer(store, 'a', 1);
    await rate(store, 'f', 2, { helpful: false });
    await store.answers.seal(3);
    expect(await store.answers.verify([])).toMatchObject({ sealed: 2, findings: [] });
    await engine.db.updateTable('answer').set(change).where('kind', '=', 'feedback').execute();
    expect((await store.answers.verify([])).findings).toEqual([{ kind: 'entry-changed', from: 2, to: 2 }]);
  });

  test('is found out as well where its reason is changed or put in', async () => {
    const { store, engine } = await openLog(name);
    await answer(store, 'a', 1);
    await rate(store, 'f', 2, { helpful: false, reason: '古い' });
    await rate(store, 'g', 3, { helpful: true, person: 'q' });
    await store.answers.seal(4);
    await engine.db.updateTable('answer').set({ question: 'よい' }).where('kind', '=', 'feedback').execute();
    expect((await store.answers.verify([])).findings).toEqual([{ kind: 'question-changed', from: 2, to: 3 }]);
  });

  test('loses its reason when questions lose their words, and goes with the log', async () => {
    const { store } = await openLog(name);
    await answer(store, 'a', 1);
    await rate(store, 'f', 2, { helpful: false, reason: '古い' });
    await store.answers.seal(3);
    expect(await store.retention.purge(KEEPING, 81 * DAY)).toMatchObject({ questions: 2 });
    expect((await entriesOf(store)).map(({ kind, question, reason }) => [kind, question, reason])).toEqual([
      ['answer', undefined, undefined],
      ['feedback', undefined, undefined],
    ]);
    expect((await store.answers.verify([])).findings).toEqual([]);
    await store.retention.purge(KEEPING, 91 * DAY);
    expect((await entriesOf(store)).map(({ kind }) => kind)).toEqual(['purge']);
    expect(await store.answers.answerTo('a', 'p')).toBeUndefined();
  });

  test('counts once for each person and answer: the last', async () => {
    const { store } = await openLog(name);
    await answer(store, 'a', 1);
    await answer(store, 'b', 2);
    expect(await store.answers.answerTo('a', 'p')).toEqual({ rating: undefined });
    await rate(store, 'f1', 3, { helpful: true });
    await rate(store, 'f2', 4, { helpful: false, reason: '古い' });
    await rate(store, 'f3', 5, { helpful: true, person: 'q' });
    expect(await store.answers.answerTo('a', 'p')).toMatchObject({ rating: { helpful: false, reason: '古い' } });
    expect(await store.answers.answerTo('a', 'q')).toMatchObject({ rating: { helpful: true, reason: undefined } });
    expect(await store.answers.answerTo('b', 'p')).toEqual({ rating: undefined });
  });

  test('is the last also where the clock of whoever wrote the one before was ahead', async () => {
    const { store } = await openLog(name);
    await answer(store, 'a', 1);
    await rate(store, 'f1', 500, { helpful: true });
    await rate(store, 'f2', 400, { helpful: false });
    await rate(store, 'f3', 400, { helpful: true });
    await rate(store, 'f4', 400, { helpful: false });
    expect(await store.answers.answerTo('a', 'p')).toMatchObject({ rating: { helpful: false } });
  });

  test('is no answer to be rated, nor is what never was one', async () => {
    const { store } = await openLog(name);
    await answer(store, 'a', 1);
    await rate(store, 'f', 2, { helpful: true });
    expect(await store.answers.answerTo('f', 'p')).toBeUndefined();
    expect(await store.answers.answerTo('x', 'p')).toBeUndefined();
  });
});

test('an entry that is about no other has the digest of the time before there were any', () => {
  const fields = ['id', 'answer', 1, 'who', 'web', 'hash', 'answered', '[]', 'e'] as const;
  const [id, kind, at, who, place, question_hash, outcome, shown, edition] = fields;
  const entry = { id, kind, at, who, place, question_hash, outcome, shown, edition, about: null };
  expect(digestOf(KEYS, entry)).toBe(KEYS.digestOf(JSON.stringify(fields)));
});
