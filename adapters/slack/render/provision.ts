import type { KnownBlock, PlainTextElement } from '@slack/types';
import type { Found } from '../../../src/answer/found.js';
import { everyUnit, type Unit, withDescendants } from '../../../src/law/unit.js';
import { addressWithHeading, quote, repairNote } from '../../../src/message/quotation.js';
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
  const notes = [...new Set(repairsOf(found))].map((why) => [{ text: `※ ${repairNote(why, reading.language)}` }]);
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

function repairsOf({ document, provision }: Found): readonly string[] {
  const { part, unit } = provision;
  if (part !== undefined) return quote(document, provision).repairs;
  return [...withDescendants(unit)].flatMap(({ words }) =>
    words.pieces.flatMap((piece) => (piece.kind === 'repair' ? [piece.why] : [])),
  );
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
function wayOn({ document, provision }: Found, reading: Reading): KnownBlock[] {
  const labels = LABELS[reading.language];
  const article = articleOf(document.units, provision);
  const value = article && provisionValue({ documentId: document.id, address: article.address });
  const url = readerLink(reading, { documentId: document.id, address: provision.address });
  return rowsOf([
    ...(article !== undefined && value !== undefined && fitsButton(value)
      ? [button({ press: PRESSES.provision, label: labels.openOf(article.address), value })]
      : []),
    ...(url === undefined ? [] : [button({ press: PRESSES.link, label: labels.reader, url })]),
  ]);
}

/** Undefined where the provision is no part of an article: it is a whole one, or stands above or beside them. */
function articleOf(units: readonly Unit[], { unit, part }: Found['provision']): Unit | undefined {
  const { start, end } = unit.span;
  const article = everyUnit(units).find(
    ({ level, span }) => level === 'article' && span.start <= start && end <= span.end,
  );
  return article === unit && part === undefined ? undefined : article;
}
