import type { Document } from '../law/document.js';
import { everyUnit } from '../law/unit.js';
import type { Settings } from './settings.js';

/** As many as fit on a small screen without scrolling. */
const COUNT = 4;

/** A longer question of somebody's is not offered again: it would be no button any more. */
export const OFFERED_LIMIT = 60;

/** Example questions: the organisation's own, else made from the documents' defined terms and headings. */
export function suggestionsFor(settings: Settings, documents: readonly Document[]): string[] {
  if (settings.suggestions.length > 0) return settings.suggestions.slice(0, COUNT);
  const terms = documents.flatMap((document) => document.terms.slice(0, 2).map(({ name }) => `${name}とは何ですか`));
  const headings = documents.flatMap(headingsOf).map((heading) => `${heading}について教えてください`);
  return [...terms.slice(0, COUNT / 2), ...headings].slice(0, COUNT);
}

function headingsOf(document: Document): string[] {
  const articles = everyUnit(document.units).filter(({ level }) => level === 'article');
  // From the end: the first articles of a regulation are its purpose and definitions, the last ones bite.
  return articles.flatMap(({ heading }) => heading?.text ?? []).reverse();
}
