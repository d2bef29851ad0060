import { number, type Table } from '../../bench/table.js';
import type { SlackCrashed } from './slackrun.js';

/** Runs side by side, by their names. */
export function slackTable(runs: ReadonlyMap<string, SlackCrashed>, seed: number): Table {
  const rows: readonly (readonly [string, (run: SlackCrashed) => number])[] = [
    ['kills', ({ kills }) => kills],
    ['… just before recording', ({ moments }) => moments.recording],
    ['… between recording and acknowledging', ({ moments }) => moments.recorded],
    ['questions', ({ asked }) => asked],
    ['deliveries acknowledged', ({ deliveries }) => deliveries.acknowledged],
    ['deliveries not acknowledged', ({ deliveries }) => deliveries.broken],
    ['deliveries that were repeats', ({ deliveries }) => deliveries.repeats],
    ['events Slack gave up', ({ deliveries }) => deliveries.unheard],
    ['turns', ({ records }) => records.turns],
    ['posts that were tried', ({ tries }) => tries],
    ['messages that stand in threads', ({ posts }) => posts],
    ['questions without an answer', ({ lost }) => lost],
    ['answers not whole, or more than one', ({ wrong }) => wrong],
    ['threads where nobody asked', ({ strays }) => strays],
    ['set aside', ({ records }) => records.aside],
    ['seconds', ({ seconds }) => seconds],
  ];
  return {
    title: 'Crash run in Slack',
    columns: ['', ...runs.keys()],
    rows: rows.map(([name, value]) => [name, ...[...runs.values()].map((run) => count(value(run)))]),
    notes: [`Seed ${seed}: CRASH_SEED=${seed} draws the same again, as far as the machine keeps time.`],
  };
}

function count(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en') : number(value);
}
