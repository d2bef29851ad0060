import { expect, test } from 'vitest';
import { normalisedMail } from '../../../src/store/signin/mail.js';

test.each([
  ['a@example.jp', 'a@example.jp'],
  [' Yamada.Taro@Example.JP\n', 'yamada.taro@example.jp'],
  ['ｙａｍａｄａ＠ｅｘａｍｐｌｅ．ｊｐ', 'yamada@example.jp'],
  ['\u3000a@example.jp\u3000', 'a@example.jp'],
  ['が@例.jp', 'が@例.jp'],
])('%j is the address %j', (text, mail) => {
  expect(normalisedMail(text)).toBe(mail);
});

test.each(['', ' ', 'a', '@', 'a@', '@example.jp', 'a@b@example.jp', 'a＠b@example.jp', 'a@ ', ' @example.jp'])(
  '%j is no address',
  (text) => {
    expect(normalisedMail(text)).toBe(undefined);
  },
);
