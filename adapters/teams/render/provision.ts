import { articleAbove, type Found } from '../../../src/answer/found.js';
import type { Unit } from '../../../src/law/unit.js';
import { LABELS } from '../../../src/message/labels.js';
import { addressWithHeading, quote, repairsIn } from '../../../src/message/quotation.js';
import { PRESSES, provisionValue } from '../names.js';
import { button, fitsButton, onCard, rowsOf } from './action.js';
import type { Action, Card, Element, Together } from './card.js';
import { cardOf, fitting, ROOM } from './cards.js';
import { type Context, type Reading, readerLink } from './context.js';
import { TEAMS_LABELS } from './labels.js';
import { menuOf } from './menu.js';
import { backButton } from './note.js';
import { addressRun, repairLines } from './quotation.js';
import { weightOf } from './size.js';
import { said } from './text.js';
import { type Wording, wordingOf } from './wording.js';

/** Of a card: what stands above the words, and below them, at most; and what leads to the parts that are not shown. */
const HEADING = 800;
const NOTES = 1_200;
const PARTS = 2_500;
const LEFT = 300;

/** A provision to look at before it is sent, and after: nothing in it is pressed but a link. */
export function previewCard(found: Found, reading: Reading): Card {
  return provisionCard(found, { ...reading, answers: '', presses: false }, 0);
}

/**
 * A provision with everything below it, and the ways on from there; back to the card that it was opened on, where there
 * is one. Nothing is left out without saying so.
 */
export function provisionCard(found: Found, context: Context, card: number): Card {
  const { document, provision } = found;
  const quotation = quote(document, provision);
  const { documentTitle, edition } = quotation;
  const heading = said(
    [addressRun(quotation, { context, place: addressWithHeading })],
    [{ text: [documentTitle, edition ?? ''].join('　').trimEnd() }],
  );
  const repairs = [...new Set(repairsIn(document, provision))];
  const above = fitting(heading, HEADING);
  const notes = fitting(said(...repairLines(repairs, context)), NOTES);
  const ways = rowsOf(waysOn(found, context));
  const room = ROOM - weightOf([...above, ...notes, ...ways]);
  const all = wordingOf(provision, room);
  const wording = all.left === 0 ? all : wordingOf(provision, room - PARTS - LEFT);
  const elements = [...above, ...wording.elements, ...notes, ...leftElements(found, wording, context), ...ways];
  return onCard(cardOf(elements, true, context.language), card);
}

/** How much is not shown, and where it is. */
function leftElements({ document }: Found, { left, parts, isCut }: Wording, context: Context): Element[] {
  if (left === 0) return [];
  const menu = context.presses ? partsMenu(document.id, parts, context) : undefined;
  const isAll = !isCut && menu?.items[0].choices.length === parts.length;
  const elsewhere = context.readerUrl === undefined ? 'nowhere' : 'reader';
  const note = LABELS[context.language].left(left, isAll ? 'parts' : elsewhere);
  return [...said([{ text: note, bold: true }]), ...(menu === undefined ? [] : [menu])];
}

/** As many of the first as it can hold. */
function partsMenu(documentId: string, parts: readonly Unit[], { language, answers }: Context): Together | undefined {
  const entries = parts.map(({ address, heading }) => ({
    label: addressWithHeading({ address, heading: heading?.text }),
    value: provisionValue({ documentId, address }),
  }));
  const menu = { press: PRESSES.provision, label: LABELS[language].parts, sends: TEAMS_LABELS[language].show, answers };
  for (let count = entries.length; count > 0; count--) {
    const held = menuOf({
      ...menu,
      entries: entries.slice(0, count),
      chosen: entries[0]?.value,
      language,
      room: PARTS,
    });
    if (held !== undefined) return held;
  }
  return undefined;
}

/** To the article that it stands in, to the page with everything, and back. */
function waysOn(found: Found, context: Context): Action[] {
  const { document, provision } = found;
  const { answers, language } = context;
  const labels = LABELS[language];
  const article = articleAbove(found);
  const value = article && provisionValue({ documentId: document.id, address: article.address });
  const url = readerLink(context, { documentId: document.id, address: provision.address });
  return [
    ...(context.presses && article !== undefined && value !== undefined && fitsButton(value)
      ? [button({ press: PRESSES.provision, label: labels.openOf(article.address), value, answers })]
      : []),
    ...(url === undefined ? [] : [{ type: 'Action.OpenUrl', title: labels.reader, url } as const]),
    ...backButton(context),
  ];
}
