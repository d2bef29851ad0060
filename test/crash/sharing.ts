import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { incomingFrom } from '../../src/person/incoming.js';
import { openServingStore } from '../../src/store/open.js';
import type { Json } from '../../src/store/value.js';
import { question } from './askers.js';
import type { Given } from './instance.js';
import { Life } from './life.js';
import { type Records, recordsIn, rowsOf } from './records.js';

export interface Shared {
  readonly records: Records;
  /** Turns that each instance says it committed. */
  readonly answered: readonly number[];
  readonly failures: readonly string[];
  /** From the first commit to the last, by the times in the database. */
  readonly ms: number;
}

const CONVERSATIONS = 200;
const RECORDED_AT_ONCE = 10;
/** Instances that leave something undone for this long will not do it. */
const PATIENCE_MS = 600_000;

/** Fills the inbox, then lets so many instances empty it. Nothing is sent: each reply is kept for who asks. */
export async function share(
  program: string,
  given: Omit<Given, 'name'>,
  events: number,
  instances: number,
): Promise<Shared> {
  await fill(given, events);
  const lives = Array.from(
    { length: instances },
    (_, at) => new Life(program, { ...given, name: `instance ${at + 1}` }),
  );
  onTestFinished(async () => void (await Promise.all(lives.map((life) => life.kill()))));
  // No lead for whoever has loaded first.
  await Promise.all(lives.map((life) => life.loaded));
  await Promise.all(lives.map((life) => life.begin()));
  const until = Date.now() + PATIENCE_MS;
  while ((await recordsIn(given.location)).turns < events && Date.now() < until) await wait(200);
  await Promise.all(lives.map((life) => life.stop()));
  const [ended] = await rowsOf(given.location, 'select max(ended_at) - min(ended_at) as ms from inbox');
  return {
    records: await recordsIn(given.location),
    answered: lives.map(({ answered }) => answered),
    failures: lives.flatMap(({ failures }) => failures),
    ms: Number(ended?.ms),
  };
}

async function fill({ location, secret }: Pick<Given, 'location' | 'secret'>, events: number): Promise<void> {
  const store = await openServingStore(location, secret);
  let recorded = 0;
  const work = async () => {
    for (let at = recorded++; at < events; at = recorded++) {
      const asked = question(`fake/${(at % CONVERSATIONS) + 1}`, Math.floor(at / CONVERSATIONS) + 1);
      const { key, ...received } = { ...asked, answeredInside: true };
      const { conversation, person } = received;
      const payload = incomingFrom(received) as unknown as Json;
      await store.inbox.record({ key, conversation, person, payload }, Date.now());
    }
  };
  await Promise.all(Array.from({ length: RECORDED_AT_ONCE }, work));
  await store.close();
}
