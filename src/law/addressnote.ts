/**
 * How an address was taken, or how far it led, as data: the sentence of that name says it, in whatever language. Values
 * that a sentence holds are words of the text or of the address itself.
 */
export interface AddressNote {
  readonly says: AddressReading | AddressObstacle;
  readonly of: Readonly<Record<string, string | readonly string[] | AddressReason>>;
  /** The document it is said of, where the same address is spoken of in several. */
  readonly document?: string;
}

/** Why a step was not taken by its name; a clause of an `addressReadWhy`. */
export interface AddressReason {
  readonly says: AddressWhy;
  readonly of: Readonly<Record<string, string>>;
}

export type AddressReading = 'addressRead' | 'addressReadWhy' | 'addressCut';

export type AddressObstacle =
  | 'addressAbsent'
  | 'addressLacks'
  | 'addressEnds'
  | 'addressItemsEnd'
  | 'addressNoParagraphs'
  | 'addressOffers'
  | 'addressSeveral'
  | 'addressNothingBelow'
  | 'addressOneSentence'
  | 'addressSentences'
  | 'addressNoneBegins'
  | 'addressSeveralBegin'
  | 'addressEmpty';

export type AddressWhy =
  | 'whyOneSupplement'
  | 'whyOneParagraph'
  | 'whyItems'
  | 'whyParagraphs'
  | 'whyUndivided'
  | 'whyNoProviso'
  | 'whyNoLeadIn';
