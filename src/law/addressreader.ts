import type { Address } from './address.js';
import { readDeepOutline, readOutline, readSteps } from './components.js';
import { toFullKana } from './kana.js';
import { lawNameBefore } from './lawname.js';
import { toHalfWidth } from './numeral.js';
import { readPart } from './part.js';
import type { Scan } from './scan.js';
import type { Slice } from './source.js';

export interface FoundAddress {
  readonly slice: Slice;
  readonly address: Address;
  /** The other law or rule named right before it (…法の第3条): then the address is not one of this document. */
  readonly law: string | undefined;
}

/** The whole text is an address. */
export function parseAddress(text: string): Address | undefined {
  const trimmed = normalize(text).trim();
  for (const read of [readSteps, readOutline]) {
    const scan: Scan = { text: trimmed, at: 0, steps: [] };
    if (!read(scan)) continue;
    const part = readPart(scan);
    if (scan.at === trimmed.length) return { steps: scan.steps, part };
  }
  return undefined;
}

/** Addresses inside a running sentence. Numbers that only look like one (dates, 1条件, 3項目) are left alone. */
export function findAddresses(text: string): readonly FoundAddress[] {
  const normal = normalize(text);
  const found: FoundAddress[] = [];
  for (let start = 0; start < normal.length; start++) {
    const scan: Scan = { text: normal, at: start, steps: [] };
    if (!readSteps(scan) && !readDeepOutline(scan)) continue;
    if (isBareForm(scan)) continue;
    const part = readPart(scan);
    found.push({
      slice: { start, end: scan.at },
      address: { steps: scan.steps, part },
      law: lawNameBefore(text.slice(0, start)),
    });
    start = scan.at - 1;
  }
  return found;
}

/** 「様式」 and 「別紙」 without a number are everyday words. */
function isBareForm({ steps: [step] }: Scan): boolean {
  return step?.level === 'appendix' && step.number.length === 0 && !/^別表$|^別記様式$/.test(step.label ?? '');
}

function normalize(text: string): string {
  return toHalfWidth(text).replace(/[ｱ-ﾝ]/g, toFullKana);
}
