import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.js';
import { ENGINES, freshStore } from './fresh.js';
import { claimOne, event, NOTHING } from './turning.js';

const claiming = { holder: 'one', now: 0, until: 100, limit: 10, platforms: ['fake'] };

const edit = (key: string, replaces: string) => ({ ...event(key), replaces });
const takingBack = (withdraws: string) => ({ ...event(`without ${withdraws}`), withdraws });

async function answerNext(store: Store, state: 'done' | 'failed' = 'done') {
  const turn = await claimOne(store, 0);
  const outgoing = [{ platform: 'fake', lane: 'talk', payload: turn.event.key }];
  expect(await store.turns.commit(turn, { ...NOTHING, state, outgoing }, 0)).toBe('committed');
}

/** Sends what is next, under this name; with what stands there, which it is to replace. */
async function sendNext(store: Store, reference: string | undefined): Promise<readonly string[]> {
  const [row] = await store.outbox.claim(claiming);
  if (row === undefined) throw new Error('nothing to send');
  const stands = row.replaces === null ? [] : await store.outbox.standingFor(row.replaces);
  await store.outbox.settle(row, { kind: 'sent', reference }, 0);
  return stands;
}

describe.each(ENGINES)('an edited question on %s', (engine) => {
  test('is answered in place of what was said to the first', async () => {
    const store = await freshStore(engine);
    await store.inbox.record(event('a'), 0);
    await store.inbox.record(edit('b', 'a'), 0);
    await answerNext(store);
    await answerNext(store);
    expect(await sendNext(store, 'ts1')).toEqual([]);
    expect(await sendNext(store, 'ts1')).toEqual(['ts1']);
  });

  test('that comes before what it edits is answered alone', async () => {
    const store = await freshStore(engine);
    expect(await store.inbox.record(edit('b', 'a'), 0)).toBe('recorded');
    expect(await store.inbox.record(event('a'), 1)).toBe('repeated');
    expect(await store.inbox.waiting()).toEqual({ count: 1, oldest: 0 });
    expect(await store.inbox.record(edit('c', 'a'), 2)).toBe('recorded');
  });

  test('is there as soon as any of its versions came in', async () => {
    const store = await freshStore(engine);
    expect(await store.inbox.holds('a')).toBe(false);
    await store.inbox.record(edit('b', 'a'), 0);
    expect(await Promise.all(['a', 'b', 'c'].map((key) => store.inbox.holds(key)))).toEqual([true, true, false]);
  });

  test('that is the edit of an edit names the first', async () => {
    const store = await freshStore(engine);
    await store.inbox.record(event('a'), 0);
    await store.inbox.record(edit('b', 'a'), 0);
    await store.inbox.record(edit('c', 'b'), 0);
    await answerNext(store);
    await answerNext(store);
    expect((await claimOne(store, 0)).event).toMatchObject({ key: 'c', replaces: 'a' });
  });

  test('takes the place of what stands there now, where an earlier edit was sent anew', async () => {
    const store = await freshStore(engine);
    for (const sent of [event('a'), edit('b', 'a'), edit('c', 'a')]) await store.inbox.record(sent, 0);
    for (let n = 0; n < 3; n++) await answerNext(store);
    expect(await sendNext(store, 'ts1')).toEqual([]);
    expect(await sendNext(store, 'ts2')).toEqual(['ts1']);
    expect(await sendNext(store, 'ts2')).toEqual(['ts2']);
  });

  test.each([
    ['was set aside', 'aside'],
    ['was sent without a name', 'unnamed'],
    ['never came in', 'missing'],
  ])('is sent as new where the first %s', async (_, how) => {
    const store = await freshStore(engine);
    if (how !== 'missing') {
      await store.inbox.record(event('a'), 0);
      await answerNext(store);
      const [row] = await store.outbox.claim(claiming);
      if (row === undefined) throw new Error('a row');
      const settled = how === 'aside' ? { kind: 'aside', error: 'no' } : { kind: 'sent', reference: undefined };
      await store.outbox.settle(row, settled as never, 0);
    }
    await store.inbox.record(edit('b', 'a'), 0);
    await answerNext(store);
    expect(await sendNext(store, 'ts')).toEqual([]);
  });
});

describe.each(ENGINES)('a question that is taken back on %s', (engine) => {
  test('ends without an answer, and its words are gone; the next of its conversation comes', async () => {
    const store = await freshStore(engine);
    await store.inbox.record(event('a'), 0);
    await store.inbox.record(edit('b', 'a'), 0);
    expect(await store.inbox.record(takingBack('a'), 5)).toBe('recorded');
    expect(await store.inbox.statusOf('a')).toMatchObject({ state: 'done' });
    expect(await store.inbox.statusOf('b')).toMatchObject({ state: 'done' });
    expect(await store.inbox.wasAnswered('a')).toBe(false);
    expect((await claimOne(store, 5)).event.key).toBe('without a');
    expect(await store.inbox.record(event('a'), 6)).toBe('repeated');
  });

  test('while it is being answered is not answered, and the conversation goes on', async () => {
    const store = await freshStore(engine);
    await store.inbox.record(event('a'), 0);
    const late = await claimOne(store, 0);
    await store.inbox.record(takingBack('a'), 1);
    const outgoing = [{ platform: 'fake', lane: 'talk', payload: 'late' }];
    const outcome = { ...NOTHING, conversation: { about: 'a' }, outgoing };
    expect(await store.turns.commit(late, outcome, 2)).toBe('withdrawn');
    expect((await store.outbox.open()).count).toBe(0);
    await store.turns.release(late, { at: 2, counted: false });
    const next = await claimOne(store, 2);
    expect(next).toMatchObject({ event: { key: 'without a' }, conversation: { state: null } });
  });

  test('after its answer stays answered', async () => {
    const store = await freshStore(engine);
    await store.inbox.record(event('a'), 0);
    await answerNext(store);
    expect(await store.inbox.record(takingBack('a'), 1)).toBe('recorded');
    expect(await store.inbox.wasAnswered('a')).toBe(true);
    expect(await store.outbox.open()).toMatchObject({ count: 1 });
    expect(await store.inbox.record(takingBack('a'), 2)).toBe('repeated');
  });

  test('by the name of an edit is taken back whole', async () => {
    const store = await freshStore(engine);
    await store.inbox.record(event('a'), 0);
    await answerNext(store);
    await store.inbox.record(edit('b', 'a'), 0);
    await store.inbox.record(takingBack('b'), 1);
    expect(await store.inbox.wasAnswered('b')).toBe(true);
    expect((await claimOne(store, 1)).event.key).toBe('without b');
  });

  test('after an apology leaves no words behind, and was not answered', async () => {
    const store = await freshStore(engine);
    await store.inbox.record(event('a'), 0);
    await answerNext(store, 'failed');
    await store.inbox.record(takingBack('a'), 1);
    expect(await store.inbox.wasAnswered('a')).toBe(false);
    expect(await store.inbox.statusOf('a')).toMatchObject({ state: 'failed' });
    expect(await wordsOf(store)).toBe(0);
  });

  test('that never came in is nothing to keep', async () => {
    const store = await freshStore(engine);
    expect(await store.inbox.record(takingBack('somebody else’s'), 0)).toBe('unknown');
    expect(await store.inbox.waiting()).toEqual({ count: 0, oldest: undefined });
  });

  test('but whose edit came in is known by it', async () => {
    const store = await freshStore(engine);
    await store.inbox.record(edit('b', 'a'), 0);
    expect(await store.inbox.record(takingBack('a'), 1)).toBe('recorded');
    expect(await store.inbox.statusOf('b')).toMatchObject({ state: 'done' });
  });
});

/** Failed events whose words there are to be blanked. */
async function wordsOf(store: Store): Promise<number> {
  const all = {
    keys: 1e6,
    failed: 0,
    sent: 1e6,
    aside: 1e6,
    conversations: 1e6,
    people: 1e6,
    questions: 1e6,
    log: 1e6,
  };
  return (await store.retention.purge(all, 10)).failed;
}
