import type { Slice } from '../law/source.js';
import { isCardNumber } from './cardnumber.js';
import { type DigitGroup, type Joint, readDigitGroups } from './digitgroup.js';
import { isPersonalNumber } from './personalnumber.js';

export type NumberKind = 'personal-number' | 'card-number';

export interface WrittenNumber extends Slice {
  readonly kind: NumberKind;
}

/** Digits of the longest number of either kind. */
const LONGEST = 19;

const NETWORK_ADDRESS = /^(?:1\d\d|2[0-4]\d|25[0-5])(?:\.(?:1\d\d|2[0-4]\d|25[0-5])){3}$/;

/** A telephone number in one group. Beside the end of another number it makes twelve digits and more. */
const TELEPHONE = /^0\d{9,10}$/;

/**
 * The personal numbers and card numbers in a text, in any script and in whatever groups they are written: groups that
 * follow one another are a number if their digits together are one.
 *
 * One run of neighbours in eleven has the right check digit by chance, so not all neighbours may join. But a number
 * that stays readable is worse than a harmless one that is masked, so whatever people do write joins:
 * - One kind of separator inside one number. Two kinds are how lists of telephone numbers, and dates with their times,
 *   are written. Alone, a number may also be wrapped at the end of a line; and fours, which is how cards are printed,
 *   may have any separators.
 * - Any groups will do, unless further digits are joined in the same way, before or after, as in a table. There the
 *   groups have to be orderly, which chance seldom makes of telephone numbers and small figures.
 * - No group is split. A longer run of digits is an id, a timestamp or, with its commas, an amount.
 * - What is plainly something else is left. A date and time in twelve digits (20261123_1405) is not plain: to leave it
 *   would be to leave every ten-thousandth person's number.
 *
 * Candidates that overlap are masked as one: which of them was meant cannot be known, and neither may stay. A mark joins
 * as its digits did, so that a text masked again stays as it is.
 */
export function findWrittenNumbers(text: string): readonly WrittenNumber[] {
  const groups = readDigitGroups(text);
  // One group more than a number can have tells what follows it.
  const candidates = groups.flatMap((_, i) => candidatesAtStart(groups.slice(i, i + LONGEST + 1), text));
  return joinOverlapping(withoutBridges(candidates)).map(({ start, end, kind }) => ({ start, end, kind }));
}

interface Candidate extends WrittenNumber {
  readonly parts: readonly DigitGroup[];
}

function candidatesAtStart(groups: readonly DigitGroup[], text: string): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const start = groups[0]?.start ?? 0;
  let digits = '';
  for (const [i, { digits: further, joint, end }] of groups.entries()) {
    if (further === '' || (i > 0 && joint === undefined)) break;
    digits += further;
    if (digits.length > LONGEST) break;
    const kind = kindOf(digits);
    if (kind === undefined) continue;
    const parts = groups.slice(0, i + 1);
    const written = isWrittenTogether(parts, groups[i + 1]?.joint) && !isSomethingElse(parts, text.slice(start, end));
    if (written) candidates.push({ start, end, kind, parts });
  }
  return candidates;
}

/** Numbers that stand side by side are all there is, where they leave no digit to what overlaps them. */
function withoutBridges(candidates: readonly Candidate[]): readonly Candidate[] {
  const covered = new Set<DigitGroup>();
  let at = 0;
  const apart = candidates.map(({ start, end, parts }) => {
    if (start < at) return false;
    for (const part of parts) covered.add(part);
    at = end;
    return true;
  });
  return candidates.filter(({ parts }, i) => apart[i] || !parts.every((part) => covered.has(part)));
}

/** The longest names the mark: a card number may well have a personal number's digits in it. */
function joinOverlapping(candidates: readonly Candidate[]): readonly Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const before = joined.at(-1);
    if (before === undefined || before.end <= candidate.start) joined.push(candidate);
    else {
      const longest = before.end - before.start < candidate.end - candidate.start ? candidate : before;
      joined[joined.length - 1] = { ...longest, start: before.start, end: Math.max(before.end, candidate.end) };
    }
  }
  return joined;
}

function kindOf(digits: string): NumberKind | undefined {
  if (isPersonalNumber(digits)) return 'personal-number';
  return isCardNumber(digits) ? 'card-number' : undefined;
}

function isWrittenTogether(parts: readonly DigitGroup[], jointAfter: Joint | undefined): boolean {
  const joints = new Set<Joint | undefined>(parts.slice(1).map(({ joint }) => joint));
  const alone = !joints.has(parts[0]?.joint) && !joints.has(jointAfter);
  joints.delete('none');
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

function isSomethingElse(parts: readonly DigitGroup[], written: string): boolean {
  return NETWORK_ADDRESS.test(written) || isEnumeration(parts) || parts.some(({ digits }) => TELEPHONE.test(digits));
}

/** 2020, 2021, 2022; the days of a calendar. */
function isEnumeration(parts: readonly DigitGroup[]): boolean {
  const numbers = parts.map(({ digits }) => Number(digits));
  return numbers.length >= 3 && numbers.every((n, i) => n === Number(numbers[0]) + i);
}
