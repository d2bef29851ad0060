import { type Candidate, rank } from './candidate.js';
import type { Engine } from './engine.js';
import { type Entry, entriesOf, type Findable, type Target, targetKey } from './entry.js';
import { fieldsOf, termsOf, vocabularyOf } from './fields.js';
import { Lexicon, lexiconRules, type Rule } from './lexicon.js';
import { Likelihoods } from './likelihood.js';
import { MiniSearchEngine } from './minisearch.js';
import { Neighbours, type SavedNeighbours, votes } from './neighbours.js';
import { known, readQuery, type SearchQuery } from './query.js';
import { Spellings } from './spellings.js';
import { normalise } from './text.js';
import type { Tokeniser } from './token.js';
import { type SavedVocabulary, Vocabulary } from './vocabulary.js';
import { FIELD_WEIGHTS, type Field, type FieldWeights } from './weights.js';

/** What was looked for, and what speaks for what, best first. */
export interface Finding {
  readonly query: SearchQuery;
  /** Share of the question's weight that is known at all, 0 to 1: low for what is about something else. */
  readonly known: number;
  readonly candidates: readonly Candidate[];
}

/** What `save` writes and `load` reads; the texts themselves stay in the corpus. */
export interface SavedFinder {
  readonly engine: string;
  readonly neighbours: SavedNeighbours;
  readonly vocabulary: SavedVocabulary;
  readonly spellings: string;
  readonly rules: readonly Rule[];
}

/** So many of the best hits are ranked, besides all that an example speaks for. */
const RANKED = 200;

const WORD_FIELDS: readonly Field[] = ['heading', 'text', 'context', 'examples'];

interface Parts {
  readonly engine: Engine;
  readonly neighbours: Neighbours;
  readonly vocabulary: Vocabulary;
  readonly spellings: Spellings;
  readonly rules: readonly Rule[];
}

export class Finder {
  readonly #entries: readonly Entry[];
  readonly #tokeniser: Tokeniser;
  readonly #parts: Parts;
  readonly #lexicon: Lexicon;
  readonly #likelihoods: Likelihoods;

  private constructor(findable: Findable, tokeniser: Tokeniser, parts: Parts) {
    this.#entries = entriesOf(findable);
    this.#tokeniser = tokeniser;
    this.#parts = parts;
    this.#lexicon = new Lexicon(parts.rules);
    this.#likelihoods = new Likelihoods(parts.neighbours.save(), findable.examples, parts.vocabulary);
  }

  static build(findable: Findable, tokeniser: Tokeniser, weights: FieldWeights = FIELD_WEIGHTS): Finder {
    const examples = findable.examples.map(({ question }) => termsOf(tokeniser, question));
    const fields = fieldsOf(findable, examples, tokeniser);
    const exampleTerms = examples.map(vocabularyOf);
    const vocabulary = Vocabulary.count([...fields.map(vocabularyOf), ...exampleTerms]);
    return new Finder(findable, tokeniser, {
      engine: MiniSearchEngine.build(fields, weights),
      neighbours: Neighbours.build(findable.examples, exampleTerms, vocabulary),
      vocabulary,
      spellings: Spellings.build(vocabulary.terms(), tokeniser),
      rules: lexiconRules(findable.lexicon, tokeniser).filter(isAbout(findable, vocabulary)),
    });
  }

  static load(saved: SavedFinder, findable: Findable, tokeniser: Tokeniser): Finder {
    const vocabulary = new Vocabulary(saved.vocabulary);
    return new Finder(findable, tokeniser, {
      engine: MiniSearchEngine.load(saved.engine, FIELD_WEIGHTS),
      neighbours: new Neighbours(saved.neighbours, findable.examples, vocabulary),
      vocabulary,
      spellings: Spellings.load(saved.spellings, tokeniser),
      rules: saved.rules,
    });
  }

  save(): SavedFinder {
    const { engine, neighbours, vocabulary, spellings, rules } = this.#parts;
    return {
      engine: engine.save(),
      neighbours: neighbours.save(),
      vocabulary: vocabulary.save(),
      spellings: spellings.save(),
      rules,
    };
  }

  /** What each field alone would give a target, for whoever asks why. */
  fieldScores(query: SearchQuery, target: Target): Map<Field, number> {
    const key = targetKey(target);
    const position = this.#entries.findIndex((entry) => targetKey(entry.target) === key);
    const scores = (Object.keys(FIELD_WEIGHTS) as Field[]).map((field): [Field, number] => {
      const terms = field === 'grams' ? query.grams : query.words;
      const hit = this.#parts.engine.search([{ fields: [field], terms }]).find(({ id }) => id === position);
      return [field, hit?.score ?? 0];
    });
    return new Map(scores.filter(([, score]) => score > 0));
  }

  /** The same question always gives the same finding. */
  find(question: string): Finding {
    const { engine, neighbours, vocabulary, spellings } = this.#parts;
    const query = readQuery(question, this.#tokeniser, { lexicon: this.#lexicon, vocabulary, spellings });
    const terms = new Set([...query.own, ...query.grams.map(({ term }) => term)]);
    const spoken = votes(neighbours.near(terms));
    const share = known(query, vocabulary);
    const likely = new Map(this.#likelihoods.of(terms).map((each) => [targetKey(each.target), each]));
    const hits = engine
      .search(clauses(query))
      .map((hit) => ({ ...hit, entry: this.#entry(hit.id) }))
      .sort((a, b) => b.score - a.score)
      .filter(({ entry }, at) => at < RANKED || spoken.has(targetKey(entry.target)));
    return { query, known: share, candidates: rank(query, hits, spoken, likely) };
  }

  #entry(position: number): Entry {
    const entry = this.#entries[position];
    if (entry === undefined) throw new Error(`no entry ${position}`);
    return entry;
  }
}

/**
 * Whether what a rule means stands in what can be found. The lexicon is one for all readers: any other meaning would tell
 * of what only some of them may read.
 */
function isAbout({ provisions }: Findable, vocabulary: Vocabulary): (rule: Rule) => boolean {
  const texts = provisions.flatMap(({ headings, text }) => [...headings, text]).map(normalise);
  const written = (words: string) => texts.some((text) => text.includes(words));
  return ({ means, terms }) => terms.every((term) => vocabulary.has(term)) || written(normalise(means));
}

function clauses(query: SearchQuery) {
  return [
    { fields: WORD_FIELDS, terms: query.words },
    { fields: ['grams'], terms: query.grams },
  ];
}
