import { DOCUMENTS, isDocument, PARTS, THINGS, type Thing } from './things.js';
import { hasSpot, type Spot, word } from './words.js';

type Asking = readonly [Spot, (word: string) => string];

/** What is asked of each thing, whoever may read it, by the spot whose word leads there. */
const OF_EACH: readonly Asking[] = [
  ['title', (title) => `${title}要領第3条`],
  ['short title', (title) => `${title}規則第2条`],
  ['text', (text) => `${text}はどうすればいいですか`],
  ['example', (example) => `${example}はどうする`],
  ['colloquial word', (colloquial) => colloquial],
  ['way to ask of the action', (asked) => `北区画で${asked}を使ってもいいですか`],
  ['way to ask of the silence', (asked) => `${asked}の色を知りたい`],
  ['silence near it', (topic) => `${topic}の形はどんな形ですか`],
];

/** And of one of each kind: the other documents are made alike. */
const OF_EACH_KIND: readonly Asking[] = [
  ['id', (id) => `${id} の見直しについて教えて`],
  ['heading', (heading) => `${heading}とはどんなきまりですか`],
  ['term', (term) => `${term}とは何ですか`],
  ['action', (action) => `${action}を使っていい？`],
  ['silence', (topic) => `${topic}の色は何色ですか`],
  ['action near it', (action) => `${action}に触っていい？`],
];
const KINDS: readonly Thing[] = ['public', 'staff', 'own-group', 'csirt-or-owner', 'csirt-article', 'staff-item'];

function ofThings(things: readonly Thing[], asking: readonly Asking[]): string[] {
  return things.flatMap((thing) =>
    asking.filter(([spot]) => hasSpot(thing, spot)).map(([spot, ask]) => ask(word(thing, spot))),
  );
}

const LAST_ARTICLE = Object.keys(DOCUMENTS).length + 5;

export const ADDRESSES: readonly string[] = [
  ...[1, 2, 3, 4, 5, 9, LAST_ARTICLE, LAST_ARTICLE + 1].map((article) => `第${article}条`),
  '第3条第2号',
  '第3条第3号',
  '第3条第3号ア',
  '第3条第5号',
  '第4条第2号',
  '第4条第9号',
];

const OF_PARTS = [
  `${word('public', 'title')}要領第3条第3号`,
  `${word('staff', 'title')}要領第4条`,
  `${word('staff', 'title')}要領第5条`,
  '第3条から第5条まで',
];

/** Words that stand in what everybody may read, and in what not everybody may. */
const OF_EVERYTHING = [
  '置場とは何ですか',
  '見回りとは何ですか',
  '倉番は何をする人？',
  '荷物の届出はどうする',
  '置場の掃除は何か月ごとですか',
  '見直しは毎年ですよね？',
  '置場の掃除は？ 駐車場の料金は？',
  '屋根の雪は誰が下ろす',
  '荷物を貸していい？',
  '北区画で荷物を貸していい？',
  '南区画で荷物を貸していい？',
  'この端末で何ができる？',
  '北区画でしてはいけないことの一覧',
  '駐車場の料金はいくらですか',
  'こんにちは',
  '何ができるの？',
  '倉庫法第3条',
  '',
];

export const QUESTIONS: readonly string[] = [
  ...ofThings(THINGS, OF_EACH),
  ...ofThings(KINDS, OF_EACH_KIND),
  ...ADDRESSES,
  ...OF_PARTS,
  ...OF_EVERYTHING,
];

/** Where each takes long. The first is answered with something of everything that may be read, of which it quotes nothing. */
export const FEW_QUESTIONS: readonly string[] = [
  '屋根の雪は誰が下ろす',
  '第4条',
  `${word('csirt', 'text')}はどうすればいいですか`,
  `${word('staff-item', 'colloquial word')}を教えて`,
  '北区画で荷物を貸していい？',
  'こんにちは',
];

/** Answered with words of everything that may be read. */
export const QUOTED: readonly string[] = quotedOf(THINGS);

/** Answered with words of these, to whom may read them. */
export function quotedOf(things: readonly Thing[]): string[] {
  return things.map((thing) => {
    const of = isDocument(thing) ? thing : PARTS[thing].of;
    return `${word(of, 'short title')}規則${placeOf(thing)}`;
  });
}

/** Of each thing, and of what has things in it or is not there: whoever may read it, it can be asked for. */
export const PROVISIONS: readonly { readonly documentId: string; readonly address: string }[] = [
  ...THINGS.map((thing) => ({ documentId: idOf(thing), address: placeOf(thing) })),
  { documentId: word('public', 'id'), address: '第3条' },
  { documentId: word('staff', 'id'), address: '第5条' },
  { documentId: 'there-is-none', address: '第1条' },
];

/** The id of the document that it is in. */
export function idOf(thing: Thing): string {
  return word(isDocument(thing) ? thing : PARTS[thing].of, 'id');
}

export function placeOf(thing: Thing): string {
  return isDocument(thing) ? '第1条' : PARTS[thing].at;
}
