/** A matter that staff ask about and the documents do not settle. */
export interface Silence {
  readonly id: string;
  /** Named in a sentence: 「…について」. */
  readonly topic: string;
  /** The nearest provisions, never the rule. */
  readonly related: readonly { readonly document: string; readonly address: string }[];
  /** About something that has gone wrong just now: claims more of who tells a mishap, less of who does not. */
  readonly mishap: boolean;
  /** Not about the documents' subject at all. */
  readonly offtopic: boolean;
}
