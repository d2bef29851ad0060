import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Corpus } from '../../src/assistant/view.js';
import { openCorpus } from '../../src/corpus/open.js';
import { SHIPPED_CORPUS } from '../bench/built.js';
import { toMarkdown } from '../bench/table.js';
import { folderOf } from '../corpus/folder.js';
import { CACHE } from '../corpus/loading.js';
import { WAREHOUSE } from '../corpus/warehouse.js';
import { freshLocation, SECRET } from '../store/fresh.js';
import { type Crashed, crashRun } from './crashrun.js';
import { crashTable } from './crashtable.js';
import { IN_A_HURRY } from './hurried.js';
import { eachAnswered } from './records.js';

/** `npm run soak` kills more often, and asks of the corpus that is shipped. */
const KILLS = { sqlite: Number(process.env.KILLS_SQLITE), postgres: Number(process.env.KILLS_POSTGRES) };
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);
const TIMEOUT_MS = 1_800_000;

const isSoak = KILLS.sqlite > 100;

/** Each database, and each kind of platform, once; all four together only in the long run. */
const FORMS = [
  ['sqlite', 1, false],
  ['postgres', 2, true],
  ...(isSoak
    ? ([
        ['sqlite', 1, true],
        ['postgres', 2, false],
      ] as const)
    : []),
] as const;

const corpusFolder = isSoak ? SHIPPED_CORPUS : folderOf({ 'policies/soko.md': WAREHOUSE });
const runs = new Map<string, Crashed>();
let corpus: Corpus | undefined;

beforeAll(() => {
  corpus = openCorpus({ corpusFolder, cacheFolder: CACHE }).value;
});

afterAll(() => {
  process.stdout.write(`\n${toMarkdown(crashTable(runs, SEED))}\n`);
});

test.each(FORMS)(
  'killed again and again, %s loses nothing (instances: %i, lookup: %s)',
  { timeout: TIMEOUT_MS },
  async (engine, instances, canFind) => {
    if (corpus === undefined) throw new Error('the corpus has errors');
    const given = {
      location: await freshLocation(engine),
      secret: SECRET,
      corpusFolder,
      cacheFolder: CACHE,
      timings: IN_A_HURRY,
      canFind,
    };
    const crashed = await crashRun({
      program: join(inject('programs'), 'crash/instance.js'),
      given,
      corpus,
      instances,
      kills: KILLS[engine],
      seed: SEED,
    });
    runs.set(
      `${engine}${instances > 1 ? `, ${instances} instances` : ''}, ${canFind ? 'lookup' : 'no lookup'}`,
      crashed,
    );

    const { asked, replies, lost, outOfOrder, wrong, duplicates, records, failures, kills } = crashed;
    expect({ lost, outOfOrder, wrong, failures, replies, kills }, `seed ${SEED}`).toEqual({
      lost: 0,
      outOfOrder: 0,
      wrong: 0,
      failures: [],
      replies: asked,
      kills: expect.toSatisfy((count: number) => count >= KILLS[engine]),
    });
    expect(records, `seed ${SEED}`).toEqual(eachAnswered(asked));
    expect(duplicates.unexplained).toBe(0);
    if (canFind) expect(duplicates).toMatchObject({ killed: 0, 'time-out': 0, error: 0 });
  },
);
