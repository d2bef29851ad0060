import type { Segment } from './segment.js';

/** What the documents say of an action in a segment. None of them is a permission: these documents give none. */
export const STATUSES = ['blocked', 'conditional', 'measure', 'not-stated'] as const;
export type Status = (typeof STATUSES)[number];

/** Whether the cited words name the action, or it has to be read into them. */
export const BASES = ['literal', 'inferred'] as const;
export type Basis = (typeof BASES)[number];

interface At {
  readonly document: string;
  readonly address: string;
}

/** A provision, and those of its words that say it. */
export interface Cite extends At {
  readonly quote: string;
}

/** What holds for one action in one segment. */
export interface Cell {
  readonly status: Status;
  /** In plain words, what has to be met or known. */
  readonly condition: string | undefined;
  readonly basis: Basis;
  /** Best first; empty exactly where nothing is stated. */
  readonly cites: readonly Cite[];
  /** Near, and not the rule. */
  readonly related: readonly At[];
}

/** Something staff ask whether they may do. */
export interface Action {
  readonly id: string;
  readonly name: string;
  /** As people ask of it; some name a segment. */
  readonly phrases: readonly string[];
  /** By the id of the segment; one for every segment. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** What holds from one segment to the other, where that is more than what holds in each. */
  readonly between: readonly { readonly segments: readonly [string, string]; readonly cell: Cell }[];
}

/** A cell with the segments it holds in: several where they share it, and `between` where it is about two at once. */
export interface Ruling {
  readonly segments: readonly Segment[];
  readonly between: boolean;
  readonly cell: Cell;
}

export function rulingsIn(action: Action, segments: readonly Segment[]): Ruling[] {
  return segments.flatMap((segment) => {
    const cell = action.cells[segment.id];
    return cell === undefined ? [] : [{ segments: [segment], between: false, cell }];
  });
}

/** What holds where the question names these two. */
export function rulingsBetween(action: Action, one: Segment, other: Segment): Ruling[] {
  const own = action.between.find(({ segments }) => segments.includes(one.id) && segments.includes(other.id));
  if (own !== undefined) return [{ segments: [one, other], between: true, cell: own.cell }];
  return merged(rulingsIn(action, [one, other]));
}

/** All that is said of an action: in each segment, then between two of them. */
export function everyRuling(action: Action, segments: readonly Segment[]): Ruling[] {
  const pairs = action.between.map((pair) => segments.filter(({ id }) => pair.segments.includes(id)));
  const between = pairs.flatMap(([one, other]) =>
    one === undefined || other === undefined ? [] : rulingsBetween(action, one, other),
  );
  return [...rulingsIn(action, segments), ...between];
}

/** Rulings that say the same become one, the strictest comes first. */
export function merged(rulings: readonly Ruling[]): Ruling[] {
  const distinct: Ruling[] = [];
  for (const ruling of rulings) {
    const at = distinct.findIndex(({ cell }) => saysTheSame(cell, ruling.cell));
    const same = distinct[at];
    if (same === undefined) distinct.push(ruling);
    else distinct[at] = { ...same, segments: [...same.segments, ...ruling.segments] };
  }
  return distinct.sort((a, b) => STATUSES.indexOf(a.cell.status) - STATUSES.indexOf(b.cell.status));
}

/** Whether the same status follows from the same words; what is added in plain words may differ. */
export function rulesTheSame(a: Cell, b: Cell): boolean {
  const key = ({ status, basis, cites }: Cell) => JSON.stringify([status, basis, cites]);
  return key(a) === key(b);
}

function saysTheSame(a: Cell, b: Cell): boolean {
  return rulesTheSame(a, b) && a.condition === b.condition;
}

/** Whether all of them say the same, so that it need not be known which segment is meant. */
export function isUniform([first, ...others]: readonly Ruling[]): boolean {
  return first !== undefined && others.every(({ cell }) => rulesTheSame(cell, first.cell));
}
