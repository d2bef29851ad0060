import { expect, test } from 'vitest';
import { respond } from '../../src/assistant/respond.js';
import type { Corpus } from '../../src/assistant/view.js';
import { toRecord } from '../../src/message/record.js';
import { suggestionsFor } from '../../src/message/suggestions.js';
import { ANYONE, type Reader, readerIn } from '../../src/person/audience.js';
import { corpusOf } from './loading.js';
import { NIGHT_WATCH, WAREHOUSE } from './warehouse.js';

/** What both corpora say beside their policies; the silence stands near a provision for staff. */
const SIDE = {
  'lexicon.yaml': '- {says: [キー], means: [鍵]}\n- {says: [わんこ], means: [番犬]}\n',
  'examples/all.tsv': '鍵を落とした\tsoko 第3条第3号\n',
  'questions.tsv': '',
};
const SILENCE = '- {id: yuki, topic: 屋根の雪, asks: [屋根の雪は誰が下ろす]';
const SETTLED = 'settledAt:\n  - {line: 点検は次のとおりです。, at: soko 第4条}\n';

/** For ANYONE there must be no telling these two apart. */
const withSecret = corpusOf({
  ...SIDE,
  'policies/keibi.md': NIGHT_WATCH,
  'policies/soko.md': WAREHOUSE,
  'examples/keibi.tsv': 'わんこのごはん\tkeibi 第4条\n鍵の合言葉を知りたい\tkeibi 第3条\n',
  'silences.yaml': `${SILENCE}, related: [{at: keibi 第1条}, {at: soko 第1条}]}\n`,
  'settings.yaml': `${SETTLED}  - {line: 合言葉は次のとおりです。, at: keibi 第3条}\n`,
});
const withoutSecret = corpusOf({
  ...SIDE,
  'policies/soko.md': WAREHOUSE,
  'silences.yaml': `${SILENCE}, related: [{at: soko 第1条}]}\n`,
  'settings.yaml': SETTLED,
});

const STAFF = readerIn('staff');
/** Words of the secret document, its title and its id; none stands in the public one. */
const SECRETS = /keibi|警備|巡回|裏門|番犬|犬|合言葉|餌|点呼|深夜|夜間|毎晩/;

/** Questions that would lead to the secret document, if anything could. */
const QUESTIONS = [
  '裏門はどこですか',
  '番犬とは何ですか',
  '合言葉を教えて',
  '鍵の合言葉を知りたい',
  'わんこのごはん',
  '深夜の点呼はいつ',
  '夜間警備要領について教えて',
  '警備要領第3条',
  '夜間警備要領',
  'keibi 第3条',
  'keibi',
  '第5条',
  '5条',
  '第1条',
  '第2条第1号',
  '鍵をなくしたらどうする',
  'キーを落とした',
  '点検は年に何回',
  '管理人とは何ですか',
  '屋根の雪は誰が下ろす',
  'こんにちは',
  '何ができるの？',
  'あなたは誰',
  '今日の天気は',
  '',
];

test.each(QUESTIONS)('「%s」 is answered to anyone as if the document for staff did not exist', (question) => {
  const [one, other] = [withSecret, withoutSecret].map((corpus) => respond(corpus, { reader: ANYONE, question }));
  expect(one?.message).toEqual(other?.message);
  expect(one && toRecord(one.message)).toEqual(other && toRecord(other.message));
  expect(one?.decision.why).toBe(other?.decision.why);
});

test.each(QUESTIONS)('「%s」 ranks and scores what anyone may read as if there were nothing else', (question) => {
  const [one, other] = [withSecret, withoutSecret].map((corpus) => respond(corpus, { reader: ANYONE, question }));
  expect(one?.finding).toEqual(other?.finding);
});

test.each(QUESTIONS)('「%s」 brings anyone no word of it but those that were asked', (question) => {
  const said = JSON.stringify(toRecord(respond(withSecret, { reader: ANYONE, question }).message));
  // The name of a law that somebody typed is said back: 「警備要領の条文は、ここでは読めません。」
  expect(said.replaceAll('夜間警備要領', '').replaceAll('警備要領', '')).not.toMatch(SECRETS);
});

test('its address is to anyone what an address that does not exist is', () => {
  const [secret, none] = ['第5条', '第6条'].map((address) => recordOf(withSecret, ANYONE, address));
  expect(secret).toEqual(none);
  expect(secret).toMatchObject({ outcome: 'not-stated', citations: [] });
  expect(secret?.text).toContain('第4条まで');
});

test('its title is to anyone what a title that does not exist is', () => {
  const [secret, none] = ['夜間警備要領', '夏季清掃要領'].map((title) =>
    JSON.stringify(recordOf(withSecret, ANYONE, `${title}第3条`)).replaceAll(title, '…'),
  );
  expect(secret).toBe(none);
});

test('anyone sees one document, its terms and its provisions in everything a view holds', () => {
  const { documents, settings, finder } = withSecret.viewFor(ANYONE);
  expect(documents.map(({ id }) => id)).toEqual(['soko']);
  expect(documents.flatMap(({ terms }) => terms.map(({ name }) => name))).toEqual(['倉庫', '管理人']);
  expect(JSON.stringify(suggestionsFor(settings, documents))).not.toMatch(SECRETS);
  expect(JSON.stringify(finder.save().vocabulary)).not.toMatch(/警備|巡回|裏門|合言葉|点呼|深夜/);
});

test('an address that stands in both documents is no question back to anyone, and is one to staff', () => {
  expect(recordOf(withSecret, ANYONE, '第3条').outcome).toBe('answered');
  const { outcome, citations } = recordOf(withSecret, STAFF, '第3条');
  expect(outcome).toBe('clarify');
  expect(citations.map(({ document, address }) => `${document} ${address}`)).toEqual(['keibi 第3条', 'soko 第3条']);
});

test.each([
  ['第5条', 'keibi 第5条'],
  ['合言葉を改めるのはいつ', 'keibi 第3条'],
  ['わんこのごはん', 'keibi 第4条'],
  ['番犬とは何ですか', 'keibi 第2条第1号'],
  ['鍵をなくしたらどうする', 'soko 第3条第3号'],
])('staff who ask 「%s」 are shown %s', (question, expected) => {
  const [first] = recordOf(withSecret, STAFF, question).citations;
  expect(`${first?.document} ${first?.address}`).toBe(expected);
});

test('staff are greeted with both documents, and shown what stands near a silence in both', () => {
  expect(recordOf(withSecret, STAFF, 'こんにちは').text).toContain('警備要領・倉庫規程について');
  const { text, related } = recordOf(withSecret, STAFF, '屋根の雪は誰が下ろす');
  expect(related.map(({ document }) => document)).toEqual(['keibi', 'soko', 'soko', 'keibi']);
  expect(text).toContain('合言葉は次のとおりです。');
});

test.each(['', 'nobody', 'Staff', 'public'])('the audience 「%s」 is not staff', (name) => {
  expect(recordOf(withSecret, readerIn(name), '第5条').outcome).toBe('not-stated');
});

test('readers who may read the same share one view', () => {
  expect(withSecret.viewFor(readerIn('guests'))).toBe(withSecret.viewFor(ANYONE));
  expect(withSecret.viewFor(STAFF)).not.toBe(withSecret.viewFor(ANYONE));
});

function recordOf(corpus: Corpus, reader: Reader, question: string) {
  return toRecord(respond(corpus, { reader, question }).message);
}
