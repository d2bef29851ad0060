import { NUMERAL, readNumeral } from './numeral.js';
import { after, type Scan, take } from './scan.js';

const N = NUMERAL;
const PART = new RegExp(
  `(前段|中段|後段|本文|柱書き?|各号列記以外の部分|(?:ただし|但し?)書き?|(?:なお|また)書き?|「(?:なお|また|ただし)、?」|第 *(${N}) *段落?目?|(${N}) *段落目?|第 *(${N}) *文)`,
  'y',
);

/** 前段, ただし書, 第2段落, 「なお」 … in one canonical name. */
export function readPart(scan: Scan): string | undefined {
  let part: string | undefined;
  after(scan, () => {
    const found = take(scan, PART);
    part = found && canonicalPart(found[0], found[2] ?? found[3] ?? found[4]);
    return found !== undefined;
  });
  return part;
}

function canonicalPart(typed: string, count: string | undefined): string {
  if (count !== undefined) return `第${readNumeral(count)}段`;
  if (typed === '各号列記以外の部分') return '柱書';
  return typed
    .replace(/[「」、]|き$/g, '')
    .replace(/^但し?/, 'ただし')
    .replace(/^(なお|また|ただし)$/, '$1書');
}
