import type { Entry, Findable } from '../../src/search/entry.js';
import { Finder } from '../../src/search/finder.js';
import type { LexiconEntry } from '../../src/search/lexicon.js';
import type { Token, Tokeniser } from '../../src/search/token.js';
import { FIELD_WEIGHTS, type FieldWeights } from '../../src/search/weights.js';

/** The finder with one part of it taken away or put in, to see what the part is worth. */
export interface Variant {
  readonly name: string;
  build(entries: readonly Entry[], tokeniser: Tokeniser): Finder;
}

/** The product first; the lexicon is that of another subject, so it belongs below the line. */
export function variants(lexicon: readonly LexiconEntry[]): readonly Variant[] {
  return [
    { name: 'the product', build: (entries, tokeniser) => Finder.build(findable(entries), tokeniser) },
    tokenised('without readings (a word as it is typed)', (token) => ({ ...token, reading: undefined })),
    tokenised('without base forms', (token) => ({ ...token, base: token.surface })),
    weighed('without pairs of characters', { grams: 0 }),
    weighed('without the heading counted once more', { heading: 0 }),
    weighed('heading and text apart, not counted as one', { heading: 2, text: 0, context: 1 }, apart),
    weighed('headings only', { text: 0, grams: 0 }),
    { name: "with the security corpus's lexicon", build: (entries, t) => Finder.build(findable(entries, lexicon), t) },
  ];
}

function findable(provisions: readonly Entry[], lexicon: readonly LexiconEntry[] = []): Findable {
  return { provisions, examples: [], lexicon };
}

function tokenised(name: string, change: (token: Token) => Token): Variant {
  return {
    name,
    build: (entries, tokeniser) =>
      Finder.build(findable(entries), { tokenise: (text) => tokeniser.tokenise(text).map(change) }),
  };
}

function weighed(
  name: string,
  weights: Partial<FieldWeights>,
  change: (entry: Entry) => Entry = (entry) => entry,
): Variant {
  return {
    name,
    build: (entries, tokeniser) =>
      Finder.build(findable(entries.map(change)), tokeniser, { ...FIELD_WEIGHTS, ...weights }),
  };
}

/** The text in the one field that holds no heading. */
function apart(entry: Entry): Entry {
  return { ...entry, context: entry.text };
}
