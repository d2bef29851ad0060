import { expect, test } from 'vitest';
import { readsAsQuestion } from '../../src/answer/asking.js';

const ASKING = [
  'LGWANだと？',
  '第3号は？',
  'じゃあUSBは',
  '例外はありますか',
  'ﾌﾘｰWi-Fiは?',
  'ＵＳＢは？',
  '罰則について知りたいです',
  '誰に連絡すればいいですか。',
  'どこに書いてある',
  '根拠は何条ですか',
  'もう少しくわしく教えて',
  '次の条文も見せてください',
  '第6条第3号ア',
  '第3条と第4条',
  '次の号',
  '外部委託の場合は',
  'なんで',
  'いつまでに出せばよいのでしょうか',
  'これって違反になるのかな',
  '委託先だったら',
  '印刷してもいいの',
  '許可ってだれが出すんだっけ',
  'それもだめなん',
  '家で使いたいんですけど',
  'これ使うたらあかんの',
  'スマホ使ってええんかな',
  '持って帰ってもよかと',
  'どげんすればよか',
  '写真もだめなんだべか',
  'ありがとうございます。あと、第3号は？',
] as const;

const TALKING = [
  'ありがとうございます',
  '了解です',
  '私もそう思います',
  '今日の会議は15時からです',
  '確認しておきますね',
  'なるほど、そういうことか',
  'そうですか',
  'そうなんですね',
  'え、マジ？',
  'ほんまですか',
  'よろしくお願いします',
  '確認をお願いします',
  '教えてくれてありがとう',
  '調べておきます',
  '第3条に書いてありました',
  '田中さん、これでいいですか？',
  '何かあったら連絡します',
  'どこかで見た気がする',
  'いつもどおりでいい',
  'こんにちは',
  'お疲れさまです！',
  'では、また明日',
  'そろそろ行きましょうか',
  'ﾘｮｳｶｲﾃﾞｽ',
  'おおきに、助かったわ',
  'じゃあ使わないことにします',
  'USBはやめておきます',
  '👍',
  '部長にも共有しました。問題ないそうです。',
  'たぶん大丈夫だと思いますよ',
] as const;

test.each(ASKING)('「%s」 asks', (line) => {
  expect(readsAsQuestion(line)).toBe(true);
});

test.each(TALKING)('「%s」 is talk among people', (line) => {
  expect(readsAsQuestion(line)).toBe(false);
});

test('half of the lines ask, and half do not', () => {
  expect([ASKING.length, TALKING.length]).toEqual([30, 30]);
});

test.each(['', ' \n', '？？', '...'])('%j asks nothing', (line) => {
  expect(readsAsQuestion(line)).toBe(false);
});

test('a long line is read in no time', () => {
  for (const piece of ['どう', 'て', '第3条', 'か', 'の', 'だと思いますか', 'え']) readsAsQuestion(piece.repeat(1000));
}, 5000);
