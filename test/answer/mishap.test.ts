import { expect, test } from 'vitest';
import { tellsMishap } from '../../src/answer/mishap.js';

test.each([
  '倉庫の鍵を落としてしまいました',
  '台帳をなくした。どうしよう',
  '知らない画面が表示されました',
  '別の課に送っちゃった',
  '電源を切ったほうがいい？',
  '誰に言えばいいですか',
  '倉庫の鍵を落とした',
  '鍵を落としたんだけど',
  '落とした鍵をだれかに使われたらどうすれば',
  'まずいことになった',
])('「%s」 tells that something has gone wrong', (question) => {
  expect(tellsMishap(question)).toBe(true);
});

test.each([
  '倉庫の鍵とは何ですか',
  '台帳をなくしたらどの条で処分されますか',
  '鍵の紛失は脅威に当たりますか',
  '誤送信のことはどこに書いてありますか',
  '点検は必要ですか',
  '監査で指摘されるかもしれない',
  'まず何を決めておくの',
  '網から落とした写真を保存していい？',
  '台帳を外の倉へ落としたいです',
  '写真を入れたいんだけどどうすれば',
  '鍵を貸したらやばい？',
])('「%s」 asks for the words', (question) => {
  expect(tellsMishap(question)).toBe(false);
});
