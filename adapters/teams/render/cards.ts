import { LABELS } from '../../../src/message/labels.js';
import type { Language } from '../../../src/person/language.js';
import { LIMITS } from '../limits.js';
import { onCard } from './action.js';
import type { Action, Card, Element } from './card.js';
import { asMarkdown, plainOf, withoutTags } from './fallback.js';
import type { Piece } from './quotation.js';
import { clipped, weightOf } from './size.js';
import { said } from './text.js';

/** What the body of a card may weigh, beside the fallback, which Markdown can make three times as long, and the frame. */
export const ROOM = LIMITS.cardJson - 4_500;
/** For the name of what goes on. */
const TITLE = 300;

/** As few cards as hold it all. What is pressed comes last, and stays together, at the end of the last one. */
export function cardsOf(body: readonly Piece[], last: readonly Piece[], language: Language): readonly Card[] {
  const full = pagesOf(body);
  const together = [...(full.at(-1) ?? []), ...last];
  const all = pagesOf(together).length <= 1 ? [...full.slice(0, -1), together] : [...full, ...pagesOf(last)];
  return all.map((pieces, at) => {
    const elements = pieces.map(({ element }) => element);
    const [{ goingOn = '' } = {}] = pieces;
    const title = at === 0 ? [] : said([{ text: clipped(goingOn, TITLE - 100), bold: true }]);
    return onCard(cardOf([...title, ...elements], at === all.length - 1, language), at);
  });
}

/** A row of buttons at the end of the last card is the card's own, which every client shows in its usual place. */
export function cardOf(elements: readonly Element[], isLast: boolean, language: Language): Card {
  const end = elements.at(-1);
  const actions: readonly Action[] = isLast && end?.type === 'ActionSet' ? end.actions : [];
  const others = actions.length === 0 ? elements : elements.slice(0, -1);
  const isSilent = others.every(({ type }) => type === 'ActionSet');
  const body = isSilent ? [...said([{ text: LABELS[language].further }]), ...others] : others;
  const plain = plainOf(body, actions, language);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    fallbackText: asMarkdown(plain),
    speak: withoutTags(plain),
    body,
    ...(actions.length === 0 ? {} : { actions }),
    msteams: { width: 'Full' },
  };
}

function pagesOf(pieces: readonly Piece[]): Piece[][] {
  const pages: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const weight = weightOf(piece.element) + 1;
    const page = pages.at(-1);
    if (page === undefined || weight > room) {
      const along = page === undefined ? [] : page.splice(page.length - introductionLength(page, piece));
      const begun = [...along, piece];
      pages.push(begun);
      room = ROOM - TITLE - weigh(begun);
    } else {
      page.push(piece);
      room -= weight;
    }
  }
  return pages;
}

/** How many at the end of a page go along to the next one: none where that page is nothing else, or where they fit on none. */
function introductionLength(page: readonly Piece[], next: Piece): number {
  const before = page.findLastIndex(({ introduces }) => introduces !== true);
  const along = page.slice(before + 1);
  return before < 0 || weigh([...along, next]) > ROOM - TITLE ? 0 : along.length;
}

function weigh(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { element }) => sum + weightOf(element) + 1, 0);
}

/** As many of the first as there is room for. */
export function fitting<E>(elements: readonly E[], room: number): readonly E[] {
  let used = 0;
  const full = elements.findIndex((element) => {
    used += weightOf(element) + 1;
    return used > room;
  });
  return full < 0 ? elements : elements.slice(0, full);
}
