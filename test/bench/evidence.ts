/**
 * What each kind of evidence is worth on the questions that people gave for the shipped corpus: a fifth of them at a time
 * is left out and asked. Prints Markdown.
 * Run: npx tsx test/bench/evidence.ts
 */
import type { Candidate } from '../../src/search/candidate.js';
import { type Findable, targetKey } from '../../src/search/entry.js';
import { Finder, type Finding } from '../../src/search/finder.js';
import { EVIDENCE_WEIGHTS } from '../../src/search/weights.js';
import { build } from './built.js';
import { Library } from './holdings.js';
import { toMarkdown } from './table.js';

const FOLDS = 5;

/** A candidate's score with this much of each kind of evidence. */
type Weights = Readonly<Record<keyof typeof EVIDENCE_WEIGHTS, number>>;

interface Variant {
  readonly name: string;
  readonly weights: Weights;
  readonly lexicon: boolean;
}

const WHOLE: Variant = { name: 'the product', weights: EVIDENCE_WEIGHTS, lexicon: true };
const VARIANTS: readonly Variant[] = [
  WHOLE,
  without('the words of the provision', 'words'),
  without('the nearest examples', 'neighbours'),
  without('the likelihood by all examples', 'likelihood'),
  without('any examples', 'neighbours', 'likelihood'),
  { ...WHOLE, name: 'without the lexicon', lexicon: false },
];

function without(what: string, ...kinds: readonly (keyof Weights)[]): Variant {
  const none = Object.fromEntries(kinds.map((kind) => [kind, 0]));
  return { ...WHOLE, name: `without ${what}`, weights: { ...EVIDENCE_WEIGHTS, ...none } };
}

/** Of one question: where its target stands in the ranking of each variant, from 0 on. */
type Places = readonly number[];

const built = build();
try {
  const library = await Library.open(built);
  const { findable } = await library.shipped();
  const places = Array.from({ length: FOLDS }, (_, fold) => placesIn(findable, fold)).flat();
  const share = (among: number, at: number) =>
    ((100 * places.filter((own) => (own[at] ?? among) < among).length) / places.length).toFixed(1);
  const table = {
    title: 'What each kind of evidence is worth',
    columns: ['', 'first, %', 'top 3, %'],
    rows: VARIANTS.map(({ name }, at) => [name, share(1, at), share(3, at)]),
    notes: [
      `${places.length.toLocaleString('en')} questions on ${new Set(findable.examples.map(({ target }) => targetKey(target))).size} targets, each asked where it is no example.`,
    ],
  };
  process.stdout.write(`${toMarkdown(table)}\n`);

  function placesIn(all: Findable, fold: number): Places[] {
    const kept = { ...all, examples: all.examples.filter((_, at) => at % FOLDS !== fold) };
    const finder = Finder.build(kept, library.tokeniser);
    const bare = Finder.build({ ...kept, lexicon: [] }, library.tokeniser);
    return all.examples
      .filter((_, at) => at % FOLDS === fold)
      .map(({ question, target }) => {
        const found = { true: finder.find(question), false: bare.find(question) };
        return VARIANTS.map(({ weights, lexicon }) => placeOf(targetKey(target), found[`${lexicon}`], weights));
      });
  }
} finally {
  built.remove();
}

function placeOf(key: string, { candidates }: Finding, weights: Weights): number {
  const score = ({ words, vote, likelihood = 0 }: Candidate) =>
    weights.words * words + weights.neighbours * vote + weights.likelihood * likelihood;
  const place = candidates.toSorted((a, b) => score(b) - score(a)).findIndex(({ target }) => targetKey(target) === key);
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}
