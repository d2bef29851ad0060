import type { Slice } from './source.js';

/** A place in the text that points to another: 「第3条の脅威」, 「第3、5及び6条」, 「前項」, 「この規程」. */
export interface Reference {
  /** Canonical address of the provision in which it stands. */
  readonly from: string;
  readonly slice: Slice;
  readonly text: string;
  readonly target: ReferenceTarget;
}

export type ReferenceTarget =
  /** One reading; a range or 各号 is one reading with many addresses. Never empty. */
  | { readonly kind: 'provisions'; readonly addresses: readonly string[] }
  /** この規程, 本規則: the whole document. */
  | { readonly kind: 'document' }
  /** Another law or document by name, with the address there if one is given. */
  | { readonly kind: 'external'; readonly name: string; readonly address: string | undefined }
  /** Not exactly one reading: stays text, and `check` reports it. */
  | { readonly kind: 'unresolved'; readonly why: string };
