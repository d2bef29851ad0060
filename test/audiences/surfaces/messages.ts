import { type Reply, respond } from '../../../src/assistant/respond.js';
import type { Message } from '../../../src/message/message.js';
import { toPlainText } from '../../../src/message/plain.js';
import { toRecord } from '../../../src/message/record.js';
import { NO_PROFILE } from '../../../src/person/profile.js';
import { QUESTIONS } from '../questions.js';
import type { Spot } from '../words.js';
import { byReader, type Said, type Surface, written } from './surface.js';

interface Answer {
  readonly question: string;
  readonly reply: Reply;
}

/** To every question, and to those that the messages themselves offer next. */
const answersTo = byReader((asker, corpus): readonly Answer[] => {
  const answer = (question: string) => ({
    question,
    reply: respond(corpus, { reader: asker.reader(corpus), question, profile: NO_PROFILE }),
  });
  const first = QUESTIONS.map(answer);
  const next = new Set(first.flatMap(({ reply }) => offeredIn(reply.message)));
  for (const question of QUESTIONS) next.delete(question);
  return [...first, ...[...next].slice(0, OFFERED).map(answer)];
});

/** As many as stand for the rest. */
const OFFERED = 8;

function offeredIn(message: Message): readonly string[] {
  if (message.outcome === 'clarify')
    return [...message.options, ...(message.menu?.choices ?? [])].map(({ ask }) => ask);
  return message.outcome === 'other' ? message.suggestions : [];
}

type KeyOf<O extends Message['outcome']> = Exclude<keyof Extract<Message, { outcome: O }>, 'outcome'>;

const QUOTED = ['id', 'title', 'short title', 'edition', 'heading', 'text', 'term'] as const satisfies readonly Spot[];

/** A part for each key of each kind of message. */
const SHOWS: { readonly [O in Message['outcome']]: Readonly<Record<KeyOf<O>, readonly Spot[]>> } = {
  answered: {
    points: [...QUOTED, 'definition', 'item', 'repair', 'reason'],
    related: ['id'],
    definitions: ['id'],
    notices: [],
  },
  verdict: {
    // Ids of names that all may hear.
    segments: [],
    offers: [],
    sides: ['id', 'heading', 'text', 'action', 'condition'],
    settledAt: ['settled at', 'text'],
    contact: [],
    related: ['id', 'heading', 'text'],
    definitions: [],
    notices: [],
  },
  // Four options at most: not everything that may be read is among them.
  clarify: { lead: [], options: [], menu: ['action'], notices: [] },
  'not-stated': {
    segments: [],
    offers: [],
    lead: ['short title', 'silence'],
    advice: [],
    settledAt: ['settled at', 'text'],
    contact: [],
    related: ['id', 'heading', 'text'],
    notices: [],
  },
  other: { lead: ['short title'], suggestions: [], notices: [] },
};

export const messages: readonly Surface[] = (Object.keys(SHOWS) as Message['outcome'][]).map((outcome) => ({
  name: `a message, ${outcome}`,
  shows: SHOWS[outcome],
  said: byReader((asker, corpus) =>
    answersTo(asker, corpus)
      .filter(({ reply }) => reply.message.outcome === outcome)
      .flatMap(({ question, reply }) =>
        Object.entries(reply.message)
          .filter(([key]) => key !== 'outcome')
          .map(([part, value]): Said => ({ part, asked: question, text: written(value) })),
      ),
  ),
}));

export const text: Surface = {
  name: 'the text to copy',
  shows: { text: ['id', 'title', 'edition', 'heading', 'text', 'term', 'definition', 'item', 'reason', 'settled at'] },
  said: byReader((asker, corpus) =>
    answersTo(asker, corpus).map(({ question, reply }) => ({
      part: 'text',
      asked: question,
      text: toPlainText(reply.message, { baseUrl: 'http://localhost/' }),
    })),
  ),
};

export const record: Surface = {
  name: 'the record',
  shows: {
    citations: ['id', 'text', 'definition', 'item'],
    related: ['id', 'text'],
    outcome: [],
    text: [],
    segment: [],
  },
  said: byReader((asker, corpus) =>
    answersTo(asker, corpus).flatMap(({ question, reply }) =>
      Object.entries(toRecord(reply.message)).map(([part, value]) => ({ part, asked: question, text: written(value) })),
    ),
  ),
};
