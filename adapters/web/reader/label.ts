import type { Level, Unit } from '../../../src/law/unit.js';

/** As it is printed, 「(1)」 or 「三」, where the text shows it plainly; else the component of the address. */
export function printedLabel(source: string, unit: Unit): string {
  if (!LISTED.has(unit.level)) return unit.label;
  const first = unit.heading?.pieces[0] ?? unit.words.pieces[0];
  if (first === undefined) return unit.label;
  const printed = source.slice(unit.span.start, first.slice.start).replace(/^[\s>#*-]+|[\s*　]+$/gu, '');
  return LABEL.test(printed) ? printed : unit.label;
}

const LISTED: ReadonlySet<Level> = new Set(['paragraph', 'item', 'subitem1', 'subitem2', 'subitem3', 'outline']);

/** (1), （１）, 三, 3の2, ア, (ア), ①, 2 */
const LABEL = /^[(（]?[\p{N}\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]{1,8}[)）.．、]?$/u;
