import { expect, test } from 'vitest';
import { asksConfirmation } from '../../src/answer/confirmation.js';

test.each([
  '点検は毎年ですよね？',
  '鍵は管理人が預かるんですよね',
  '物置は倉庫に入らないんだよね',
  '鍵の扱いは第3条で合ってますか',
  '物置も倉庫という理解でいいですか',
  '管理人は町長ってことでOK？',
])('%s wants a yes', (question) => {
  expect(asksConfirmation(question)).toBe(true);
});

test.each([
  '点検は毎年ですか',
  '鍵を持ち帰っていいですか',
  '倉庫とは',
  '鍵をなくしたよ',
  '鍵をなくした場合っていつまでに言うの',
])('%s does not', (question) => {
  expect(asksConfirmation(question)).toBe(false);
});
