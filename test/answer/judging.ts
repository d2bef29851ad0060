import type { Action, Cell } from '../../src/answer/action.js';
import type { Segment } from '../../src/answer/segment.js';
import type { Candidate } from '../../src/search/candidate.js';
import type { Target } from '../../src/search/entry.js';
import type { Finding } from '../../src/search/finder.js';
import { SOUKO } from '../souko.js';

export const segment = (id: string, name: string, address?: string): Segment => ({
  id,
  name,
  names: [],
  definedAt: address === undefined ? undefined : { document: 'souko', address },
});
export const EAST = segment('east', '東系', '第2条第1号');
export const WEST = segment('west', '西系');
export const NORTH = segment('north', '北系');

export const cite = (address: string, quote: string) => ({ document: 'souko', address, quote });
export const SILENT: Cell = {
  status: 'not-stated',
  condition: undefined,
  basis: 'literal',
  cites: [],
  related: [{ document: 'souko', address: '第1条' }],
};
export const BLOCKED: Cell = {
  ...SILENT,
  status: 'blocked',
  cites: [cite('第5条', '私用に供してはならない')],
  related: [],
};
export const BOUND: Cell = {
  ...BLOCKED,
  status: 'conditional',
  condition: '毎月',
  cites: [cite('第3条本文', '点検を行う')],
};

export const LEND = action('lend', { east: BLOCKED, west: SILENT, north: BOUND });
export const LOOK = action('look', { east: SILENT, west: SILENT, north: SILENT });
export const MOVE = {
  ...action('move', { east: BOUND, west: { ...BOUND, condition: '毎週' }, north: BOUND }),
  between: [{ segments: ['east', 'west'], cell: BLOCKED }] as const,
};
export const holdings = {
  documents: [SOUKO],
  segments: { all: [EAST, WEST, NORTH], ambiguous: ['中系'] },
  actions: [LEND, LOOK, MOVE],
};

export function action(id: string, cells: Action['cells']): Action {
  return { id, name: id, phrases: [], cells, between: [] };
}

export function candidate(target: Target, evidence: Partial<Candidate> = {}): Candidate {
  return { target, score: 1, words: 1, coverage: 1, vote: 0.8, nearest: undefined, likelihood: 0, ...evidence };
}

export const on = (id: string, evidence?: Partial<Candidate>) => candidate({ kind: 'action', id }, evidence);
export const at = (address: string, score: number) =>
  candidate({ kind: 'provision', document: 'souko', address }, { score, vote: 0 });

export function finding(...candidates: Candidate[]): Finding {
  return { query: { text: '', intent: 'other', own: [], concepts: [], words: [], grams: [] }, known: 1, candidates };
}
