import { alone, type Engine } from '../engine/engine.js';
import type { Keys } from '../keys.js';
import { type Finding, Findings } from './finding.js';
import { unsealedRows } from './logrows.js';
import { removedThrough } from './removal.js';
import type { Seal } from './seal.js';
import { checkSealed, flawOf } from './sealedcheck.js';
import type { KeptSeal } from './sealfile.js';
import { lastSeal } from './sealing.js';

export interface Verification {
  readonly findings: readonly Finding[];
  /** How many more there are than those in `findings`. */
  readonly others: number;
  /** Entries that are there and have a position. */
  readonly sealed: number;
  /** Change and forgery of these is found as well; that one was taken away is not. */
  readonly unsealed: number;
  /** The entries up to this position were removed by retention. */
  readonly removed: number;
  readonly last: Seal | undefined;
  readonly kept: { readonly count: number; readonly last: number };
}

/**
 * Reads the whole log, a page at a time and beside a running server: the seals of what is sealed meanwhile are left for
 * the next time, and what retention removes meanwhile is not missed.
 */
export async function verify(
  engine: Engine,
  keys: Keys,
  kept: AsyncIterable<KeptSeal> | Iterable<KeptSeal>,
): Promise<Verification> {
  const findings = new Findings();
  // In this order: whatever was removed has been sealed before.
  const removed = await removedThrough(engine, keys);
  const last = await alone(engine, lastSeal);
  const sealed = await checkSealed(engine, keys, { last, removed }, findings);
  const unsealed = await checkUnsealed(engine, keys, last, findings);
  await checkOutside(engine, removed, findings);
  const keptSeals = await checkKept(engine, kept, last, findings);
  const removedNow = await removedThrough(engine, keys);
  findings.excuse(removedNow);
  return {
    findings: findings.listed(),
    others: findings.others(),
    sealed,
    unsealed,
    removed: removedNow,
    last,
    kept: keptSeals,
  };
}

async function checkUnsealed(engine: Engine, keys: Keys, last: Seal | undefined, findings: Findings): Promise<number> {
  let nth = 0;
  let unsealed = 0;
  for await (const entry of unsealedRows(engine, last?.last ?? 0)) {
    nth++;
    if (entry.position === null) unsealed++;
    if (flawOf(keys, entry) !== undefined) findings.add('unsealed-changed', nth);
  }
  return unsealed;
}

/** Entries with positions before the first seal that still has its entries, or after the last seal. */
async function checkOutside(engine: Engine, removed: number, findings: Findings): Promise<void> {
  const positions = (db: Engine['db']) =>
    db.selectFrom('answer').select(({ fn }) => [fn.min('position').as('from'), fn.max('position').as('to')]);
  const early = await alone(engine, (db) => positions(db).where('position', '<=', removed).executeTakeFirst());
  if (early?.from != null && early.to !== null) findings.add('entry-misplaced', early.from, early.to);
  // One statement, so that entries sealed meanwhile have their seal.
  const late = await alone(engine, (db) =>
    positions(db)
      .where('position', '>', ({ selectFrom, fn, lit }) =>
        selectFrom('seal').select(({ fn: { max } }) => fn.coalesce(max('last'), lit(0)).as('last')),
      )
      .executeTakeFirst(),
  );
  if (late?.from != null && late.to !== null) findings.add('entry-uncovered', late.from, late.to);
}

/** Kept seals looked up at a time. */
const BATCH = 500;

async function checkKept(
  engine: Engine,
  kept: AsyncIterable<KeptSeal> | Iterable<KeptSeal>,
  last: Seal | undefined,
  findings: Findings,
): Promise<Verification['kept']> {
  let count = 0;
  let highest = 0;
  let batch: KeptSeal[] = [];
  const compare = async () => {
    const numbers = batch.map(({ number }) => number);
    const rows = await alone(engine, (db) =>
      db.selectFrom('seal').select(['number', 'mac']).where('number', 'in', numbers).execute(),
    );
    const macs = new Map(rows.map(({ number, mac }) => [number, mac]));
    for (const { number, mac } of batch) {
      const held = macs.get(number);
      if (held === undefined) findings.add(number > (last?.number ?? 0) ? 'tail-missing' : 'kept-missing', number);
      else if (held !== mac) findings.add('kept-different', number);
    }
    batch = [];
  };
  for await (const seal of kept) {
    count++;
    highest = Math.max(highest, seal.number);
    if (batch.push(seal) === BATCH) await compare();
  }
  if (batch.length > 0) await compare();
  return { count, last: highest };
}
