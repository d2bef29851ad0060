import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { TIMINGS } from '../../src/service/timings.js';
import { number, ratio, toMarkdown } from '../bench/table.js';
import { folderOf } from '../corpus/folder.js';
import { CACHE } from '../corpus/loading.js';
import { WAREHOUSE } from '../corpus/warehouse.js';
import { freshLocation, SECRET } from '../store/fresh.js';
import { type Shared, share } from './sharing.js';

/** `npm run soak` shares more, and lets one serve alone first, to compare with. */
const EVENTS = Number(process.env.SHARED_EVENTS);
const INSTANCES = EVENTS > 1000 ? [1, 2] : [2];
const TIMEOUT_MS = 1_800_000;
const corpusFolder = folderOf({ 'policies/soko.md': WAREHOUSE });

const runs: Shared[] = [];

afterAll(() => {
  const [base] = runs;
  if (base === undefined) return;
  const table = {
    title: `${EVENTS.toLocaleString('en')} events on PostgreSQL`,
    columns: ['instances', 'turns of each', 'seconds', 'turns a second', 'to one'],
    rows: runs.map(({ answered, ms }) => [
      String(answered.length),
      answered.map((turns) => turns.toLocaleString('en')).join(' + '),
      number(ms / 1000),
      number((1000 * EVENTS) / ms),
      ratio(base.ms, ms),
    ]),
    notes: ['From the first commit to the last. PostgreSQL works on the same processors.'],
  };
  process.stdout.write(`\n${toMarkdown(table)}\n`);
});

test.each(INSTANCES)(
  'on PostgreSQL what came in is answered by %i serving, nothing twice, nothing lost',
  { timeout: TIMEOUT_MS },
  async (instances) => {
    const location = await freshLocation('postgres');
    const given = { location, secret: SECRET, corpusFolder, cacheFolder: CACHE, timings: TIMINGS };
    const shared = await share(join(inject('programs'), 'crash/instance.js'), given, EVENTS, instances);
    runs.push(shared);
    const { records, answered, failures } = shared;
    expect(failures).toEqual([]);
    expect(records).toEqual({
      events: EVENTS,
      turns: EVENTS,
      apologies: 0,
      logged: EVENTS,
      rows: EVENTS,
      sent: EVENTS,
      aside: 0,
      held: 0,
    });
    expect(answered.reduce((sum, turns) => sum + turns, 0)).toBe(EVENTS);
    expect(Math.min(...answered)).toBeGreaterThan(0);
  },
);
