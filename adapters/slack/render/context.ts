import { linkTo, type Quotation } from '../../../src/message/quotation.js';
import type { Language } from '../../../src/person/language.js';
import { LINK } from './richtext.js';
import { sizeOf } from './size.js';

/** How provisions are reached from where something is shown. */
export interface Reading {
  /** Where the reader pages are served, to which addresses are links then. */
  readonly readerUrl?: string | undefined;
  readonly language: Language;
}

interface Asked {
  readonly question: string;
  /** Who asks, where others see it. */
  readonly by?: string | undefined;
  /** They have the answer already, and show it to the others. */
  readonly isShared?: boolean;
}

/** What only the adapter knows of an answer. */
export interface Context extends Reading {
  /** Id of the answer that feedback, sharing and questions to people refer to. */
  readonly answers: string;
  /** Of a private answer: the question, which its place can be shown the answer to. */
  readonly share?: string | undefined;
  /** The question, where it has to be shown with the answer. */
  readonly asked?: Asked | undefined;
  readonly feedback: boolean;
}

/** The page of the reader that shows the provision, where there is one. */
export function readerLink(
  { readerUrl }: Reading,
  quotation: Pick<Quotation, 'documentId' | 'address'>,
): string | undefined {
  if (readerUrl === undefined) return undefined;
  const url = new URL(linkTo(quotation), readerUrl).href;
  return sizeOf(url) <= LINK ? url : undefined;
}
