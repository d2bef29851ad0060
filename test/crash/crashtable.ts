import { number, type Table } from '../bench/table.js';
import type { Crashed } from './crashrun.js';
import { CAUSES } from './findings.js';

/** Runs side by side, by their names. */
export function crashTable(runs: ReadonlyMap<string, Crashed>, seed: number): Table {
  const rows: readonly (readonly [string, (run: Crashed) => number])[] = [
    ['kills', ({ kills }) => kills],
    ['events', ({ asked }) => asked],
    ['deliveries acknowledged', ({ acknowledged }) => acknowledged],
    ['deliveries refused (503)', ({ refused }) => refused],
    ['deliveries broken off', ({ broken }) => broken],
    ['turns', ({ records }) => records.turns],
    ['apologies', ({ records }) => records.apologies],
    ['entries in the log of answers', ({ records }) => records.logged],
    ['sends', ({ sends }) => sends],
    ['… that the fake answered badly', ({ unkind }) => unkind],
    ['lookups that found', ({ found }) => found],
    ['replies that arrived', ({ replies }) => replies],
    ...CAUSES.map((cause) => [`arrived again: ${cause}`, ({ duplicates }: Crashed) => duplicates[cause]] as const),
    ['lost', ({ lost }) => lost],
    ['out of order', ({ outOfOrder }) => outOfOrder],
    ['no answer to their question', ({ wrong }) => wrong],
    ['set aside', ({ records }) => records.aside],
    ['seconds', ({ seconds }) => seconds],
  ];
  return {
    title: 'Crash run',
    columns: ['', ...runs.keys()],
    rows: rows.map(([name, value]) => [name, ...[...runs.values()].map((run) => count(value(run)))]),
    notes: [`Seed ${seed}: CRASH_SEED=${seed} draws the same again, as far as the machine keeps time.`],
  };
}

function count(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en') : number(value);
}
