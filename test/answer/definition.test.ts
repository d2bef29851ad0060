import { expect, test } from 'vitest';
import { lookUpTerm } from '../../src/answer/definition.js';
import { SOUKO } from '../souko.js';

test.each(['備品', '備品とは', '備品って何？', '「備品」の意味は？', '備品の定義を教えてください'])(
  '「%s」 is answered with the definition',
  (question) => {
    expect(lookUpTerm(question, [SOUKO])).toMatchObject({
      kind: 'answer',
      provisions: [{ provision: { address: '第2条第1号' } }],
    });
  },
);

test.each(['備品を借りたい', '点検とは', '備品と管理者', 'とは'])('「%s」 is no defined term alone', (question) => {
  expect(lookUpTerm(question, [SOUKO])).toBeUndefined();
});
