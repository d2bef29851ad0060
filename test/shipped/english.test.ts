import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STATUSES } from '../../src/answer/action.js';
import type { Decision } from '../../src/answer/decision.js';
import { takeFeedback } from '../../src/assistant/feedback.js';
import { greet } from '../../src/assistant/greeting.js';
import { type Asked, respond } from '../../src/assistant/respond.js';
import { tellWithdrawn } from '../../src/assistant/withdrawal.js';
import { PACKAGE_ROOT } from '../../src/config/packageroot.js';
import { apology } from '../../src/message/apology.js';
import { citationsOf } from '../../src/message/citations.js';
import type { Message } from '../../src/message/message.js';
import { DEFAULT_PHRASES } from '../../src/message/phrases.js';
import { toPlainText } from '../../src/message/plain.js';
import { statusName } from '../../src/message/verdict.js';
import { ANYONE } from '../../src/person/audience.js';
import type { Language } from '../../src/person/language.js';
import { FISH, ownWords } from './ownwords.js';
import { corpus } from './shipped.js';

type Told = Omit<Asked, 'reader' | 'question'>;
const ask = (question: string, told: Told = {}) =>
  respond(corpus, { reader: ANYONE, question, language: 'en', profile: { segments: [] }, ...told });
const topicOf = (question: string) => ask(question).topic;

const KINDS: ReadonlySet<Decision['kind']> = new Set([
  'answer',
  'verdict',
  'clarify',
  'which-segment',
  'which-action',
  'every-action',
  'not-stated',
  'talk',
  'long-ago',
  'own-segments',
  'which-own',
]);

const SAID: readonly [kind: Decision['kind'], question: string, told?: Told][] = [
  ['answer', '無害化通信とは何ですか'],
  ['answer', '第6条第3項ア'],
  ['answer', '第6条'],
  ['answer', '第1条から第11条まで'],
  ['answer', '第10条なお書'],
  ['answer', '第7条はどう？ 123456789018', { masked: { originalStays: true } }],
  ['answer', '第7条はどう？ 123456789018', { masked: { originalStays: false } }],
  ['answer', '違反すると懲戒処分になるんですよね？'],
  ['answer', '違反するとどうなりますか？食堂のメニューは何ですか？'],
  ['answer', '次は？', { topic: topicOf('第7条') }],
  ['verdict', '個人番号利用事務系で、「端末からUSBメモリ等へデータを書き出す」をしてもいいですか'],
  ['verdict', 'マイナ系からウェブサイトを見ていい？'],
  ['verdict', 'LGWAN接続系で、フリーソフトを入れていい？'],
  ['verdict', '個人番号利用事務系で端末のログインに多要素認証を使っていいですか'],
  ['verdict', '番号系からLG系へデータを送っていい？'],
  ['verdict', 'LGWAN系とネット系で外部サービスを使っていい？'],
  ['verdict', 'フリーソフトを入れていい？', { departments: FISH }],
  ['not-stated', 'USBにデータを書き出していい？', { profile: { segments: ['lgwan', 'internet'] } }],
  ['which-segment', 'USBにデータを書き出していい？'],
  ['which-segment', 'USBにデータを書き出していい？', { profile: { segments: ['kojin_bango', 'lgwan'] } }],
  ['every-action', 'この端末で何ができる？'],
  ['every-action', 'LGWAN系の端末で何ができる？'],
  ['not-stated', '紙に印刷していい？'],
  ['not-stated', 'インターネット接続系で紙に印刷していい？'],
  ['not-stated', 'パスワードは何文字ですか'],
  ['not-stated', '住基端末の合言葉、英数字まぜて12桁にしろと前職で言われたがここも同じ？'],
  ['talk', '食堂のメニューは何ですか'],
  ['clarify', '三層分離のことは何条に書いてあるの'],
  ['which-action', 'ネット系でYouTube視聴 どこまで許容？'],
  ['not-stated', 'Where is the lunch menu?'],
  ['not-stated', '第12条'],
  ['not-stated', '第3条第6号'],
  ['not-stated', '第6条第3号アただし書'],
  ['not-stated', '第6条第9号中段'],
  ['not-stated', '第7条後段'],
  ['not-stated', '民法第90条'],
  ['talk', 'こんにちは'],
  ['talk', 'ありがとう'],
  ['talk', '使い方を教えて'],
  ['talk', 'AIですか'],
  ['talk', ''],
  ['talk', '？'],
  ['talk', 'あ'],
  ['long-ago', 'LGWAN系だと？', { topic: topicOf('USBにデータを書き出していい？'), isPast: true }],
  ['own-segments', '私の系はLGWAN接続系とインターネット接続系です'],
  ['own-segments', '自分の系は？', { profile: { segments: ['lgwan'] } }],
  ['own-segments', '自分の系は？'],
  ['own-segments', '自分の系は？', { departments: FISH }],
  ['own-segments', '系を忘れて', { profile: { segments: ['lgwan'] } }],
  ['own-segments', '系を忘れて', { profile: { segments: ['lgwan'] }, departments: FISH }],
  ['own-segments', '系を変える：わからない'],
  ['which-own', '系を変える'],
  ['which-own', '系を変える：いいえ'],
];

const JAPANESE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}、。：]|(?<!^)・/mu;

test.each(SAID)('%s to 「%s」 is English but for what was quoted, named or is to be sent', (kind, question, told) => {
  const { message, decision } = ask(question, told);
  expect(decision.kind).toBe(kind);
  const text = toPlainText(message, { language: 'en', baseUrl: 'https://jobun.example' });
  expect(ownWords(text, message)).not.toMatch(JAPANESE);
});

test('all kinds of decisions are among these', () => {
  expect(new Set(SAID.map(([kind]) => kind))).toEqual(KINDS);
});

const common = {
  platform: 'chat',
  conversation: 'chat/c',
  person: 'chat/p',
  place: 'direct',
  audiences: [],
  answeredInside: false,
  to: null,
} as const;
const feedback = { ...common, kind: 'feedback', about: 'k', language: 'en' } as const;
const rated = { rating: undefined };

test.each<[string, Message]>([
  ['no answer could be made', apology('K-1', corpus.viewFor(ANYONE, 'en'))],
  ['something else failed', apology('K-1', corpus.viewFor(ANYONE, 'en'), { asked: false })],
  ['an answer helped', takeFeedback(corpus, { ...feedback, helpful: true }, rated).message],
  ['an answer did not', takeFeedback(corpus, { ...feedback, helpful: false }, rated).message],
  ['the answer is not known', takeFeedback(corpus, { ...feedback, helpful: true }, undefined).message],
  ['a question was deleted', tellWithdrawn(corpus, { ...common, kind: 'withdrawn', about: 'k', language: 'en' })],
  ['somebody comes for the first time', greet(corpus, { ...common, kind: 'opened', language: 'en' })],
])('what is said where %s is English', (_, message) => {
  const text = toPlainText(message, { language: 'en' });
  expect(text).toMatch(/[a-z]{4}/);
  expect(ownWords(text, message)).not.toMatch(JAPANESE);
});

test('a question in English to which nothing is found is told, in English alone, that Japanese is best', () => {
  const sayings = (language: Language, question: string) =>
    toPlainText(respond(corpus, { reader: ANYONE, question, language }).message, { language });
  expect(sayings('en', 'Where do I report a lost phone?')).toContain('It is best to ask in Japanese');
  const inJapanese = sayings('en', '鯨の体重は何トンまでと書いてありますか');
  expect(inJapanese).toMatch(/^No provision that settles your question/);
  expect(inJapanese).not.toContain('best to ask');
  // Nor where it is said what is missing.
  expect(sayings('en', '12条')).not.toContain('best to ask');
  expect(sayings('ja', 'Where do I report a lost phone?')).toMatch(
    /^基本方針の中に、お尋ねのことを定めた条文は見つかりませんでした。\n「定めがない」/,
  );
});

test('no status in English is a permission, and each names the Japanese one', () => {
  const { ja, en } = { ja: corpus.viewFor(ANYONE).phrases, en: corpus.viewFor(ANYONE, 'en').phrases };
  for (const status of STATUSES) expect(statusName(status, en)).toContain(`(${statusName(status, ja)})`);
  expect(STATUSES.map((status) => statusName(status, en)).join('\n')).not.toMatch(/allow|may|can |(?<!Not )permit/);
});

test('every phrase is explained to who may replace it', () => {
  const readme = readFileSync(join(PACKAGE_ROOT, 'corpus', 'README.md'), 'utf8');
  expect(Object.keys(DEFAULT_PHRASES).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

test('a question says the same in both languages, but for the words of the bot', () => {
  for (const [, question, told = {}] of SAID) {
    const [ja, en] = (['ja', 'en'] as const).map((language) => ask(question, { ...told, language }));
    expect(en?.decision).toEqual(ja?.decision);
    expect(en && citationsOf(en.message)).toEqual(ja && citationsOf(ja.message));
    expect([en?.topic, en?.profile]).toEqual([ja?.topic, ja?.profile]);
  }
});
