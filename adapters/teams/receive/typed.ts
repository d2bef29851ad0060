import type { Said } from './happening.js';
import { behindQuotes } from './quotes.js';

/** Somebody who is named, as Teams marks it up. */
const NAMED = /<at(?: [^<>]*)?>[^<]*<\/at>/gi;

/** Where Teams shows a message that is replied to. */
const QUOTED = /<quoted(?: [^<>]*)?>(?:<\/quoted>)?/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** What somebody typed, as they saw it; without the people it names and quotes, who are nobody's business here. */
export function typedText({ text, quotes }: Pick<Said, 'text' | 'quotes'>): string {
  const words = text
    .replace(NAMED, ' ')
    .replace(QUOTED, ' ')
    .replace(/&(nbsp|lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
  return behindQuotes(words, quotes)
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]{2,}/g, ' ')
    .trim();
}
