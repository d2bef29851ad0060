import type { LexiconEntry } from './lexicon.js';

/** What a question can turn out to be about. The kind decides how it is said. */
export type Target =
  | { readonly kind: 'provision'; readonly document: string; readonly address: string }
  | { readonly kind: 'action'; readonly id: string }
  | { readonly kind: 'silence'; readonly id: string }
  | { readonly kind: 'talk'; readonly id: string }
  /** All actions, to choose from. */
  | { readonly kind: 'menu'; readonly id: string };

/** One string a target, to count and compare with. */
export function targetKey(target: Target): string {
  return target.kind === 'provision' ? `${target.document} ${target.address}` : `${target.kind} ${target.id}`;
}

/** What the index holds of a target: of a provision, its words to the sentence and what surrounds them. */
export interface Entry {
  readonly target: Target;
  /** 見出し of the unit and of the units above it, nearest first. */
  readonly headings: readonly string[];
  readonly text: string;
  /** Lead-in of the unit above, when it has one. */
  readonly context: string;
  /** Whether it says what a term means. */
  readonly defines: boolean;
}

/** A question somebody might type, and what it is about. */
export interface Example {
  readonly question: string;
  readonly target: Target;
}

/** Everything one reader's questions can turn out to be about. */
export interface Findable {
  readonly provisions: readonly Entry[];
  /** Their names are their headings; none where the organisation lists no actions. */
  readonly actions?: readonly Entry[];
  readonly examples: readonly Example[];
  readonly lexicon: readonly LexiconEntry[];
}

/** The entries of the index, in a fixed order: provisions and actions, then what has no words but its examples. */
export function entriesOf({ provisions, actions = [], examples }: Findable): Entry[] {
  const others = new Map(
    examples.flatMap(({ target }) =>
      target.kind === 'provision' || target.kind === 'action' ? [] : [[targetKey(target), target] as const],
    ),
  );
  const wordless = [...others.values()].map((target) => ({
    target,
    headings: [],
    text: '',
    context: '',
    defines: false,
  }));
  return [...provisions, ...actions, ...wordless];
}
