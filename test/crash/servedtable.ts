import { number, type Table } from '../bench/table.js';
import type { ServedOn } from './servedrun.js';

type Row<Run> = readonly [string, (run: Run) => number];

/** Runs side by side, by their names; of each platform some rows are its own. */
export function servedTable<Run extends ServedOn>(
  platform: string,
  runs: ReadonlyMap<string, Run>,
  seed: number,
  own: readonly Row<Run>[],
): Table {
  const rows: readonly Row<Run>[] = [
    ['kills', ({ kills }) => kills],
    ['… just before recording', ({ moments }) => moments.recording],
    ['… between recording and acknowledging', ({ moments }) => moments.recorded],
    ['questions', ({ asked }) => asked],
    ['deliveries acknowledged', ({ deliveries }) => deliveries.acknowledged],
    ['deliveries not acknowledged', ({ deliveries }) => deliveries.broken],
    ['deliveries that were repeats', ({ deliveries }) => deliveries.repeats],
    [`events ${platform} gave up`, ({ deliveries }) => deliveries.unheard],
    ['turns', ({ records }) => records.turns],
    ...own,
    ['set aside', ({ records }) => records.aside],
    ['seconds', ({ seconds }) => seconds],
  ];
  return {
    title: `Crash run in ${platform}`,
    columns: ['', ...runs.keys()],
    rows: rows.map(([name, value]) => [name, ...[...runs.values()].map((run) => count(value(run)))]),
    notes: [`Seed ${seed}: CRASH_SEED=${seed} draws the same again, as far as the machine keeps time.`],
  };
}

function count(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en') : number(value);
}
