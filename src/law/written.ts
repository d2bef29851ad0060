import { bracketLabel, formatStep } from './address.js';
import type { Draft } from './draft.js';
import { toFullKana } from './kana.js';
import { formatBranched, formatCircled, toHalfWidth } from './numeral.js';
import { readSentences } from './sentence.js';
import type { Unit } from './unit.js';
import { joinWords } from './words.js';

/** Gives each draft its place in the numbering of the text: label, address, sentences. */
export function numberUnits(drafts: readonly Draft[]): readonly Unit[] {
  const supplements = collectSupplements(drafts);
  const taken = new Map<string, number>();
  return drafts.map((draft) => toUnit(draft, '', { several: supplements > 1, taken }));
}

interface Numbering {
  readonly several: boolean;
  /** How often each address was given, so that a repeated number does not hide a unit. */
  readonly taken: Map<string, number>;
}

function collectSupplements(drafts: readonly Draft[]): number {
  return drafts.reduce(
    (n, draft) => n + (draft.level === 'supplement' ? 1 : 0) + collectSupplements(draft.children),
    0,
  );
}

function toUnit(given: Draft, base: string, numbering: Numbering): Unit {
  const draft = withoutSoleParagraph(given);
  const label = labelOf(draft, numbering, base);
  const plain = startsAnew(draft) ? inSupplement(base) + label : base + label;
  const { nth, address } = take(plain, numbering.taken);
  const words = joinWords(draft.parts);
  return {
    level: draft.level,
    number: draft.number,
    label,
    nth,
    address,
    heading: draft.heading,
    words,
    sentences: readSentences(words),
    children: draft.children.map((child) => toUnit(child, address, numbering)),
    span: { start: draft.start, end: draft.end },
    line: draft.line,
  };
}

/** An article with one paragraph is cited without it, even where that paragraph is numbered in print. */
function withoutSoleParagraph(draft: Draft): Draft {
  const [only, another] = draft.children;
  if (only?.level !== 'paragraph' || another || draft.parts.length > 0) return draft;
  return { ...draft, parts: only.parts, children: only.children, heading: draft.heading ?? only.heading };
}

/** Articles are cited without their chapter, and an 附則 or a 別表 without anything before it. */
function startsAnew(draft: Draft): boolean {
  return draft.level === 'article' || draft.level === 'supplement' || draft.level === 'appendix';
}

function inSupplement(base: string): string {
  return /^附則(?:（[^）]*）)*/.exec(base)?.[0] ?? '';
}

/** The address, and which one this is of those that would have the same, from 1. */
function take(plain: string, taken: Map<string, number>): { readonly nth: number; readonly address: string } {
  let nth = (taken.get(plain) ?? 0) + 1;
  const address = () => (nth === 1 ? plain : `${plain}（${nth}つ目）`);
  // A printed bracket may happen to say （2つ目） itself.
  while (nth > 1 && taken.has(address())) nth++;
  taken.set(address(), 1);
  taken.set(plain, nth);
  return { nth, address: address() };
}

function labelOf(draft: Draft, numbering: Numbering, base: string): string {
  const { level, number } = draft;
  if (level === 'supplement') {
    return formatStep(
      numbering.several && draft.name ? { level, number, label: bracketLabel(draft.name) } : { level, number },
    );
  }
  if (level === 'appendix') return formatStep({ level, number, label: draft.name });
  if (level === 'outline' || level.startsWith('subitem')) return listLabel(draft, base);
  return formatStep({ level, number });
}

function listLabel(draft: Draft, base: string): string {
  const number = formatBranched(draft.number);
  switch (draft.style) {
    case 'kana':
      return toFullKana(draft.name);
    case 'parenKana':
      return `(${toFullKana(draft.name)})`;
    case 'circled':
      return formatCircled(draft.number[0] ?? 0) ?? `(${number})`;
    case 'latin':
      return toHalfWidth(draft.name);
    case 'dai':
      return `第${number}`;
    case 'paren':
      return `(${number})`;
    default:
      // Two bare digits side by side would read as one number.
      return draft.level === 'outline' && !/[0-9]$/.test(base) ? number : `(${number})`;
  }
}
