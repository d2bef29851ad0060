import { titled } from './action.js';
import type { Quoted, RichTextBlock, TextRun } from './card.js';
import { piecesOf, weightOf } from './size.js';

/** Words in one style. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly url?: string | undefined;
}

export type Line = readonly Run[];

/** What one block holds; a card holds three of them. */
const BLOCK = 2_200;

/** Lines one below the other, each in a block of its own, since not every client breaks a run; empty ones are left out. */
export function said(...lines: readonly Line[]): RichTextBlock[] {
  return lines.flatMap(brokenUp).flatMap(blocksOf).map(spaced);
}

/** The same, set apart as words of a document. */
export function quoted(...lines: readonly Line[]): Quoted[] {
  const containers: RichTextBlock[][] = [];
  let room = 0;
  for (const block of lines.flatMap(brokenUp).flatMap(blocksOf)) {
    const weight = weightOf(block);
    const container = containers.at(-1);
    if (container === undefined || weight > room) {
      containers.push([block]);
      room = BLOCK - weight;
    } else {
      container.push(block);
      room -= weight;
    }
  }
  return containers
    .map((items): Quoted => ({ type: 'Container', style: 'emphasis', items: items.map(spaced) }))
    .map(spaced);
}

/** What follows belongs to what stands above it. */
function spaced<E extends RichTextBlock | Quoted>(element: E, at: number): E {
  return at === 0 ? element : { ...element, spacing: 'None' };
}

/** The runs of each line in it. */
function brokenUp(line: Line): Line[] {
  const lines: Run[][] = [[]];
  for (const { text, ...style } of line) {
    const [first = '', ...more] = text.toWellFormed().split(/\r\n|\r|\n/u);
    lines.at(-1)?.push({ text: first, ...style });
    for (const next of more) lines.push([{ text: next, ...style }]);
  }
  return lines;
}

function blocksOf(line: Line): RichTextBlock[] {
  const blocks: TextRun[][] = [];
  let room = 0;
  for (const run of line.flatMap(inPieces)) {
    const weight = weightOf(run);
    const block = blocks.at(-1);
    if (block === undefined || weight > room) {
      blocks.push([run]);
      room = BLOCK - weight;
    } else {
      block.push(run);
      room -= weight;
    }
  }
  return blocks.map((inlines) => ({ type: 'RichTextBlock', inlines }));
}

function inPieces({ text, bold, url }: Run): TextRun[] {
  return piecesOf(text, BLOCK - 500).map((piece) => ({
    type: 'TextRun',
    text: piece,
    ...(bold === undefined ? {} : { weight: 'Bolder' }),
    ...(url === undefined ? {} : { selectAction: { type: 'Action.OpenUrl', ...titled(piece), url } }),
  }));
}

/** What stands in a block, without its style. */
export function textOf({ inlines }: RichTextBlock): string {
  return inlines.map(({ text }) => text).join('');
}
