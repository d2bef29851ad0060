import type { Topic } from '../../../src/answer/topic.js';
import { respond } from '../../../src/assistant/respond.js';
import { readerIn } from '../../../src/person/audience.js';
import { isDocument, PARTS, THINGS, type Thing } from '../things.js';
import { word } from '../words.js';
import { WHOLE } from '../world.js';
import { byReader, type Said, type Surface, written } from './surface.js';

/** A conversation as somebody left it who may read everything. */
interface Left {
  /** All that was typed in it. */
  readonly typed: readonly string[];
  readonly topic: Topic;
}

function left(...typed: readonly string[]): Left {
  const reader = readerIn(...WHOLE.audiences);
  const ask = (topic: Topic | undefined, question: string) => respond(WHOLE, { reader, question, topic }).topic;
  const topic = typed.reduce<Topic | undefined>(ask, undefined);
  if (topic?.at === undefined && topic?.ofAction !== true) throw new Error(`nothing goes on from ${typed.at(-1)}`);
  return { typed, topic };
}

/** What was asked, and with what another goes on: the last of the items that were shown. */
const PLACES = THINGS.map((thing): readonly [Left, string] => [
  left(`${titleOf(thing)}要領${placeOf(thing)}`),
  itemOf(thing),
]);

function titleOf(thing: Thing): string {
  return word(isDocument(thing) ? thing : PARTS[thing].of, 'title');
}

function placeOf(thing: Thing): string {
  return isDocument(thing) ? '第3条' : PARTS[thing].at;
}

function itemOf(thing: Thing): string {
  if (isDocument(thing)) return '第2号は？';
  return thing === 'csirt-article' ? '第3号は？' : 'アは？';
}

/** Found by its words; its title comes into the conversation with the next article. */
const FOUND = left(`${word('csirt', 'example')}はどうする`, '次の条は？');
const ASKED_OF = left(`北区画で${word('csirt', 'way to ask of the action')}を使ってもいいですか`);

const CONVERSATIONS: readonly (readonly [Left, string])[] = [
  ...PLACES,
  ...PLACES.map(([before]) => [before, '次の条は？'] as const),
  ...[FOUND, ASKED_OF].flatMap((before) =>
    ['第1号は？', '前の条は？', '南区画だと？'].map((next) => [before, next] as const),
  ),
];

/** In a conversation that somebody began who might read more: another in the same place, or the same one before. */
export const goingOn: Surface = {
  name: 'what goes on from an answer to somebody else',
  shows: { message: ['id', 'repair'] },
  said: byReader((asker, corpus) =>
    CONVERSATIONS.map(([{ typed, topic }, question]): Said => {
      const { message } = respond(corpus, { reader: asker.reader(corpus), question, topic });
      return { part: 'message', asked: [...typed, question].join(' → '), text: written(message) };
    }),
  ),
};
