import { respond } from '../../../src/assistant/respond.js';
import { readableBy } from '../../../src/assistant/sharing.js';
import { type Reader, readerIn } from '../../../src/person/audience.js';
import { FEW_QUESTIONS } from '../questions.js';
import { byReader, type Said, type Surface, written } from './surface.js';

/** Messages that were made for others, as far as they may be shown here. */
export const sharing: Surface = {
  name: 'a message made for others',
  shows: { own: ['id', 'heading', 'text', 'settled at'], 'of others': [] },
  differs: { 'of others': 'they are told of what they may read' },
  said: byReader((asker, corpus) => {
    const onlooker = asker.reader(corpus);
    const shown = (part: string, reader: Reader) =>
      FEW_QUESTIONS.flatMap((question): Said[] => {
        const { message } = respond(corpus, { reader, question });
        const isShown = readableBy(corpus, { reader: onlooker, question }, message);
        return isShown ? [{ part, asked: question, text: written(message) }] : [];
      });
    const others = [readerIn(...corpus.audiences), readerIn('staff', 'csirt')];
    return [...shown('own', onlooker), ...others.flatMap((other) => shown('of others', other))];
  }),
};
