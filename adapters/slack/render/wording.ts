import type { RichTextBlock } from '@slack/types';
import type { Provision } from '../../../src/law/provision.js';
import type { Unit } from '../../../src/law/unit.js';
import { LIMITS } from '../limits.js';
import { quoted, type Run, richText, textsIn } from './richtext.js';
import { weightOf } from './size.js';

/** The words of a provision with everything below it, as far as a modal has room for them. */
export interface Wording {
  readonly blocks: readonly RichTextBlock[];
  /** Characters of the words that are not shown. */
  readonly left: number;
  /** The units directly below that are not shown: each is shown whole, or not at all. */
  readonly parts: readonly Unit[];
  /** The provision's own words alone are too long: not all that is left is in its parts. */
  readonly isCut: boolean;
}

/** Blocks kept free for what stands around the words. */
const AROUND = 24;
/** A modal is counted in bytes, of which a character may take six; the rest is for what stands around the words. */
const WEIGHT = LIMITS.viewBytes / 6 - 6_000;

export function wordingOf({ part, words, unit }: Provision, goingOn: string): Wording {
  const below = part === undefined ? unit.children : [];
  const upTo = (count: number) => [[{ text: words.text }], ...below.slice(0, count).flatMap((child) => linesOf(child))];
  const blocksUpTo = (count: number) => richText([quoted(...upTo(count))], goingOn);
  let [count, tooMany] = [0, below.length + 1];
  while (tooMany - count > 1) {
    const between = Math.floor((count + tooMany) / 2);
    if (isRoomFor(blocksUpTo(between))) count = between;
    else tooMany = between;
  }
  const whole = blocksUpTo(count);
  let blocks = whole;
  while (!isRoomFor(blocks)) blocks = blocks.slice(0, -1);
  const all = upTo(below.length).filter((line) => line.some(({ text }) => text !== ''));
  const total = all.flat().reduce((sum, { text }) => sum + text.length, all.length - 1);
  return { blocks, left: Math.max(0, total - lengthOf(blocks)), parts: below.slice(count), isCut: blocks !== whole };
}

function linesOf({ label, heading, words, children }: Unit, depth = 0): Run[][] {
  const name = `${'　'.repeat(depth)}${label}${heading === undefined ? '' : `（${heading.text}）`}`;
  const line: Run[] = [{ text: name, bold: true }, { text: words.text === '' ? '' : `　${words.text}` }];
  return [line, ...children.flatMap((child) => linesOf(child, depth + 1))];
}

function isRoomFor(blocks: readonly RichTextBlock[]): boolean {
  return blocks.length <= LIMITS.viewBlocks - AROUND && weightOf(blocks) <= WEIGHT;
}

function lengthOf(blocks: readonly RichTextBlock[]): number {
  const words = blocks.flatMap(textsIn).filter(({ kind }) => kind === 'quoted');
  return words.reduce((sum, { text }) => sum + text.length, 0);
}
