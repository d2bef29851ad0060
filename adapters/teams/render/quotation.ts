import { LABELS } from '../../../src/message/labels.js';
import type { Point } from '../../../src/message/message.js';
import type { Place } from '../../../src/message/place.js';
import { type Quotation, repairNote } from '../../../src/message/quotation.js';
import { PRESSES, provisionValue } from '../names.js';
import { button, fitsButton, rowsOf } from './action.js';
import type { Element, Execute } from './card.js';
import { type Context, type Reading, readerLink } from './context.js';
import { type Line, quoted, type Run, said } from './text.js';

/** How a message shows what it quotes. */
export interface Quoting {
  readonly context: Context;
  readonly place: Place;
}

/** Part of a card; where it is the first on another card, that one begins with what goes on. */
export interface Piece {
  readonly element: Element;
  /** Introduces what follows: it does not end a card. */
  readonly introduces?: true;
  readonly goingOn?: string;
}

/** A plain line, and the words that it rests on. */
export function pointPieces({ line, quotation }: Point, quoting: Quoting): Piece[] {
  return quotationPieces(quotation, quoting, [{ text: line }]);
}

/** Words of a document, set apart from what is said of them: where they stand, of what, and a way to the whole. */
export function quotationPieces(quotation: Quotation, quoting: Quoting, line: Line = []): Piece[] {
  const { text, leadIn, address } = quotation;
  const labels = LABELS[quoting.context.language];
  const above = leadIn === undefined ? '' : `（${leadIn.address}）${leadIn.text}`;
  const introduction = said(line, [{ text: above }]);
  const elements = [
    ...quoted([{ text }]),
    ...originOf(quotation, quoting),
    ...rowsOf(openerOf(quotation, quoting.context, labels.open)),
  ];
  const goingOn = labels.goingOn(address);
  return [
    ...introduction.map((element) => ({ element, introduces: true }) as const),
    ...elements.map((element, at) => (at === 0 && introduction.length === 0 ? { element } : { element, goingOn })),
  ];
}

function originOf(quotation: Quotation, quoting: Quoting): Element[] {
  const { documentTitle, edition, repairs } = quotation;
  return near(
    [addressRun(quotation, quoting)],
    [{ text: [documentTitle, ...(edition === undefined ? [] : [edition])].join('　') }],
    ...repairLines(repairs, quoting.context),
  );
}

/** Closer to the words above than to what comes next. */
export function near(...lines: readonly Line[]): Element[] {
  return said(...lines).map((element, at) => (at === 0 ? { ...element, spacing: 'Small' } : element));
}

export function repairLines(repairs: readonly string[], { language }: Reading): Line[] {
  return repairs.map((why) => [{ text: `※ ${repairNote(why, language)}` }]);
}

/** With its heading, and with its document where the message speaks of several; it leads to the reader where there is one. */
export function addressRun(quotation: Quotation, { context, place }: Quoting): Run {
  return { text: place(quotation), bold: true, url: readerLink(context, quotation) };
}

/**
 * The button that opens the provision in place, where no link leads to it. Not the address itself: not every phone takes
 * an action but a link inside of text, and a button is one for who hears it as well.
 */
export function openerOf(quotation: Quotation, context: Context, label: string): Execute[] {
  const value = provisionValue(quotation);
  if (!context.presses || readerLink(context, quotation) !== undefined || !fitsButton(value)) return [];
  const { address } = quotation;
  const spoken = LABELS[context.language].openOf(address);
  return [button({ press: PRESSES.provision, label, spoken, value, answers: context.answers }) as Execute];
}
