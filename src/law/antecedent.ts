import type { Unit } from './unit.js';

/** What a phrase was found to mean, for 同条 and 第2項 after it. */
export type Meaning =
  | { readonly kind: 'units'; readonly units: readonly Unit[] }
  | { readonly kind: 'external'; readonly name: string; readonly article: string; readonly paragraph: string }
  | { readonly kind: 'none' };

export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Brackets open at this place: what is said in brackets does not count outside them. */
  readonly depth: number;
  readonly meaning: Meaning;
}

/** Words that join a phrase to the one before it, so that 第4項 means that of the same law and article. */
const JOINED =
  /^(?:、|，|・|及び|並びに|又は|若しくは|または|および|から|まで|、?(?:又は|及び)|[（(][^（）()]*[）)])*[（(]?$/;

export function lastMention(mentions: readonly Mention[], depth: number): Mention | undefined {
  return mentions.findLast((each) => each.depth <= depth && each.meaning.kind !== 'none');
}

/** The mention that a phrase at `start` goes on with, if nothing but a conjunction stands between them. */
export function joinedMention(text: string, mentions: readonly Mention[], start: number): Mention | undefined {
  const last = mentions.at(-1);
  return last && last.start >= 0 && last.end <= start && JOINED.test(text.slice(last.end, start)) ? last : undefined;
}
