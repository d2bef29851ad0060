import { afterAll, expect, test } from 'vitest';
import { toMarkdown } from '../../bench/table.js';
import { eachAnswered } from '../records.js';
import { type SlackCrashed, type SlackRun, slackRun } from './slackrun.js';
import { slackTable } from './slacktable.js';

/** `npm run soak` kills more often, and over each transport on each engine; both engines are met by Teams and by the store. */
const KILLS = { sqlite: Number(process.env.KILLS_SLACK_SQLITE), postgres: Number(process.env.KILLS_SLACK_POSTGRES) };
const SOAKS = KILLS.sqlite > 10;
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);
const TIMEOUT_MS = 1_800_000;

const FORMS: readonly Pick<SlackRun, 'transport' | 'engine' | 'instances'>[] = [
  { transport: 'socket', engine: 'sqlite', instances: 1 },
  ...(SOAKS
    ? [
        { transport: 'http' as const, engine: 'postgres' as const, instances: 2 },
        { transport: 'http' as const, engine: 'sqlite' as const, instances: 1 },
        { transport: 'socket' as const, engine: 'postgres' as const, instances: 2 },
      ]
    : []),
];
const runs = new Map<string, SlackCrashed>();

afterAll(() => {
  process.stdout.write(`\n${toMarkdown(slackTable(runs, SEED))}\n`);
});

test.each(FORMS)(
  'killed again and again, everybody in Slack gets each answer once and whole: $transport, $engine, instances: $instances',
  { timeout: TIMEOUT_MS },
  async (form) => {
    const kills = KILLS[form.engine];
    const crashed = await slackRun({ ...form, kills, seed: SEED });
    runs.set(`${form.transport}, ${form.engine}${form.instances > 1 ? `, ${form.instances} instances` : ''}`, crashed);
    const { asked, lost, wrong, strays, missing, failures, records, deliveries } = crashed;
    expect({ lost, wrong, strays, missing, failures, unheard: deliveries.unheard }, `seed ${SEED}`).toEqual({
      lost: 0,
      wrong: 0,
      strays: 0,
      missing: [],
      failures: [],
      unheard: 0,
    });
    expect(records, `seed ${SEED}`).toEqual(eachAnswered(asked));
    expect(crashed.kills).toBeGreaterThanOrEqual(kills);
    expect(Math.min(crashed.moments.recorded, crashed.moments.recording), `seed ${SEED}`).toBeGreaterThan(0);
  },
);
