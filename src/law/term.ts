import type { Slice } from './source.js';

/** A term the text itself defines. */
export interface Term {
  readonly name: string;
  /** Other names given in the definition: （以下「役員等」という。）, 「自動車（四輪車）」. */
  readonly aliases: readonly string[];
  /** Canonical address of the provision that defines it. */
  readonly definedAt: string;
  /** Where it is used, the definition itself excluded. */
  readonly uses: readonly { readonly address: string; readonly slice: Slice }[];
}
