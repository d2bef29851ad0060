import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { respond } from '../../src/assistant/respond.js';
import { readableBy } from '../../src/assistant/sharing.js';
import { askedBy } from '../../src/assistant/turn.js';
import type { View } from '../../src/assistant/view.js';
import type { Message } from '../../src/message/message.js';
import type { Quotation } from '../../src/message/quotation.js';
import { ANYONE, type Reader, readerIn } from '../../src/person/audience.js';
import type { Language } from '../../src/person/language.js';
import { corpusOf } from '../corpus/loading.js';
import { QUESTIONS } from '../corpus/partsquestions.js';
import { twins } from '../corpus/partstwins.js';
import { NIGHT_WATCH, WAREHOUSE } from '../corpus/warehouse.js';
import { questionOf } from './asking.js';

const STAFF = readerIn('staff');
const corpus = corpusOf({
  'policies/keibi.md': NIGHT_WATCH,
  'policies/soko.md': WAREHOUSE.replace('edition:', 'parts: [{at: 第3条第3号, audience: csirt}]\nedition:'),
  'silences.yaml': '- {id: ura, topic: 裏門の合図, asks: [裏門の合図は何], audience: staff}\n',
  'settings.yaml': 'suggestions: [点検は年に何回, {question: 裏門の合図は, audience: staff}]\n',
});

const answerTo = (question: string, reader: Reader): Message => respond(corpus, { reader, question }).message;
const shared = (question: string, asker: Reader, onlooker: Reader) =>
  readableBy(corpus, { reader: onlooker, question }, answerTo(question, asker));

describe('an answer to staff may be shown to anyone', () => {
  test.each(['倉庫規程第4条', '管理人とは何ですか'])('to 「%s」, which would be theirs as well', (question) => {
    expect(answerTo(question, STAFF).outcome).toBe('answered');
    expect(shared(question, STAFF, ANYONE)).toBe(true);
  });

  test.each([
    ['quotes what is for staff', '第5条'],
    ['asks back with an option for staff', '第3条'],
    ['names a document for staff that says nothing of it', '屋根の色は何色ですか'],
    ['names the topic of a silence for staff', '裏門の合図は何'],
    ['suggests a question for staff', 'こんにちは'],
    ['says that a document for staff has no such number', '第9条'],
  ])('not where it %s', (_, question) => {
    expect(shared(question, STAFF, ANYONE)).toBe(false);
    expect(shared(question, STAFF, STAFF)).toBe(true);
  });

  test('not where it only tells how far an article goes', () => {
    const csirt = readerIn('csirt');
    expect(JSON.stringify(answerTo('倉庫規程第3条第4号', csirt))).toContain('第3条は第3号までです');
    expect(shared('倉庫規程第3条第4号', csirt, ANYONE)).toBe(false);
  });
});

test('an answer in English is compared in English, whatever the onlookers speak', () => {
  const inEnglish = (question: string, reader: Reader) => respond(corpus, { reader, question, language: 'en' }).message;
  const shown = (question: string, language?: Language) =>
    readableBy(corpus, { reader: ANYONE, question, language }, inEnglish(question, STAFF));
  for (const language of [undefined, 'ja', 'en'] as const) {
    expect(shown('倉庫規程第4条', language)).toBe(true);
    expect(shown('第5条', language)).toBe(false);
    expect(shown('屋根の色は何色ですか', language)).toBe(false);
  }
});

test('a message read back from a record is the same, whatever the order of its fields', () => {
  const turned = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, turned(inner)]),
        )
      : Array.isArray(value)
        ? value.map(turned)
        : value;
  const question = '倉庫規程第4条';
  const message = turned(JSON.parse(JSON.stringify(answerTo(question, STAFF)))) as Message;
  expect(Object.keys(message)[0]).not.toBe('outcome');
  expect(readableBy(corpus, { reader: ANYONE, question }, message)).toBe(true);
});

test('one that was changed, or that is about another question, may not be shown', () => {
  const message = answerTo('倉庫規程第4条', ANYONE);
  expect(readableBy(corpus, { reader: ANYONE, question: '倉庫規程第3条' }, message)).toBe(false);
  expect(readableBy(corpus, { reader: ANYONE, question: '倉庫規程第4条' }, { ...message, notices: ['裏門'] })).toBe(
    false,
  );
});

test('one of an earlier text may not: the words are no longer there', () => {
  const amended = corpusOf({ 'policies/soko.md': WAREHOUSE.replace('年に2回', '年に3回') });
  const asked = { reader: ANYONE, question: '第4条' };
  const earlier = respond(corpusOf({ 'policies/soko.md': WAREHOUSE }), asked).message;
  expect(readableBy(amended, asked, earlier)).toBe(false);
});

test('a question with a covered number is asked again as it was', () => {
  const incoming = questionOf('倉庫規程第4条 123456789018', { audiences: ['staff'], originalStays: true });
  const asked = askedBy(incoming);
  const { message } = respond(corpus, asked);
  expect(message.notices).toHaveLength(1);
  expect(readableBy(corpus, { ...asked, reader: ANYONE }, message)).toBe(true);
});

test('whatever was asked, all that a message quotes that may be shown stands where the onlookers read it', () => {
  const { whole } = twins('all of these');
  const view = whole.viewFor(ANYONE);
  let [showable, secret] = [0, 0];
  fc.assert(
    fc.property(fc.constantFrom(...QUESTIONS), fc.constantFrom('staff', 'csirt', 'helpdesk'), (question, name) => {
      const { message } = respond(whole, { reader: readerIn(name), question });
      if (!readableBy(whole, { reader: ANYONE, question }, message)) return void secret++;
      showable++;
      for (const quotation of quotationsIn(message)) expect(standsIn(view, quotation)).toBe(true);
    }),
  );
  expect([showable > 0, secret > 0]).toEqual([true, true]);
});

/** Every quotation anywhere in a message: nothing else has both a document and an address. */
function quotationsIn(value: unknown): Quotation[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'documentId' in value && 'address' in value ? [value as Quotation] : [];
  return [...own, ...Object.values(value).flatMap(quotationsIn)];
}

function standsIn({ documents }: View, { documentId, address, text, leadIn }: Quotation): boolean {
  const document = documents.find(({ id }) => id === documentId);
  const words = (at: string) => document?.provisions.get(at)?.words.text;
  return words(address)?.includes(text) === true && (leadIn === undefined || words(leadIn.address) === leadIn.text);
}
