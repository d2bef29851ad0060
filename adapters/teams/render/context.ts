import { linkTo, type Quotation } from '../../../src/message/quotation.js';
import type { Language } from '../../../src/person/language.js';

/** How provisions are reached from where something is shown. */
export interface Reading {
  /** Where the reader pages are served; without it provisions open in place. */
  readonly readerUrl: string | undefined;
  readonly language: Language;
}

/** What only the adapter knows of an answer. */
export interface Context extends Reading {
  /** Key of the event that is answered: feedback, and the way back from a provision, name it. */
  readonly answers: string;
  /** The question, where it has to be shown with the answer; `by` names who asked, for others. */
  readonly asked?: { readonly question: string; readonly by?: string | undefined } | undefined;
  /** Whether it has to be said that going on needs another mention. */
  readonly hints?: boolean;
  /** False where nobody could press anything: a card that somebody inserts into a message of theirs. */
  readonly presses: boolean;
}

/** The page of the reader that shows the provision, where there is one. */
export function readerLink(
  { readerUrl }: Reading,
  quotation: Pick<Quotation, 'documentId' | 'address'>,
): string | undefined {
  return readerUrl === undefined ? undefined : new URL(linkTo(quotation), readerUrl).href;
}
