import type { Slice } from './source.js';

/**
 * A listed repair of a printed defect: `reads` stands where the source has the text of `slice`.
 * An empty `reads` drops the printed text; an empty slice inserts.
 */
export interface Repair {
  readonly kind: 'repair';
  readonly slice: Slice;
  readonly reads: string;
  readonly why: string;
}

export interface Printed {
  readonly kind: 'printed';
  readonly slice: Slice;
}

export type Piece = Printed | Repair;

/**
 * Words of the policy. Invariant: `text` is the concatenation of the pieces, each either a slice of the source as it
 * stands or a repair listed in the front matter; there is nothing else between them.
 */
export interface Words {
  readonly text: string;
  readonly pieces: readonly Piece[];
}
