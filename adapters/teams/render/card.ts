import type { Language } from '../../../src/person/language.js';
import type { Carried, Press } from '../names.js';

/** Adaptive Cards 1.5, as far as we use them. Teams interprets nothing in a run, and nothing in a title. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: Language;
  /** Instead of the card, where it cannot be shown; may be read as Markdown. */
  readonly fallbackText: string;
  /** Instead of the card, where it is spoken; may be read as SSML. */
  readonly speak: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
  /** As wide as the conversation: articles are long. */
  readonly msteams: { readonly width: 'Full' };
}

interface Spaced {
  readonly spacing?: 'None' | 'Small';
}

export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly selectAction?: OpenUrl;
}

export interface RichTextBlock extends Spaced {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
}

/** Words of a document. */
export interface Quoted extends Spaced {
  readonly type: 'Container';
  readonly style: 'emphasis';
  readonly items: readonly RichTextBlock[];
}

/** What must not be torn apart. */
export interface Together {
  readonly type: 'Container';
  readonly items: readonly [ChoiceSet, ActionSet];
}

export interface ActionSet extends Spaced {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}

interface Input {
  readonly id: string;
  readonly label: string;
}

export interface ChoiceSet extends Input {
  readonly type: 'Input.ChoiceSet';
  readonly style: 'compact';
  readonly placeholder: string;
  /** What is chosen already. */
  readonly value?: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

export interface TextInput extends Input {
  readonly type: 'Input.Text';
  readonly isMultiline: true;
  /** What fits, and what is said where it does not. Not `maxLength`, which cuts what is pasted and says nothing. */
  readonly regex: string;
  readonly errorMessage: string;
}

export type Element = RichTextBlock | Quoted | Together | ActionSet | TextInput;

interface Titled {
  readonly title: string;
  /** Read aloud, and shown beside the pointer. */
  readonly tooltip?: string;
}

export interface OpenUrl extends Titled {
  readonly type: 'Action.OpenUrl';
  readonly url: string;
}

interface Sending extends Titled {
  readonly data: Partial<Carried> & { readonly press: Press };
  /** Whether what was filled in goes with it; else it can be pressed with fields left empty. */
  readonly associatedInputs: 'Auto' | 'None';
}

/** Comes as a message. */
export interface Submit extends Sending {
  readonly type: 'Action.Submit';
}

/** Is answered with another card in place of this one. */
export interface Execute extends Sending {
  readonly type: 'Action.Execute';
  readonly verb: Press;
}

export interface ShowCard extends Titled {
  readonly type: 'Action.ShowCard';
  readonly card: { readonly type: 'AdaptiveCard'; readonly body: readonly Element[] };
}

export type Action = OpenUrl | Submit | Execute | ShowCard;
