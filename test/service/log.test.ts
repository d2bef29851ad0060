import { expect, test } from 'vitest';
import { described } from '../../src/service/log.js';
import { PlatformTrouble, SendProblem } from '../../src/service/platform.js';
import { StoreProblem } from '../../src/store/engine/problem.js';

test.each(['合言葉は山と川', '合言葉は\n    at 山 (川:1:1)', '$& 合言葉は\n    at 山', ''])(
  'an error is told without its words 「%s」, and from where it came',
  (words) => {
    const told = described(new RangeError(words));
    expect(told).toEqual({ error: 'RangeError', at: expect.arrayContaining([expect.stringContaining('log.test.ts')]) });
    expect(JSON.stringify(told)).not.toMatch(/合言葉|山/);
  },
);

test('what is no error is told by its kind alone', () => {
  expect(described('合言葉')).toEqual({ error: 'string' });
});

test('what a platform refuses is told by its code, and with how to mend it where that is known', () => {
  expect(described(new SendProblem('refused', 'token_revoked', 0, false, '入れ直してください。'))).toEqual({
    kind: 'refused',
    code: 'token_revoked',
    advice: '入れ直してください。',
  });
  expect(described(new PlatformTrouble('断られました。', 'invalid_auth'))).toEqual({
    code: 'invalid_auth',
    advice: '断られました。',
  });
});

test('ours about the store says what to do, and nothing of what caused it', () => {
  const problem = new StoreProblem(
    'full',
    'ディスクを空けてください。',
    new Error('insert into inbox values (合言葉)'),
  );
  expect(described(problem)).toEqual({ kind: 'full', advice: 'ディスクを空けてください。' });
});
