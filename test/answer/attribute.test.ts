import { describe, expect, test } from 'vitest';
import { unstated } from '../../src/answer/attribute.js';

describe('what a question asks for beside its subject', () => {
  test.each([
    ['点検は年に何回ですか', '管理者は、点検を行う。', ['quantity']],
    ['点検は年に何回ですか', '管理者は、年2回、点検を行う。', []],
    ['鍵の保存期間は？', '鍵は、金庫に保管する。', ['quantity']],
    ['次の点検はいつですか', '管理者は、点検を行う。', ['date']],
    ['いつ報告するの？', '直ちに報告しなければならない。', []],
    ['倉庫の内線は？', '倉庫は、管理者が管理する。', ['contact']],
    ['届の様式をください', '届を提出する。', ['form']],
    ['届の様式をください', '別記様式により届を提出する。', []],
    ['鍵の設定方法を教えて', '鍵を設ける。', ['operation']],
    ['椅子はいくらですか', '椅子を備える。', ['quantity', 'price']],
    ['点検は必要ですか', '管理者は、点検を行う。', []],
    // いつでも is no question for a date.
    ['いつでも使えますか', '備品を使うことができる。', []],
  ])('%s ← %s', (question, provision, lacking) => {
    expect(unstated(question, provision)).toEqual(lacking);
  });
});
