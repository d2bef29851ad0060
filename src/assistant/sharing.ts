import type { Message } from '../message/message.js';
import { LANGUAGES } from '../person/language.js';
import { type Asked, respond } from './respond.js';
import type { Corpus } from './view.js';

/**
 * Whether a message may be shown to `asked.reader`: whether they would get this very message for the same question, now.
 * Looking for its quotations in their documents would not do. A message tells by what it names (the documents that say
 * nothing, the topic of a silence, how far an article goes), by what it leaves out and by the order of what it finds;
 * one that is also theirs tells them nothing they could not ask for. Whatever is added to messages is covered as well.
 * The language it was made in tells nothing: it is compared with what they would get in the same.
 */
export function readableBy(corpus: Corpus, asked: Asked, message: Message): boolean {
  const said = canonical(message);
  return LANGUAGES.some((language) => canonical(respond(corpus, { ...asked, language }).message) === said);
}

/** The same text for the same data, whether it was just made or read back from a record. */
function canonical(message: Message): string {
  return JSON.stringify(message, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
