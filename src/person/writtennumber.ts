import type { Slice } from '../law/source.js';
import { isCardNumber } from './cardnumber.js';
import { type DigitGroup, type Joint, readDigitGroups } from './digitgroup.js';
import { isPersonalNumber } from './personalnumber.js';

export type NumberKind = 'personal-number' | 'card-number';

export interface WrittenNumber extends Slice {
  readonly kind: NumberKind;
}

const SHORTEST = 12;
const LONGEST = 19;

/**
 * The personal numbers and card numbers in a text, in any script and in whatever groups they are written.
 *
 * Groups that follow one another are a number if their digits together are one. One run of neighbours in eleven has the
 * right check digit by chance, so not every neighbour may join; but a number that stays readable is worse than a
 * harmless one that is masked, so whatever people do write joins:
 * - One kind of separator inside one number. Two kinds are how a list, or a date and its time, is written
 *   (048-258-1110, 090-1234-5678). Only fours are taken with several kinds, since cards are printed so.
 * - Among further groups joined in the same way (a table, a list of telephone numbers) a number is written in orderly
 *   groups, which chance seldom makes. Where nothing more is joined in that way, any groups will do.
 * - A group is never split. A longer run of digits is an id or a timestamp, and an amount is one run.
 * - What is plainly something else is left: see `isSomethingElse`. A date with its time written in twelve digits is
 *   not: one in eleven is masked, as otherwise every ten-thousandth person's number would not be.
 *
 * Candidates that overlap are one: which of them is meant cannot be known, and neither may stay.
 */
export function findWrittenNumbers(text: string): readonly WrittenNumber[] {
  const groups = readDigitGroups(text);
  const found: WrittenNumber[] = [];
  for (let first = 0; first < groups.length; first++) {
    for (const { end, kind } of numbersFrom(text, groups, first)) {
      const start = groups[first]?.start ?? end;
      const before = found.at(-1);
      if (before === undefined || before.end <= start) found.push({ start, end, kind });
      else found[found.length - 1] = merge(before, { start, end, kind });
    }
  }
  return found;
}

function merge(a: WrittenNumber, b: WrittenNumber): WrittenNumber {
  const kind = a.kind === b.kind ? a.kind : 'personal-number';
  return { start: a.start, end: Math.max(a.end, b.end), kind };
}

function numbersFrom(text: string, groups: readonly DigitGroup[], first: number): readonly WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  const start = groups[first]?.start ?? 0;
  let digits = '';
  for (let last = first; last < groups.length; last++) {
    const group = groups[last];
    if (!group?.digits || (last > first && group.joint === undefined)) break;
    digits += group.digits;
    if (digits.length > LONGEST) break;
    const kind = digits.length < SHORTEST ? undefined : kindOf(digits);
    if (kind === undefined) continue;
    const parts = groups.slice(first, last + 1);
    const written = isWrittenTogether(parts, groups[last + 1]?.joint) && !isSomethingElse(text, parts);
    if (written) numbers.push({ start, end: group.end, kind });
  }
  return numbers;
}

function kindOf(digits: string): NumberKind | undefined {
  if (isPersonalNumber(digits)) return 'personal-number';
  return isCardNumber(digits) ? 'card-number' : undefined;
}

function isWrittenTogether(parts: readonly DigitGroup[], jointAfter: Joint | undefined): boolean {
  const joints = new Set<Joint | undefined>(parts.slice(1).map(({ joint }) => joint));
  joints.delete('none');
  if (parts.some(({ amount }) => amount)) joints.add('comma');
  const alone = [parts[0]?.joint, jointAfter].every((joint) => joint !== 'none' && !joints.has(joint));
  if (joints.size <= 1) return alone || isOrderly(parts);
  const wrapped = joints.size === 2 && joints.has('blank') && joints.has('line');
  return alone && (wrapped || parts.every(({ digits }) => digits.length === 4));
}

/** Fours or longer; ones or threes throughout a personal number. Twos are what lists of articles and days are of. */
function isOrderly(parts: readonly DigitGroup[]): boolean {
  const sizes = parts.map(({ digits }) => digits.length);
  const long = sizes.slice(0, -1).every((size) => size >= 4);
  return long || (sizes.length === 12 ? sizes.every((size) => size === 1) : String(sizes) === '3,3,3,3');
}

function isSomethingElse(text: string, parts: readonly DigitGroup[]): boolean {
  return isEnumeration(parts) || isNetworkAddress(parts) || isTelephone(text, parts) || isLargeAmount(parts);
}

/** 2024, 2025, 2026; the days of a calendar. */
function isEnumeration(parts: readonly DigitGroup[]): boolean {
  const numbers = parts.map(({ digits }) => Number(digits));
  return numbers.length >= 3 && numbers.every((n, i) => n === Number(numbers[0]) + i);
}

/** 192.168.100.101 */
function isNetworkAddress(parts: readonly DigitGroup[]): boolean {
  return (
    parts.length === 4 && parts.every(({ digits, joint }, i) => Number(digits) < 256 && (i === 0 || joint === 'dot'))
  );
}

/** +81 90 1234 5678; or a group that is a telephone number by itself, with the end of something else before it. */
function isTelephone(text: string, [first, ...others]: readonly DigitGroup[]): boolean {
  if (first === undefined) return false;
  const international = first.digits.startsWith('81') && /[+＋]/.test(text[first.start - 1] ?? '');
  return international || [first, ...others].some(({ digits }) => /^0[0-9]{9,10}$/.test(digits));
}

/** Personal numbers are looked for in amounts as well; cards, which chance makes as often, are not. */
function isLargeAmount(parts: readonly DigitGroup[]): boolean {
  return parts.some(({ amount }) => amount) && parts.reduce((sum, { digits }) => sum + digits.length, 0) > SHORTEST;
}
