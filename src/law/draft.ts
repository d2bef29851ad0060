import type { KanaOrder } from './kana.js';
import type { ListStyle } from './label.js';
import type { Level } from './unit.js';
import type { Words } from './words.js';

/** A unit while it is being read: grows line by line, has no address yet. */
export interface Draft {
  readonly level: Level;
  readonly number: readonly number[];
  /** The last number of a range such as 第三条から第五条まで. */
  readonly until: readonly number[];
  readonly style: ListStyle | undefined;
  /** Of the list that this unit belongs to, where it is lettered. */
  readonly order: KanaOrder | undefined;
  /** What tells it from its like where the number does not: the letter, the bracket of an 附則, the name of an appendix. */
  readonly name: string;
  readonly indent: number;
  readonly line: number;
  readonly start: number;
  end: number;
  heading: Words | undefined;
  parts: Words[];
  children: Draft[];
}

type Given = Pick<Draft, 'level' | 'indent' | 'line' | 'start' | 'end'>;

export function newDraft(given: Given & Partial<Draft>): Draft {
  return {
    number: [],
    until: [],
    style: undefined,
    order: undefined,
    name: '',
    heading: undefined,
    parts: [],
    children: [],
    ...given,
  };
}

/** Whatever paragraphs may stand directly in: an article, or an 附則 that has no articles. */
export function hostsParagraphs(draft: Draft): boolean {
  return draft.level === 'article' || draft.level === 'supplement';
}
