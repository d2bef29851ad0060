import type { Button, KnownBlock } from '@slack/types';
import type { Point } from '../../../src/message/message.js';
import type { Place } from '../../../src/message/place.js';
import { type Quotation, repairNote } from '../../../src/message/quotation.js';
import { PRESSES } from '../names.js';
import { provisionValue } from '../values.js';
import { button, fitsButton, rowsOf } from './button.js';
import { type Reading, readerLink } from './context.js';
import { LABELS } from './labels.js';
import { quoted, type Run, richText, said } from './richtext.js';

/** How a message shows what it quotes. */
export interface Quoting {
  readonly reading: Reading;
  readonly place: Place;
}

/** A plain line, and the words that it rests on. */
export function pointBlocks({ line, quotation }: Point, quoting: Quoting): KnownBlock[] {
  return quotationBlocks(quotation, quoting, [{ text: line }]);
}

/** Words of a document, set apart from what is said of them: where they stand, of what, and a way to the whole. */
export function quotationBlocks(
  quotation: Quotation,
  { reading, place }: Quoting,
  line: readonly Run[] = [],
): KnownBlock[] {
  const { text, leadIn, documentTitle, edition, repairs } = quotation;
  const above = leadIn === undefined ? '' : `（${leadIn.address}）${leadIn.text}`;
  const paragraphs = [
    said(line, [{ text: above }]),
    quoted([{ text }]),
    said(
      [addressRun(quotation, { reading, place })],
      [{ text: [documentTitle, ...(edition === undefined ? [] : [edition])].join('　') }],
      ...repairs.map((why) => [{ text: `※ ${repairNote(why, reading.language)}` }]),
    ),
  ];
  const opener = openerOf(quotation, reading, LABELS[reading.language].open);
  return [...richText(paragraphs, LABELS[reading.language].goingOn(quotation.address)), ...rowsOf(opener)];
}

/** With its heading, and with its document where the message speaks of several; it leads to the reader where there is one. */
export function addressRun(quotation: Quotation, { reading, place }: Quoting): Run {
  return { text: place(quotation), bold: true, url: readerLink(reading, quotation) };
}

/** The button that opens the provision here: the page that a link leads to may be out of a phone's reach, or ask who comes. */
export function openerOf(quotation: Quotation, reading: Reading, label: string): Button[] {
  const value = provisionValue(quotation);
  if (!fitsButton(value)) return [];
  const spoken = LABELS[reading.language].openOf(quotation.address);
  return [button({ press: PRESSES.provision, label, spoken, value })];
}
