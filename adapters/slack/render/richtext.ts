import type { RichTextBlock, RichTextElement } from '@slack/types';
import { LIMITS } from '../limits.js';
import { clipped, piecesOf, sizeOf } from './size.js';

/** Words in one style. Slack interprets nothing in them. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly url?: string | undefined;
}

/** Whether it is said by us or stands in a document. */
export interface Paragraph {
  readonly kind: 'said' | 'quoted';
  readonly runs: readonly Run[];
}

const CONTAINERS = { said: 'rich_text_section', quoted: 'rich_text_quote' } as const;

/** Beside words of this size a block holds a link, its own address and the title of what goes on. */
const PIECE = 2_200;
const TITLE = 200;
/** A longer one is no link; the reader's are a third of it. */
export const LINK = 400;
/** The JSON around a run. */
const AROUND = 60;

/** Lines one below the other; empty ones are left out. */
export function said(...lines: readonly (readonly Run[])[]): Paragraph {
  return { kind: 'said', runs: below(lines) };
}

export function quoted(...lines: readonly (readonly Run[])[]): Paragraph {
  return { kind: 'quoted', runs: below(lines) };
}

function below(lines: readonly (readonly Run[])[]): Run[] {
  const shown = lines.filter((line) => line.some(({ text }) => text !== ''));
  return shown.flatMap((line, at) => (at === 0 ? line : [{ text: '\n' }, ...line]));
}

/** As many blocks as it takes; all after the first begin with what they go on with. */
export function richText(paragraphs: readonly Paragraph[], goingOn = ''): RichTextBlock[] {
  const blocks: RichTextBlock[] = [];
  const title = clipped(goingOn.toWellFormed(), TITLE);
  let size = Number.POSITIVE_INFINITY;
  for (const { kind, runs } of paragraphs) {
    let elements: RichTextElement[] | undefined;
    for (const piece of runs.flatMap(inPieces)) {
      const more = sizeOf(piece.text) + sizeOf(piece.url ?? '') + AROUND;
      if (size + more > LIMITS.text) {
        blocks.push({ type: 'rich_text', elements: blocks.length === 0 ? [] : titled(title) });
        size = sizeOf(title) + AROUND;
        elements = undefined;
      }
      if (elements === undefined) {
        elements = [];
        blocks.at(-1)?.elements.push({ type: CONTAINERS[kind], elements });
      }
      add(elements, piece);
      size += more;
    }
  }
  return blocks;
}

function titled(text: string): RichTextBlock['elements'] {
  return text === '' ? [] : [{ type: 'rich_text_section', elements: [elementOf({ text, bold: true })] }];
}

/** Half of a pair, which is no character, is refused together with everything around it. */
function inPieces({ text, ...style }: Run): Run[] {
  return piecesOf(text.toWellFormed(), PIECE).map((piece) => ({ text: piece, ...style }));
}

/** Runs of no style that follow each other are one. */
function add(elements: RichTextElement[], run: Run): void {
  const last = elements.at(-1);
  const isPlain = run.bold === undefined && run.url === undefined;
  if (isPlain && last?.type === 'text' && last.style === undefined) last.text += run.text;
  else elements.push(elementOf(run));
}

function elementOf({ text, bold, url }: Run): RichTextElement {
  const style = bold === undefined ? {} : { style: { bold } };
  return url === undefined ? { type: 'text', text, ...style } : { type: 'link', url, text, ...style };
}

/** What stands in it, container by container. */
export function textsIn({ elements }: RichTextBlock): readonly { kind: Paragraph['kind']; text: string }[] {
  return elements.flatMap((container) => {
    if (container.type === 'rich_text_list') return [];
    const kind = container.type === 'rich_text_quote' ? 'quoted' : 'said';
    return [{ kind, text: container.elements.map((run) => ('text' in run ? (run.text ?? '') : '')).join('') }];
  });
}
