import { entriesOf, type Findable, targetKey } from './entry.js';
import type { TermFields } from './minisearch.js';
import type { Tokeniser } from './token.js';
import { bigrams, contentWords } from './words.js';

/** The terms of an example question. */
export interface ExampleTerms {
  readonly words: readonly string[];
  readonly grams: readonly string[];
}

export function termsOf(tokeniser: Tokeniser, text: string): ExampleTerms {
  return { words: wordsOf(tokeniser, text), grams: bigrams(text) };
}

function wordsOf(tokeniser: Tokeniser, text: string): string[] {
  return contentWords(tokeniser, text).map(({ term }) => term);
}

/** The fields of each entry, in order; the examples' terms come along, so that none is tokenised twice. */
export function fieldsOf(findable: Findable, examples: readonly ExampleTerms[], tokeniser: Tokeniser): TermFields[] {
  const examplesOf = new Map<string, string[]>();
  for (const [at, { target }] of findable.examples.entries()) {
    const key = targetKey(target);
    examplesOf.set(key, [...(examplesOf.get(key) ?? []), ...(examples[at]?.words ?? [])]);
  }
  const words = (text: string) => wordsOf(tokeniser, text);
  return entriesOf(findable).map(({ target, headings, text, context }) => ({
    heading: headings.flatMap(words),
    text: [...headings.flatMap(words), ...words(text)],
    context: words(context),
    examples: examplesOf.get(targetKey(target)) ?? [],
    grams: bigrams(`${headings.join('\n')}\n${text}`),
  }));
}

/** The distinct terms of a document, whatever their field. */
export function vocabularyOf(fields: TermFields | ExampleTerms): Set<string> {
  return new Set(Object.values(fields).flat());
}
