import type { Engine } from '../engine/engine.js';
import type { Keys } from '../keys.js';
import { digestOf } from './answers.js';
import type { Findings } from './finding.js';
import { type EntryRow, sealedRows, sealRows } from './logrows.js';
import { covering, isGenuine, type Seal } from './seal.js';

/** What the first seal follows. */
const NOTHING = { number: 0, last: 0, mac: '' };

/**
 * Holds the seals against one another and against their entries; how many entries there are. Where a seal cannot be
 * trusted, its entries are still checked one by one.
 */
export async function checkSealed(
  engine: Engine,
  keys: Keys,
  { last = { number: 0, last: 0 }, removed }: { last: Pick<Seal, 'number' | 'last'> | undefined; removed: number },
  findings: Findings,
): Promise<number> {
  const entries = sealedRows(engine, removed, last.last);
  let entry = await entries.next();
  let count = 0;
  /** Takes the entries up to a position, each checked by itself. */
  async function* upTo(position: number): AsyncGenerator<EntryRow & { position: number }> {
    for (; !entry.done && (entry.value.position ?? 0) <= position; entry = await entries.next()) {
      const { position: own } = entry.value;
      count++;
      if (own === null || !Number.isInteger(own)) findings.add('entry-misplaced', own ?? 0);
      else {
        const flaw = flawOf(keys, entry.value);
        if (flaw !== undefined) findings.add(flaw, own);
        yield { ...entry.value, position: own };
      }
    }
  }
  const pass = async (position: number) => {
    for await (const _ of upTo(position));
  };

  let seen = 0;
  let before = NOTHING;
  for await (const seal of sealRows(engine, last.number)) {
    if (!isGenuine(keys, seal)) {
      findings.add('seal-changed', seal.number);
      if (seal.number === seen + 1) seen = seal.number;
      continue;
    }
    if (seal.number > seen + 1) findings.add('seal-missing', seen + 1, seal.number - 1);
    seen = seal.number;
    if (before.number === seal.number - 1) checkLink(before, seal, findings);
    before = seal;
    await pass(seal.first - 1);
    if (seal.last > removed) await checkCover(seal, upTo(seal.last), findings);
  }
  await pass(Number.POSITIVE_INFINITY);
  // Seals outlast their entries.
  if (before.last < removed) findings.add('seal-missing', seen + 1);
  return count;
}

/** What is wrong with an entry by itself. A question that was blanked is as good as one that is there. */
export function flawOf(keys: Keys, entry: EntryRow): 'entry-changed' | 'question-changed' | undefined {
  if (entry.digest !== digestOf(keys, entry)) return 'entry-changed';
  // SQLite takes anything in a column of text, and whoever changes the log need not have put text there.
  if (entry.question !== null && keys.questionHash(String(entry.question)) !== entry.question_hash)
    return 'question-changed';
  return undefined;
}

function checkLink(before: typeof NOTHING, seal: Seal, findings: Findings): void {
  if (seal.previous !== before.mac) findings.add('seal-unlinked', seal.number);
  if (seal.first !== before.last + 1) findings.add('entry-uncovered', before.last + 1, seal.first - 1);
}

async function checkCover(
  seal: Seal,
  entries: AsyncIterable<{ position: number; digest: string }>,
  findings: Findings,
): Promise<void> {
  const cover = covering();
  let next = seal.first;
  let complete = true;
  for await (const { position, digest } of entries) {
    if (position > next) findings.add('entry-missing', next, position - 1);
    complete &&= position === next;
    next = position + 1;
    cover.add(digest);
  }
  if (next <= seal.last) findings.add('entry-missing', next, seal.last);
  else if (complete && cover.digest() !== seal.digest) findings.add('seal-contradicted', seal.number);
}
