import type { Issue } from '../law/issue.js';
import type { Position } from '../law/source.js';
import type { Relation } from '../search/lexicon.js';
import { normalise } from '../search/text.js';
import { lexiconSchema } from './schemas.js';
import type { TextFile } from './textfile.js';
import { readYaml } from './yamlfile.js';

/** A word of the lexicon as written, and where. */
export interface LexiconWord extends Position {
  readonly written: string;
  /** As the index sees it. */
  readonly text: string;
}

/** An entry of lexicon.yaml with the places of its words. */
export interface PlacedEntry {
  readonly says: readonly LexiconWord[];
  readonly means: readonly LexiconWord[];
  readonly kind: Relation;
  readonly weight: number;
}

/** That who says one word means another; `same` works both ways. */
export interface PlacedPair {
  readonly from: LexiconWord;
  readonly to: LexiconWord;
  readonly kind: Relation;
  readonly weight: number;
  readonly backwards: boolean;
}

/** The entries of a lexicon; none where it has errors, which are told elsewhere. */
export function placedEntries(file: TextFile): PlacedEntry[] {
  const { value: read } = readYaml(file, lexiconSchema);
  if (read === undefined) return [];
  return (read.value ?? []).map(({ says, means, kind, weight }, index) => {
    const placed = (words: readonly string[], list: string) =>
      words.map((written, nth) => ({ written, text: normalise(written), ...read.at([index, list, nth]) }));
    return { says: placed(says, 'says'), means: placed(means, 'means'), kind, weight };
  });
}

export function pairsOf({ says, means, kind, weight }: PlacedEntry): PlacedPair[] {
  const forward = says.flatMap((from) => means.map((to) => ({ from, to, kind, weight, backwards: false })));
  return kind === 'same'
    ? [...forward, ...forward.map((pair) => ({ ...pair, from: pair.to, to: pair.from, backwards: true }))]
    : forward;
}

export function lexiconWarning({ line, column }: Position, defect: string, problem: string, remedy: string): Issue {
  return { severity: 'warning', file: 'lexicon.yaml', line, column, defect, problem, remedy };
}
