import type { AddressNote } from '../law/addressnote.js';
import type { Action, Ruling } from './action.js';
import type { Found } from './found.js';
import type { Segment } from './segment.js';
import type { SegmentGuide } from './segmentguide.js';
import type { Silence } from './silence.js';
import type { TerminalSetting } from './terminals.js';

/** What is to be said, before it is put into words. `why` names the rule that decided, for `--explain`. */
export type Decision = (
  | {
      readonly kind: 'answer';
      /** Best first, never empty; the first is the rule, the others belong to it. */
      readonly provisions: readonly [Found, ...Found[]];
      readonly related: readonly Found[];
      /** How an address was read, when it was not typed in its canonical form. */
      readonly reading?: readonly AddressNote[];
      /** What else the message asked, and nothing is stated of. */
      readonly silences?: readonly Silence[];
      /** Questions of the message to which nothing was found. */
      readonly unanswered?: readonly string[];
    }
  | {
      readonly kind: 'verdict';
      readonly action: Action;
      /** Strictest first; at least one of them is more than silence. */
      readonly rulings: readonly [Ruling, ...Ruling[]];
    }
  | { readonly kind: 'clarify'; readonly options: readonly Found[] }
  | {
      readonly kind: 'which-segment';
      readonly action: Action;
      /** One segment each; `ask` is the question of somebody who names it. */
      readonly options: readonly { readonly ruling: Ruling; readonly ask: string }[];
      /** Those for which there is no room among the options. */
      readonly others: readonly Segment[];
    }
  | {
      readonly kind: 'which-action';
      /** `ask` is the question of somebody who names it; `ruling` what holds in the one segment that was named. */
      readonly options: readonly {
        readonly action: Action;
        readonly ruling: Ruling | undefined;
        readonly ask: string;
      }[];
    }
  | {
      readonly kind: 'every-action';
      /** In the order of the organisation; `ask` is the question of somebody who names it. */
      readonly choices: readonly { readonly action: Action; readonly ask: string }[];
    }
  | {
      readonly kind: 'not-stated';
      readonly silence: Silence | undefined;
      /** The action nothing is said of, and where; no segments where that is so in all of them. */
      readonly action?: { readonly name: string; readonly segments: readonly Segment[] };
      /** How far an address got. */
      readonly reading?: readonly AddressNote[];
      /** That the question has no letter of the language of the documents, and nothing was found. */
      readonly foreign?: boolean;
      /** The other law whose text was asked for. */
      readonly law?: string;
      readonly related: readonly Found[];
    }
  | { readonly kind: 'talk'; readonly id: string }
  /** The rest of a question that was asked long ago; `whole` is what it would be with that. */
  | { readonly kind: 'long-ago'; readonly whole: string }
  | {
      readonly kind: 'own-segments';
      /** What the asker said or wanted; `unknown`: that they do not know theirs. */
      readonly said: 'told' | 'asked' | 'forgotten' | 'unknown';
      /** As they are kept from now on. */
      readonly kept: readonly Segment[];
      /** What holds as long as nothing is kept. */
      readonly setting: TerminalSetting | undefined;
      readonly guide: SegmentGuide;
      /** The question that waited for it. */
      readonly pending?: string | undefined;
    }
  | {
      readonly kind: 'which-own';
      /** Undefined where the names are offered. */
      readonly text: string | undefined;
      readonly options: readonly { readonly label: string; readonly ask: string }[];
      /** Those for which there is no room among the options. */
      readonly others: readonly Segment[];
      readonly guide: SegmentGuide;
    }
) & {
  readonly why: string;
  /** The segments it is for, where it is about an action. */
  readonly segments?: readonly Segment[];
  /** Those of the asker's own terminals that stand for a segment the question does not name. */
  readonly own?: readonly Segment[];
};
