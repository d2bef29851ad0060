import type { View } from '../../../src/assistant/view.js';
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
  actions: ['id', 'action', 'condition', 'action near it', 'text'],
  finder: ['heading', 'text', 'term', 'definition', 'item', 'repair'],
  settings: ['settled at', 'id'],
  // The bot's own sentences.
  phrases: [],
};

export const view: Surface<keyof View> = {
  name: 'the view',
  shows,
  differs: 'offsets count through what is withheld; they stand on no page',
  said: byReader((asker, corpus) => {
    const { finder, ...rest } = corpus.viewFor(asker.reader(corpus));
    return Object.entries({ ...rest, finder: finder.save() }).map(
      ([part, value]): Said => ({ part, asked: '', text: written(value) }),
    );
  }),
};
