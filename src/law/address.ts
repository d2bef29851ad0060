import { toHalfWidth } from './numeral.js';
import { LEVEL_NAMES, type Level } from './unit.js';

/** One component of an address. `label` is set where the number alone does not say the letter (ア and イ lists, outlines). */
export interface Step {
  readonly level: Level;
  readonly number: readonly number[];
  readonly label?: string;
  /** 2 and more: which one is meant where a text gives the same number several times. */
  readonly nth?: number;
}

/** An address as parsed, relative to some document. Not known to exist before `locate`. */
export interface Address {
  readonly steps: readonly Step[];
  /** 前段, 後段, 柱書 … */
  readonly part: string | undefined;
}

/** The one canonical form. Says nothing about whether the address exists. */
export function formatAddress(address: Address): string {
  return address.steps.map(formatStep).join('') + (address.part ?? '');
}

export function formatStep(step: Step): string {
  return formatComponent(step) + (step.nth === undefined ? '' : `（${step.nth}つ目）`);
}

function formatComponent({ level, number, label }: Step): string {
  const [first, ...branches] = number;
  const tail = branches.map((n) => `の${n}`).join('');
  switch (level) {
    case 'supplement':
      return `附則${label ?? ''}`;
    case 'appendix':
      return (label ?? '') + formatAppendixNumber(label ?? '', first, tail);
    case 'outline':
    case 'subitem1':
    case 'subitem2':
    case 'subitem3':
      return label ?? `(${first}${tail})`;
    default:
      return `第${first}${LEVEL_NAMES[level]}${tail}`;
  }
}

/** Tables count 第1, forms count 第1号. */
function formatAppendixNumber(name: string, first: number | undefined, tail: string): string {
  if (first === undefined) return '';
  return /様式$|^別記$/.test(name) ? `第${first}号${tail}` : `第${first}${tail}`;
}

/** What tells an 附則 from another, in one form however it is typed or printed. Brackets within it are no brackets of addresses. */
export function bracketLabel(bracket: string): string {
  const inner = toHalfWidth(bracket)
    .trim()
    .replace(/^\(|\)$/g, '');
  return `（${inner.replace(/ /g, '').replace(/\(/g, '〔').replace(/\)/g, '〕')}）`;
}
