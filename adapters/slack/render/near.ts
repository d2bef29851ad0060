import type { Button, StaticSelect } from '@slack/types';
import type { Definition } from '../../../src/message/message.js';
import type { Quotation } from '../../../src/message/quotation.js';
import { PRESSES } from '../names.js';
import { provisionValue } from '../values.js';
import { button, fitsButton } from './button.js';
import { LABELS } from './labels.js';
import { type Entry, fitsMenu, type Group, menusOf } from './menu.js';
import type { Quoting } from './quotation.js';

type Opener = Button | StaticSelect;

interface Near {
  readonly related: readonly Quotation[];
  /** What the related provisions are called: they are not the answer. */
  readonly called: 'related' | 'near';
  readonly definitions: readonly Definition[];
}

/** What is a step away from the answer, behind one menu: none of it is read as the answer. */
export function nearby({ related, called, definitions }: Near, { reading, place }: Quoting): Opener[] {
  const labels = LABELS[reading.language];
  const meanings = meaningsOf(definitions, place);
  // Twice in a menu, it could not be told which one was chosen.
  const provisions = new Map(
    related
      .map((quotation) => entryOf(quotation, `${place(quotation)} ${quotation.text}`))
      .filter(({ value }) => !meanings.has(value))
      .map((entry) => [entry.value, entry]),
  );
  const groups = [
    { label: labels[called], entries: [...provisions.values()] },
    { label: labels.definitions, entries: [...meanings.values()] },
  ];
  const opensOnly = called === 'near' ? labels.openNear : labels.openRelated;
  const opens = meanings.size === 0 ? opensOnly : provisions.size === 0 ? labels.openDefinitions : labels.openAll;
  return openersOf(groups, opens);
}

/** Provisions to choose from; what no menu can hold becomes a button. */
export function openersOf(groups: readonly Group[], called: string): Opener[] {
  const long = groups.flatMap(({ entries }) => entries.filter((entry) => !fitsMenu(entry) && fitsButton(entry.value)));
  const short = groups.map(({ label, entries }) => ({ label, entries: entries.filter(fitsMenu) }));
  return [
    ...menusOf(PRESSES.provision, called, short),
    ...long.map(({ label, value }) => button({ press: PRESSES.provision, label, value })),
  ];
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
