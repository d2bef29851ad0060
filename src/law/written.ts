import { formatStep } from './address.js';
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
  const address = unique(startsAnew(draft) ? inSupplement(base) + label : base + label, numbering.taken);
  const words = joinWords(draft.parts);
  return {
    level: draft.level,
    number: draft.number,
    label,
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

function unique(address: string, taken: Map<string, number>): string {
  const before = taken.get(address) ?? 0;
  taken.set(address, before + 1);
  return before === 0 ? address : unique(`${address}（${before + 1}つ目）`, taken);
}

function labelOf(draft: Draft, numbering: Numbering, base: string): string {
  const { level, number } = draft;
  if (level === 'supplement') {
    return formatStep(
      numbering.several && draft.name ? { level, number, label: fullBrackets(draft.name) } : { level, number },
    );
  }
  if (level === 'appendix') return formatStep({ level, number, label: draft.name });
  if (level === 'outline' || level.startsWith('subitem')) return listLabel(draft, base);
  return formatStep({ level, number });
}

function fullBrackets(bracket: string): string {
  return `（${bracket
    .replace(/[ 　]/g, '')
    .replace(/^[（(]|[）)]$/g, '')
    .replace(/[（(]/g, '〔')
    .replace(/[）)]/g, '〕')}）`;
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
