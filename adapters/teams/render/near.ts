import { LABELS } from '../../../src/message/labels.js';
import type { Definition } from '../../../src/message/message.js';
import type { Quotation } from '../../../src/message/quotation.js';
import { PRESSES, provisionValue } from '../names.js';
import { button, fitsButton, rowsOf, titled } from './action.js';
import type { Execute, ShowCard } from './card.js';
import type { Entry } from './menu.js';
import type { Quoting } from './quotation.js';
import { weightOf } from './size.js';
import { said } from './text.js';

interface Near {
  readonly related: readonly Quotation[];
  /** What the related provisions are called: they are not the answer. */
  readonly called: 'related' | 'near';
  readonly definitions: readonly Definition[];
}

/** What opens below one button; where there is more, another button goes on. */
const SHOWN = 8;
const WEIGHT = 4_000;

/**
 * What is a step away from the answer, behind a button that opens buttons: none of it is read as the answer. A field to
 * choose from would want a second press to send the choice, and cuts what stands in it on a phone; a button says all of
 * its name aloud, and is reached and pressed like every other.
 */
export function nearby({ related, called, definitions }: Near, { context, place }: Quoting): ShowCard[] {
  const labels = LABELS[context.language];
  const meanings = meaningsOf(definitions, place);
  const provisions = new Map(
    related
      .map((quotation) => entryOf(quotation, `${place(quotation)} ${quotation.text}`))
      .filter(({ value }) => !meanings.has(value))
      .map((entry) => [entry.value, entry]),
  );
  const groups = [
    { label: labels[called], entries: [...provisions.values()] },
    { label: labels.definitions, entries: [...meanings.values()] },
  ].map(({ label, entries }) => ({ label, entries: entries.filter(({ value }) => fitsButton(value)) }));
  const [only, ...more] = groups.filter(({ entries }) => entries.length > 0);
  if (!context.presses || only === undefined) return [];
  const title = more.length === 0 ? only.label : labels.nearby;
  return cardsFor(groups, title, context.answers, labels.goingOn);
}

interface Group {
  readonly label: string;
  readonly entries: readonly Entry[];
}

function cardsFor(groups: readonly Group[], title: string, answers: string, goingOn: (of: string) => string) {
  const cards: Map<string, Execute[]>[] = [];
  let [room, left] = [0, 0];
  for (const { label, entries } of groups) {
    for (const entry of entries) {
      const opener = button({ press: PRESSES.provision, ...entry, answers }) as Execute;
      const weight = weightOf(opener);
      if (left === 0 || weight > room) {
        cards.push(new Map());
        [room, left] = [WEIGHT, SHOWN];
      }
      const card = cards.at(-1);
      card?.set(label, [...(card.get(label) ?? []), opener]);
      room -= weight;
      left -= 1;
    }
  }
  return cards.map((card, at): ShowCard => {
    const body = [...card].flatMap(([label, openers]) => [...said([{ text: label, bold: true }]), ...rowsOf(openers)]);
    return {
      type: 'Action.ShowCard',
      ...titled(at === 0 ? title : goingOn(title)),
      card: { type: 'AdaptiveCard', body },
    };
  });
}

/** One entry for all terms that a provision defines. */
function meaningsOf(definitions: readonly Definition[], place: Quoting['place']): ReadonlyMap<string, Entry> {
  const terms = new Map<string, { terms: string[]; quotation: Quotation }>();
  for (const { term, quotation } of definitions) {
    const value = provisionValue(quotation);
    terms.set(value, { terms: [...(terms.get(value)?.terms ?? []), term], quotation });
  }
  return new Map(
    [...terms].map(([value, { terms: all, quotation }]) => [
      value,
      entryOf(quotation, `${all.join('、')} ― ${place(quotation)}`),
    ]),
  );
}

function entryOf(quotation: Quotation, label: string): Entry {
  return { label, value: provisionValue(quotation) };
}
