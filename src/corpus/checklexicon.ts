import type { Document } from '../law/document.js';
import type { Issue } from '../law/issue.js';
import { LITERAL_LENGTH } from '../search/lexicon.js';
import { normalise } from '../search/text.js';
import type { Tokeniser } from '../search/token.js';
import { contentWords } from '../search/words.js';
import { findableIn } from './findable.js';
import { lexiconWarning, type PlacedEntry, type PlacedPair, pairsOf } from './lexiconfile.js';

/** Entries that can do nothing: their words are in no document, or no question can hold them. */
export function idleEntries(
  entries: readonly PlacedEntry[],
  documents: readonly Document[],
  tokeniser: Tokeniser,
): Issue[] {
  const termsOf = (text: string) => contentWords(tokeniser, text).map(({ term }) => term);
  const texts = textsOf(documents).map(normalise);
  const known = new Set(texts.flatMap(termsOf));
  const occurs = ({ text }: { text: string }) => {
    const terms = termsOf(text);
    const written = texts.some((each) => each.includes(text));
    return terms.length > 0 && (written || terms.every((term) => known.has(term)));
  };
  return entries.flatMap(({ says, means, kind }) => {
    const unread = says
      .filter(({ text }) => text.length < LITERAL_LENGTH && termsOf(text).length === 0)
      .map((word) =>
        lexiconWarning(
          word,
          'lexicon-unread',
          `「${word.written}」は、質問の中で言葉として読み取れません。`,
          '助詞や「する」のような言葉だけのものは読み飛ばされます。前後の言葉をつけるか、消してください。',
        ),
      );
    // What is the same works backwards as well, so it is enough that one side occurs.
    const matches = means.some(occurs) || (kind === 'same' && says.some(occurs));
    return matches ? unread : [...unread, ...means.slice(0, 1).map((word) => unmatched(word, means))];
  });
}

function unmatched(word: PlacedEntry['means'][number], means: PlacedEntry['means']): Issue {
  const all = means.map(({ written }) => `「${written}」`).join('');
  return lexiconWarning(
    word,
    'lexicon-unmatched',
    `${all}は、どの文書の本文、見出し、用語にもありません。`,
    '文書にあるとおりの言葉に直すか、この行を消してください。',
  );
}

/** All the words that the documents are made of. */
function textsOf(documents: readonly Document[]): string[] {
  const { provisions } = findableIn(documents, [], []);
  const terms = documents.flatMap((document) => document.terms.flatMap(({ name, aliases }) => [name, ...aliases]));
  return [...new Set([...terms, ...provisions.flatMap(({ headings, text }) => [...headings, text])])];
}

/** Pairs that contradict an earlier one: another weight, or the other direction. */
export function contradictions(entries: readonly PlacedEntry[]): Issue[] {
  const seen = new Map<string, PlacedPair>();
  const key = (one: string, other: string) => `${one}\n${other}`;
  return entries.flatMap(pairsOf).flatMap((pair) => {
    const { from, to } = pair;
    const earlier = seen.get(key(from.text, to.text));
    const opposite = seen.get(key(to.text, from.text));
    if (earlier === undefined) seen.set(key(from.text, to.text), pair);
    // Two that are both read backwards were told when they were read forwards.
    if (earlier !== undefined && earlier.weight !== pair.weight)
      return pair.backwards && earlier.backwards ? [] : [twoWeights(pair, earlier)];
    if (opposite === undefined || opposite.kind === 'same' || pair.kind === 'same' || from.text === to.text) return [];
    return [bothWays(pair, opposite)];
  });
}

function twoWeights({ from, to, weight }: PlacedPair, earlier: PlacedPair): Issue {
  return lexiconWarning(
    from,
    'lexicon-weights',
    `「${from.written}」→「${to.written}」の weight は、${earlier.from.line}行目では${earlier.weight}、ここでは${weight}です。`,
    'どちらか一方にしてください。それまでは、大きいほうで働きます。',
  );
}

function bothWays({ from, to }: PlacedPair, opposite: PlacedPair): Issue {
  return lexiconWarning(
    from,
    'lexicon-both-ways',
    `「${from.written}」→「${to.written}」と、その逆（${opposite.from.line}行目）があります。`,
    '同じものを指すなら kind: same の1行に、そうでなければ、文書にあるほうを means にした1行にまとめてください。',
  );
}
