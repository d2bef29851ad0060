import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Cell, Status } from '../../src/answer/action.js';
import type { View } from '../../src/assistant/view.js';
import type { Score } from './count.js';

const cellSchema = z.object({
  status: z.enum(['blocked_in_principle', 'conditional', 'required_measure', 'not_stated']),
  cites: z.array(z.object({ cite: z.string(), quote: z.string() })),
  basis: z.enum(['literal', 'inferred', '']),
  related: z.array(z.object({ cite: z.string() })),
});
const SEGMENTS = ['kojin_bango', 'lgwan', 'internet'] as const;
const schema = z.array(
  z.object({ id: z.string(), action: z.string(), kojin_bango: cellSchema, lgwan: cellSchema, internet: cellSchema }),
);

const STATUS: Readonly<Record<z.infer<typeof cellSchema>['status'], Status>> = {
  blocked_in_principle: 'blocked',
  conditional: 'conditional',
  required_measure: 'measure',
  not_stated: 'not-stated',
};

/** Part (i): every cell of the shipped actions against the matrix they were made from, action by action in its order. */
export function scoreMatrix(file: string, { actions }: Pick<View, 'actions'>): Score {
  const rows = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const compared = rows.flatMap((row, at) =>
    SEGMENTS.map((segment) => {
      const cell = actions[at]?.cells[segment];
      const same = cell !== undefined && writtenAs(cell) === wantedOf(row[segment]);
      return { same, name: `${row.id} ${row.action} × ${segment}` };
    }),
  );
  return {
    name: '(i) actions in segments against the matrix',
    passed: compared.filter(({ same }) => same).length,
    misses: compared.flatMap(({ same, name }) => (same ? [] : [name])),
    floor: 1,
  };
}

function writtenAs({ status, basis, cites, related }: Cell): string {
  const quotes = cites.map(({ address, quote }) => [address, quote]);
  return JSON.stringify([status, status === 'not-stated' ? '' : basis, quotes, related.map(({ address }) => address)]);
}

function wantedOf({ status, basis, cites, related }: z.infer<typeof cellSchema>): string {
  const quotes = cites.map(({ cite, quote }) => [cite, quote]);
  return JSON.stringify([STATUS[status], basis, quotes, [...new Set(related.map(({ cite }) => cite))]]);
}

export function matrixBeside(folder: string): string {
  return join(folder, '..', 'segment-matrix.json');
}
