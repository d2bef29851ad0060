import { expect, test } from 'vitest';
import { asksLeave } from '../../src/answer/leave.js';

test.each([
  '鍵を持ち帰っていい？',
  '鍵を持ち帰ってもよろしいでしょうか',
  '鍵を持ち帰るのはダメ？',
  '鍵を持ち帰っちゃだめですか',
  '鍵を持ち帰っても構わないか',
  '鍵の持ち帰りってOK？',
  '鍵を持ち帰ることは禁止されていますか',
  '鍵を持って行ける？',
  '鍵を借りられますか',
  '鍵を持ち帰ることができますか',
  '鍵を持ち帰りたい',
  '鍵を持ち帰りたいのですが',
  '鍵を貸してほしいと言われた',
  '鍵の持ち帰りはどういう扱い？',
  '鍵を借りるときの条件は',
  '鍵を借りるとき、台帳に書かなければいけない？',
])('%s asks for leave', (question) => {
  expect(asksLeave(question)).toBe(true);
});

test.each([
  '管理人とは',
  '鍵のことは第何条ですか',
  '点検のことはどこに書いてある？',
  '点検の根拠を見たい',
  '点検は年に何回ですか',
  '倉庫にはどんな種類がありますか',
])('%s does not', (question) => {
  expect(asksLeave(question)).toBe(false);
});
