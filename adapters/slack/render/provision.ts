import type { KnownBlock, PlainTextElement } from '@slack/types';
import { articleAbove, type Found } from '../../../src/answer/found.js';
import { addressWithHeading, quote, repairNote, repairsIn } from '../../../src/message/quotation.js';
import { LIMITS } from '../limits.js';
import { PRESSES } from '../names.js';
import { provisionValue } from '../values.js';
import { button, fitsButton, plainText, rowsOf } from './button.js';
import { type Reading, readerLink } from './context.js';
import { LABELS } from './labels.js';
import { openersOf } from './near.js';
import { richText, said } from './richtext.js';
import { type Wording, wordingOf } from './wording.js';

/** What a modal shows. */
export interface ProvisionView {
  readonly title: PlainTextElement;
  readonly blocks: KnownBlock[];
}

/** Blocks for each of what stands around the words, at most. */
const NOTES = 3;
const PARTS = 12;

/** A provision with everything below it, and the ways on from there. Nothing is left out without saying so. */
export function provisionView(found: Found, reading: Reading): ProvisionView {
  const { document, provision } = found;
  const quotation = quote(document, provision);
  const { documentTitle, edition } = quotation;
  const wording = wordingOf(provision, LABELS[reading.language].goingOn(provision.address));
  const heading = [{ text: addressWithHeading(quotation), bold: true }] as const;
  const notes = [...new Set(repairsIn(document, provision))].map((why) => [
    { text: `※ ${repairNote(why, reading.language)}` },
  ]);
  return {
    title: plainText(provision.address, LIMITS.modalTitle),
    blocks: [
      ...richText([said(heading, [{ text: [documentTitle, edition ?? ''].join('　').trimEnd() }])]).slice(0, NOTES),
      ...wording.blocks,
      ...richText([said(...notes)]).slice(0, NOTES),
      ...leftBlocks(found, wording, reading),
      ...wayOn(found, reading),
    ],
  };
}

/** How much is not shown, and where it is. */
function leftBlocks({ document }: Found, { left, parts, isCut }: Wording, reading: Reading): KnownBlock[] {
  if (left === 0) return [];
  const labels = LABELS[reading.language];
  const entries = parts.map(({ address, heading }) => ({
    label: addressWithHeading({ address, heading: heading?.text }),
    value: provisionValue({ documentId: document.id, address }),
  }));
  const elsewhere = reading.readerUrl === undefined ? 'nowhere' : 'reader';
  const where = isCut || entries.length === 0 ? elsewhere : 'parts';
  return [
    ...richText([said([{ text: labels.left(left, where), bold: true }])]),
    ...rowsOf(openersOf([{ label: '', entries }], labels.parts)).slice(0, PARTS),
  ];
}

/** To the article that it stands in, and to the page with everything. */
function wayOn(found: Found, reading: Reading): KnownBlock[] {
  const { document, provision } = found;
  const labels = LABELS[reading.language];
  const article = articleAbove(found);
  const value = article && provisionValue({ documentId: document.id, address: article.address });
  const url = readerLink(reading, { documentId: document.id, address: provision.address });
  return rowsOf([
    ...(article !== undefined && value !== undefined && fitsButton(value)
      ? [button({ press: PRESSES.provision, label: labels.openOf(article.address), value })]
      : []),
    ...(url === undefined ? [] : [button({ press: PRESSES.link, label: labels.reader, url })]),
  ]);
}
