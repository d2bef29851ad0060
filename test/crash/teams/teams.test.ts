import { afterAll, expect, test } from 'vitest';
import { toMarkdown } from '../../bench/table.js';
import { eachAnswered } from '../records.js';
import type { ServedRun } from '../servedrun.js';
import { type TeamsCrashed, teamsRun } from './teamsrun.js';
import { teamsTable } from './teamstable.js';

/** `npm run soak` kills more often, and one instance on SQLite as well, which otherwise only Slack is served by. */
const KILLS = { sqlite: Number(process.env.KILLS_TEAMS_SQLITE), postgres: Number(process.env.KILLS_TEAMS_POSTGRES) };
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);
const TIMEOUT_MS = 1_800_000;

const SOAKS = KILLS.postgres > 10;

const FORMS: readonly Pick<ServedRun, 'engine' | 'instances'>[] = [
  { engine: 'postgres', instances: 2 },
  ...(SOAKS ? [{ engine: 'sqlite' as const, instances: 1 }] : []),
];
const runs = new Map<string, TeamsCrashed>();

afterAll(() => {
  process.stdout.write(`\n${toMarkdown(teamsTable(runs, SEED))}\n`);
});

test.each(FORMS)(
  'killed again and again, everybody in Teams gets each answer whole, and again only where nobody could know: $engine, instances: $instances',
  { timeout: TIMEOUT_MS },
  async (form) => {
    const kills = KILLS[form.engine];
    const crashed = await teamsRun({ ...form, kills, seed: SEED });
    runs.set(`${form.engine}${form.instances > 1 ? `, ${form.instances} instances` : ''}`, crashed);
    const { asked, lost, wrong, strays, missing, failures, records, deliveries, duplicates } = crashed;
    expect({ lost, wrong, strays, missing, failures, unheard: deliveries.unheard }, `seed ${SEED}`).toEqual({
      lost: 0,
      wrong: 0,
      strays: 0,
      missing: [],
      failures: [],
      unheard: 0,
    });
    expect(duplicates.unexplained, `seed ${SEED}`).toBe(0);
    if (form.instances === 1) expect(duplicates['passed on'], `seed ${SEED}`).toBe(0);
    expect(records, `seed ${SEED}`).toEqual(eachAnswered(asked));
    expect(crashed.kills).toBeGreaterThanOrEqual(kills);
    expect(Math.min(crashed.moments.recorded, crashed.moments.recording), `seed ${SEED}`).toBeGreaterThan(0);
  },
);
