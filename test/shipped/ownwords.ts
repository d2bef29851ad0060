import type { Message } from '../../src/message/message.js';
import { addressWithHeading, type Quotation } from '../../src/message/quotation.js';
import { ANYONE } from '../../src/person/audience.js';
import { corpus } from './shipped.js';

const { actions, segments, documents, guide } = corpus.viewFor(ANYONE);

/** Departments of the settings, which the shipped ones have not. */
export const FISH = [{ name: '魚課', segments: ['lgwan', 'internet'] }];

/** What is left of a text without the words of documents, of people and of the organisation. */
export function ownWords(text: string, message: Message): string {
  const names = [
    ...documents.flatMap(({ title, shortTitle }) => [title, shortTitle]),
    ...segments.all.map(({ name }) => name),
    ...actions.map(({ name }) => name),
    ...guide.questions.flatMap(({ options }) => options.map(({ label }) => label)),
    ...FISH.map(({ name }) => name),
    ...documents.flatMap(({ provisions }) => [...provisions.keys()]),
  ];
  const without = (rest: string, words: string) => rest.replaceAll(words, '');
  const unquoted = [...foundIn(message)].sort((a, b) => b.length - a.length).reduce(without, text);
  return names
    .sort((a, b) => b.length - a.length)
    .reduce(without, unquoted.replace(/“[^”]*”/g, ''))
    .replace(/\([^()A-Za-z]+\)/g, '');
}

/** Everything that is quoted or to be sent. */
function foundIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(foundIn);
  if ('documentId' in value) {
    const quotation = value as Quotation;
    const { text, leadIn, edition = '', repairs } = quotation;
    const words = [text, `${text.slice(0, 40)}…`, leadIn?.text ?? '', leadIn?.address ?? '', edition, ...repairs];
    return [...words, addressWithHeading(quotation), quotation.address].filter((each) => each !== '');
  }
  if ('ask' in value && typeof value.ask === 'string') return [...inner, value.ask];
  if ('suggestions' in value && Array.isArray(value.suggestions)) return [...inner, ...value.suggestions];
  return inner;
}
