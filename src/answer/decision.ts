import type { Found } from './found.js';
import type { Silence } from './silence.js';

/** What is to be said, before it is put into words. `why` names the rule that decided, for `--explain`. */
export type Decision = (
  | {
      readonly kind: 'answer';
      /** Best first, never empty; the first is the rule, the others belong to it. */
      readonly provisions: readonly [Found, ...Found[]];
      readonly related: readonly Found[];
      /** How an address was read, when it was not typed in its canonical form. */
      readonly reading?: string;
    }
  | { readonly kind: 'clarify'; readonly options: readonly Found[] }
  | {
      readonly kind: 'not-stated';
      readonly silence: Silence | undefined;
      /** How far an address got, in a sentence. */
      readonly reading?: string;
      /** The other law whose text was asked for. */
      readonly law?: string;
      readonly related: readonly Found[];
    }
  | { readonly kind: 'talk'; readonly id: string }
) & { readonly why: string };
