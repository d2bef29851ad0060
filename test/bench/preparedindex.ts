import type { Holdings } from './holdings.js';
import { megabytes, number, ratio, type Table } from './table.js';

/** Loading an index that was prepared, against building it. */
export function preparedIndex(holdings: readonly Holdings[]): Table {
  return {
    title: 'Prepared index',
    columns: ['index of', 'provisions', 'build and write, ms', 'load, ms', 'file MB', 'load to build'],
    rows: holdings.map(({ name, findable, buildMs, loadMs, fileBytes }) => [
      name,
      findable.provisions.length.toLocaleString('en'),
      number(buildMs),
      number(loadMs),
      megabytes(fileBytes),
      ratio(loadMs, buildMs),
    ]),
    notes: ['How: the index is kept as a file, and loading it skips tokenising, which is most of building.'],
  };
}
