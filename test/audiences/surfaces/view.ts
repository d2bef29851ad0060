import type { View } from '../../../src/assistant/view.js';
import type { Finder } from '../../../src/search/finder.js';
import type { Spot } from '../words.js';
import { byReader, type Said, type Surface, written } from './surface.js';

const OF_DOCUMENTS = [
  'id',
  'title',
  'short title',
  'edition',
  'source',
  'heading',
  'text',
  'term',
  'definition',
  'item',
  'misprint',
  'repair',
  'reason',
] as const satisfies readonly Spot[];

/** What everything else is made from; a part for each key. */
const shows: Readonly<Record<keyof View, readonly Spot[]>> = {
  documents: OF_DOCUMENTS,
  silences: ['silence', 'silence near it'],
  // Names that all may hear; what defines them is left out.
  segments: [],
  guide: [],
  actions: ['id', 'action', 'condition', 'way to ask of the action', 'action near it', 'text'],
  finder: ['heading', 'text', 'term', 'definition', 'item', 'repair', 'colloquial word'],
  settings: ['settled at', 'id', 'suggestion'],
  // The bot's own sentences.
  phrases: [],
};

export const view: Surface<keyof View> = {
  name: 'the view',
  shows,
  differs: { documents: 'offsets count through what is withheld; they stand on no page' },
  said: byReader((asker, corpus) => {
    const { finder, ...rest } = corpus.viewFor(asker.reader(corpus));
    return Object.entries({ ...rest, finder: savedOf(finder) }).map(
      ([part, value]): Said => ({ part, asked: '', text: written(value) }),
    );
  }),
};

/** The engine keeps its terms in another order once it has been read back. */
function savedOf(finder: Finder) {
  const { engine, ...rest } = finder.save();
  const { index, ...counts } = JSON.parse(engine) as { index: [string, unknown][] };
  return { ...rest, counts, index: index.toSorted(([a], [b]) => (a < b ? -1 : 1)) };
}
