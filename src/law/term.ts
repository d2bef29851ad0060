import type { Slice } from './source.js';

/** A term the text itself defines. */
export interface Term {
  readonly name: string;
  /** Other names given in the definition: （以下「職員等」という。）, 「個人番号利用事務系（マイナンバー利用事務系）」. */
  readonly aliases: readonly string[];
  /** Canonical address of the provision that defines it. */
  readonly definedAt: string;
  /** Where it is used, the definition itself excluded. */
  readonly uses: readonly { readonly address: string; readonly slice: Slice }[];
}
