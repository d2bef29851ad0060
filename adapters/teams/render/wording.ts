import type { Provision } from '../../../src/law/provision.js';
import type { Unit } from '../../../src/law/unit.js';
import type { Quoted } from './card.js';
import { fitting } from './cards.js';
import { weightOf } from './size.js';
import { type Line, quoted, textOf } from './text.js';

/** The words of a provision with everything below it, as far as there is room for them. */
export interface Wording {
  readonly elements: readonly Quoted[];
  /** Characters of the words that are not shown. */
  readonly left: number;
  /** The units directly below that are not shown: each is shown whole, or not at all. */
  readonly parts: readonly Unit[];
  /** The provision's own words alone are too long: not all that is left is in its parts. */
  readonly isCut: boolean;
}

export function wordingOf({ part, words, unit }: Provision, room: number): Wording {
  const below = part === undefined ? unit.children : [];
  const upTo = (count: number) => {
    return quoted([{ text: words.text }], ...below.slice(0, count).flatMap((child) => linesOf(child)));
  };
  let [count, tooMany] = [0, below.length + 1];
  while (tooMany - count > 1) {
    const between = Math.floor((count + tooMany) / 2);
    if (weightOf(upTo(between)) <= room) count = between;
    else tooMany = between;
  }
  const whole = upTo(count);
  const elements = fitting(whole, room);
  return {
    elements,
    left: lengthOf(upTo(below.length)) - lengthOf(elements),
    parts: below.slice(count),
    isCut: elements.length < whole.length,
  };
}

function linesOf({ label, heading, words, children }: Unit, depth = 0): Line[] {
  const name = `${'　'.repeat(depth)}${label}${heading === undefined ? '' : `（${heading.text}）`}`;
  const line: Line = [{ text: name, bold: true }, { text: words.text === '' ? '' : `　${words.text}` }];
  return [line, ...children.flatMap((child) => linesOf(child, depth + 1))];
}

function lengthOf(elements: readonly Quoted[]): number {
  return elements.flatMap(({ items }) => items.map(textOf)).reduce((sum, text) => sum + text.length, 0);
}
