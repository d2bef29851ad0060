import type { Location } from '../../src/store/engine/location.js';
import type { Seal } from '../../src/store/log/seal.js';
import { openServingStore } from '../../src/store/open.js';
import { SECRET } from './fresh.js';
import { claimOne, event, masked, NOTHING, say } from './turning.js';

/** What an event says that is hard to keep. */
export const ODD = { text: '𠮷野家😀\u2028"\\\n', nul: 'a\u0000b', lone: 'a\ud83d', n: 2 ** 53, empty: '' };

/** Leaves something in every table, and its one seal: done, failed, claimed and waiting events; rows waiting, being sent and set aside. */
export async function fill(location: Location, count = 3): Promise<Seal | undefined> {
  const store = await openServingStore(location, SECRET);
  for (let n = 0; n < count; n++) await say(store, `said ${n}`, ['x', 'x', `y${n}`], n);
  const [first, second] = await store.outbox.claim({
    holder: 'one',
    now: 5,
    until: 1e15,
    limit: 2,
    platforms: ['fake'],
  });
  if (first === undefined || second === undefined) throw new Error('two rows to send');
  await store.outbox.settle(second, { kind: 'aside', error: 'no such channel' }, 6);

  await store.inbox.record({ ...event('odd', 'odd'), payload: ODD }, 10);
  await store.turns.commit(
    await claimOne(store, 10),
    {
      ...NOTHING,
      state: 'failed',
      error: 'broken',
      conversation: ODD,
      person: ODD,
      answers: [
        {
          kind: 'answer',
          place: 'web',
          question: masked(ODD.text),
          outcome: 'answered',
          shown: ['a 第1条'],
          edition: 'e',
        },
      ],
      timers: [{ kind: 'set', id: 'remind', at: 5000, payload: ODD }],
    },
    11,
  );
  await store.inbox.record(event('claimed', 'claimed talk'), 12);
  await store.turns.claim({ holder: 'one', now: 12, until: 1e15, limit: 10 });
  await store.inbox.record(event('waiting', 'waiting talk'), 13);
  await store.jobs.take('purge', 14, 15);
  await store.jobs.report('purge', '3件', 16);
  const seal = await store.answers.seal(17);
  await store.people.personOf({ platform: 'web', subject: 'one', verifiedMail: 'one@example.jp' }, 'person', 18);
  await store.sessions.open({ id: 'cookie', person: 'person', content: ODD, endsAt: 1e15, idleMs: 1e15 }, 18);
  await store.tickets.issue({ id: 'link', kind: 'local', content: ODD, endsAt: 1e15 }, 0);
  await store.limits.count('127.0.0.1', 1e15, 18);
  await store.close();
  return seal;
}
