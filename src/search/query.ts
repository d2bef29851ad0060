import type { WeightedTerm } from './engine.js';
import { type Intent, intentOf } from './intent.js';
import type { Lexicon, Meaning } from './lexicon.js';
import type { Spellings } from './spellings.js';
import { normalise, QUESTION_LIMIT } from './text.js';
import type { Tokeniser } from './token.js';
import type { Vocabulary } from './vocabulary.js';
import { QUERY_WEIGHTS } from './weights.js';
import { bigrams, contentWords } from './words.js';

/** One thing the question speaks of: its own word, and what else staff may mean by it. */
export interface Concept {
  readonly term: string;
  /** How much of the question's weight it carries. */
  readonly idf: number;
  /** The other ways the documents write it. */
  readonly spellings: readonly string[];
  readonly meanings: readonly Meaning[];
}

/** A question as it is looked for. */
export interface SearchQuery {
  readonly text: string;
  readonly intent: Intent;
  /** Its own content words, each once. */
  readonly own: readonly string[];
  readonly concepts: readonly Concept[];
  /** Own words and what they may mean, weighted. */
  readonly words: readonly WeightedTerm[];
  readonly grams: readonly WeightedTerm[];
}

/** What is known of words before the question comes. */
export interface Known {
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
  readonly spellings: Spellings;
}

export function readQuery(
  question: string,
  tokeniser: Tokeniser,
  { lexicon, vocabulary, spellings }: Known,
): SearchQuery {
  // A single character can stand for many once its width is evened out.
  const text = normalise(question).slice(0, QUESTION_LIMIT);
  const words = contentWords(tokeniser, text);
  const concepts = new Map<string, Concept>();
  for (const [at, { term }] of words.entries()) {
    const before = concepts.get(term);
    const others = before?.spellings ?? spellings.othersOf(term);
    const meanings = [...(before?.meanings ?? []), ...lexicon.meaningsAt(words, at)];
    concepts.set(term, { term, idf: vocabulary.idf(term, ...others), spellings: others, meanings });
  }
  const seen = new Set([...concepts.values()].flatMap(({ meanings }) => meanings.map(({ says }) => says)));
  for (const meaning of lexicon.meaningsIn(text)) {
    if (seen.has(meaning.says)) continue;
    const concept = concepts.get(meaning.says);
    const meanings = [...(concept?.meanings ?? []), meaning];
    const idf = strongest(meaning, vocabulary);
    concepts.set(meaning.says, { term: meaning.says, idf, spellings: concept?.spellings ?? [], meanings });
  }
  return {
    text,
    intent: intentOf(text),
    own: [...new Set(words.map(({ term }) => term))],
    concepts: [...concepts.values()],
    words: wordsOf(concepts.values(), vocabulary),
    grams: [...new Set(bigrams(text))].map((term) => ({ term, weight: 1 })),
  };
}

function strongest(meaning: Meaning, vocabulary: Vocabulary): number {
  return Math.max(0, ...meaning.terms.map((term) => vocabulary.idf(term)));
}

/** Share of the question's weight whose words occur anywhere in what can be found, or mean something that does. */
export function known(query: SearchQuery, vocabulary: Vocabulary): number {
  let sum = 0;
  let total = 0;
  for (const { term, idf, spellings, meanings } of query.concepts) {
    total += idf;
    if (vocabulary.has(term) || spellings.length > 0 || meanings.length > 0) sum += idf;
  }
  return total === 0 ? 1 : sum / total;
}

/** Each term once, with the highest weight anything gives it. */
function wordsOf(concepts: Iterable<Concept>, vocabulary: Vocabulary): WeightedTerm[] {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number) => weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  for (const { term, idf, spellings, meanings } of concepts) {
    // However it is spelt, a word tells as much as all its spellings together; the engine knows each for itself.
    const telling = (spelling: string) => (spellings.length === 0 ? 1 : idf / vocabulary.idf(spelling));
    add(term, telling(term));
    for (const spelling of spellings) add(spelling, telling(spelling) * QUERY_WEIGHTS.spelling);
    for (const meaning of meanings)
      for (const other of meaning.terms) add(other, meaning.weight * QUERY_WEIGHTS.meaning);
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

/**
 * Share of the question's weight that a document speaks of, 0 to 1: a matched own word counts whole, a matched meaning
 * as surely as the lexicon says.
 */
export function coverage(query: SearchQuery, matched: { has(term: string): boolean }): number {
  let known = 0;
  let total = 0;
  for (const { term, idf, spellings, meanings } of query.concepts) {
    total += idf;
    const written = [term, ...spellings].some((spelling) => matched.has(spelling));
    const read = meanings.map(({ terms, weight }) => weight * share(terms, matched));
    known += idf * (written ? 1 : Math.max(0, ...read));
  }
  return total === 0 ? 0 : known / total;
}

function share(terms: readonly string[], matched: { has(term: string): boolean }): number {
  return terms.length === 0 ? 0 : terms.filter((term) => matched.has(term)).length / terms.length;
}
