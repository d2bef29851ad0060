import { type Draft, hostsParagraphs, newDraft } from './draft.js';
import { kanaNumber, orderOpenedBy } from './kana.js';
import type { Label, ListStyle } from './label.js';
import type { TextLine } from './line.js';
import { closeUntil, deepest, openUnit, type Reading } from './reading.js';
import type { Level } from './unit.js';

type ListLabel = Extract<Label, { kind: 'list' }>;

/** Beyond this a number at the start of a line is rather a wrapped sentence than a list with a gap. */
const WIDEST_GAP = 3;

const PARAGRAPH_STYLES: readonly ListStyle[] = ['arabic', 'dot', 'circled'];

const CHILD_LEVEL: Partial<Record<Level, Level>> = {
  paragraph: 'item',
  item: 'subitem1',
  subitem1: 'subitem2',
  subitem2: 'subitem3',
  subitem3: 'subitem3',
  outline: 'outline',
};

/** Opens the unit that a list label starts, or answers false where the label cannot be one here. */
export function openListUnit(reading: Reading, line: TextLine, label: ListLabel): boolean {
  const sibling = continuedBy(reading, line, label);
  if (sibling) return openSibling(reading, sibling, line, label);
  const number = numberOf(label, undefined);
  const parent = parentFor(reading, line, label.style, number[0] ?? 0);
  if (!mayOpen(reading, parent, label, number[0] ?? 0)) return false;
  closeUntil(reading, (draft) => draft === parent);
  const level = levelUnder(parent, label.style, number[0] ?? 0);
  if (level === 'paragraph' && parent) splitFirstParagraph(reading, parent);
  const order = label.style === 'kana' || label.style === 'parenKana' ? orderOpenedBy(label.letter) : undefined;
  openUnit(reading, listDraft(level, line, label, number, order));
  return true;
}

function openSibling(reading: Reading, sibling: Draft, line: TextLine, label: ListLabel): boolean {
  const number = numberOf(label, sibling);
  const step = (number[0] ?? 0) - (sibling.number[0] ?? 0);
  if (label.style === 'arabic' && (step < 0 || step > WIDEST_GAP)) return false;
  closeUntil(reading, (draft) => draft === sibling);
  reading.open.pop();
  openUnit(reading, listDraft(sibling.level, line, label, number, sibling.order));
  return true;
}

function listDraft(
  level: Level,
  line: TextLine,
  label: ListLabel,
  number: readonly number[],
  order: Draft['order'],
): Draft {
  const { style, letter } = label;
  return newDraft({
    level,
    number,
    order,
    style,
    name: letter,
    indent: line.indent,
    line: line.number,
    start: line.start,
    end: line.end,
  });
}

function numberOf(label: ListLabel, sibling: Draft | undefined): readonly number[] {
  if (label.style !== 'kana' && label.style !== 'parenKana') return label.number;
  return [kanaNumber(label.letter, sibling?.order ?? orderOpenedBy(label.letter))];
}

/** The last unit of the open list that this label goes on with. */
function continuedBy(reading: Reading, line: TextLine, label: ListLabel): Draft | undefined {
  const lists = reading.open.filter((draft) => draft.style === label.style).reverse();
  if (label.style === 'dot')
    return lists.find((draft) => draft.indent <= line.indent + 1 && line.indent <= draft.indent + 1);
  const next = lists.find((draft) => follows(draft, label));
  if (next) return next;
  const [first] = lists;
  // A list that begins again at 1 below something deeper is another list: (1) → ア → (1).
  const restarts = first !== undefined && numberOf(label, undefined)[0] === 1 && first !== deepest(reading);
  const indented = first !== undefined && line.indent > first.indent + 1 && numberOf(label, undefined)[0] === 1;
  return restarts || indented ? undefined : first;
}

function follows(last: Draft, label: ListLabel): boolean {
  const number = numberOf(label, last);
  const branchOf = number.length > 1 && number[0] === last.number[0];
  return branchOf || number[0] === (last.number[0] ?? 0) + 1;
}

function parentFor(reading: Reading, line: TextLine, style: ListStyle, number: number): Draft | undefined {
  // A list that begins at 2 goes on with the unnumbered first paragraph, whatever items stand between.
  if (number === 2 && PARAGRAPH_STYLES.includes(style))
    return reading.open.findLast(hostsParagraphs) ?? deepest(reading);
  if (style !== 'dot') return deepest(reading);
  return reading.open.findLast((draft) => draft.style !== 'dot' || draft.indent < line.indent);
}

function mayOpen(reading: Reading, parent: Draft | undefined, label: ListLabel, number: number): boolean {
  if (parent === undefined && !reading.outline) return false;
  if (label.style === 'dai') return reading.outline && number === 1;
  if (label.style === 'latin') return number === 1;
  if (label.style === 'arabic')
    return number === 1 || (number === 2 && parent !== undefined && hostsParagraphs(parent));
  return true;
}

function levelUnder(parent: Draft | undefined, style: ListStyle, number: number): Level {
  if (parent === undefined) return 'outline';
  if (!hostsParagraphs(parent)) return CHILD_LEVEL[parent.level] ?? 'outline';
  const numbered = style === 'arabic' || style === 'dot' || (style === 'circled' && number > 1);
  return numbered && (number !== 1 || parent.parts.length === 0) ? 'paragraph' : 'item';
}

/** The first paragraph of an article has no number in print: what stood in the article so far is its 第1項, unless one is numbered. */
function splitFirstParagraph(reading: Reading, host: Draft): void {
  if (host.parts.length === 0 || host.children.some(({ level }) => level === 'paragraph')) return;
  const { line, start, end, indent, parts, children } = host;
  host.children = [newDraft({ level: 'paragraph', number: [1], line, start, end, indent, parts, children })];
  host.parts = [];
  reading.lastText = undefined;
}
