import { expect, test } from 'vitest';
import { severalQuestions } from '../../src/answer/severalquestions.js';

test.each([
  ['鍵はどこに保管しますか？点検は年に何回ですか？', ['鍵はどこに保管しますか？', '点検は年に何回ですか？']],
  [
    '鍵をなくしました。町長に報告ですか?\n点検はいつですか?',
    ['鍵をなくしました。町長に報告ですか?', '点検はいつですか?'],
  ],
])('%s asks more than one thing', (text, parts) => {
  expect(severalQuestions(text)).toEqual(parts);
});

test.each([
  ['one question', '鍵はどこに保管しますか？'],
  ['one that is repeated in a word', '鍵はどこに保管しますか？なんで？'],
  ['one with examples', '点検の回数は何回ですか？３？４？'],
  ['one with a sentence after it', '鍵はどこに保管しますか？点検は年に何回ですか？よろしくお願いします'],
  ['a letter', '鍵はどこに保管しますか？'.repeat(4)],
  ['none', '鍵をなくしました'],
  ['nothing', ''],
])('%s does not', (_, text) => {
  expect(severalQuestions(text)).toEqual([]);
});
