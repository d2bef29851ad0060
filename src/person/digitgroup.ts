import type { Slice } from '../law/source.js';

/** What stands in the place of a number. Staff and those who receive reports read it. */
export const NUMBER_MARK = '［番号を伏せました］';

/** The hyphens, dashes, minus signs, rules and long-vowel bars that people type for one another. */
export const DASH = '[-‐-―⁃−﹘﹣－ーｰ─━]';

/** Digits that nothing stands between: a piece of a number, or all of it. */
export interface DigitGroup extends Slice {
  /** As 0 to 9; empty for a mark, which counts as the number that it stands for. */
  readonly digits: string;
  /** What joins it to the group before; undefined where other words stand between, or nothing is before. */
  readonly joint: Joint | undefined;
}

/** The kinds of separators. `none` is what nobody sees; it goes with every other kind. */
export type Joint = 'none' | 'blank' | 'line' | 'dash' | 'dot' | 'comma' | 'slash' | 'underscore';

const JOINTS: readonly (readonly [Joint, RegExp])[] = [
  ['none', /^$/],
  ['dash', new RegExp(`^${DASH}+$`)],
  ['dot', /^[.．｡・･·•‧∙⋅]+$/],
  ['comma', /^[,，、､]+$/],
  ['slash', /^[/／⁄∕|｜]+$/],
  ['underscore', /^[_＿]+$/],
];

/** Soft hyphens, zero-width characters and the like. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const LINE_BREAK = /\r\n|[\n\v\f\r\u2028\u2029]/g;

/** As long as 1,234,567,890,128: a run of digits that is longer than a personal number, and no card number. */
const LARGE_AMOUNT = '\\p{Nd}{1,3}(?:[,，]\\p{Nd}{3}(?!\\p{Nd})){4,}';

/** The beginning of +81 90 1234 5678, which would have twelve digits. */
const COUNTRY_CODE = '[+＋][8８][1１][^\\p{Nd}\\n]{0,2}\\p{Nd}+';

/**
 * A digit in a circle is a group of its own: it may be the number of an item, right before what is listed. The marks
 * that make an emoji of a digit belong to it.
 */
const GROUP = new RegExp(`${NUMBER_MARK}|${LARGE_AMOUNT}|${COUNTRY_CODE}|(?:\\p{Nd}+|\\p{No})\\p{M}*`, 'gu');

/** What is numeric without being a piece of a number (½, ⑴, 1,234,567,890,128, +81) stands between them as words do. */
export function readDigitGroups(text: string): readonly DigitGroup[] {
  const groups: DigitGroup[] = [];
  for (const { 0: written, index: start } of text.matchAll(GROUP)) {
    const digits = written === NUMBER_MARK ? '' : readDigits(written);
    if (digits === undefined) continue;
    const before = groups.at(-1);
    const joint = before && readJoint(text.slice(before.end, start));
    groups.push({ start, end: start + written.length, digits, joint });
  }
  return groups;
}

function readJoint(between: string): Joint | undefined {
  const visible = between.replace(INVISIBLE, '');
  const breaks = visible.match(LINE_BREAK)?.length ?? 0;
  if (breaks > 1) return undefined;
  const separator = visible.replace(/\s/g, '');
  if (separator === '' && visible !== '') return breaks === 1 ? 'line' : 'blank';
  return JOINTS.find(([, pattern]) => pattern.test(separator))?.[0];
}

function readDigits(written: string): string | undefined {
  const digits = written
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .replace(/(?![0-9])\p{Nd}/gu, digitValue);
  return /^[0-9]+$/.test(digits) ? digits : undefined;
}

/** The digits of every script follow one another in tens, from nought to nine. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first--;
  return String((code - first) % 10);
}
