import { describe, expect, test } from 'vitest';
import { respond } from '../../src/assistant/respond.js';
import type { Message } from '../../src/message/message.js';
import { toPlainText } from '../../src/message/plain.js';
import { ANYONE } from '../../src/person/audience.js';
import { corpus } from '../shipped/shipped.js';

const ask = (question: string): Message => respond(corpus, { reader: ANYONE, question }).message;

describe('whatever is typed, something useful comes back', () => {
  test.each([
    ['nothing', '', /質問を入力/],
    ['only spaces', ' 　\n\t', /質問を入力/],
    ['emoji only', '😀😀🎉', /読み取れません/],
    ['punctuation only', '？！。、', /読み取れません/],
    ['mojibake', 'ã\u0081\u0093ã\u0082\u0093ã\u0081«ã\u0081¡ã\u0081¯', /読み取れません/],
    ['replacement characters', '\uFFFD\uFFFD\uFFFD\uFFFDa', /読み取れません/],
  ])('%s', (_, question, said) => {
    const message = ask(question);
    expect(message.outcome).toBe('other');
    expect(toPlainText(message)).toMatch(said);
  });

  test.each([
    ['control characters', '機密\u0000性\u0007とは'],
    ['a lone surrogate', '機密性とは\ud83d'],
    ['HTML', '<p class="q">機密性とは</p>'],
  ])('%s do not stand in the way', (_, question) => {
    expect(ask(question)).toMatchObject({ outcome: 'answered', points: [{ quotation: { address: '第2条第6号' } }] });
  });

  test('a very long question is read in part, and says so', () => {
    expect(ask(`機密性とは${'何'.repeat(5000)}`).notices).toEqual([
      'ご質問が長いため、はじめの2,000文字までを読みました。',
    ]);
  });

  test('ten thousand of one character are answered as well', () => {
    for (const character of ['ー', 'ア', 'a', '1', ' ', '😀'])
      expect(ask(character.repeat(10_000)).notices).toHaveLength(1);
  });
});

describe('small talk', () => {
  test.each([
    ['こんにちは', /こんにちは/],
    ['ありがとうございました！', /お役に立てて/],
    ['何ができるの？', /番号で開く/],
    ['おまえAI？人間？', /自動の案内/],
  ])('%s gets a short reply with examples', (question, said) => {
    const message = ask(question);
    expect(message).toMatchObject({ outcome: 'other', lead: expect.stringMatching(said) });
    expect(message.outcome === 'other' && message.suggestions.length).toBeGreaterThan(0);
  });
});

test('every suggested question is answered', () => {
  const help = ask('使い方');
  const suggestions = help.outcome === 'other' ? help.suggestions : [];
  expect(suggestions.map((question) => [question, ask(question).outcome])).toEqual(
    suggestions.map((question) => [question, 'answered']),
  );
});

test('the same question gives the same answer', () => {
  expect(ask('監査はありますか')).toEqual(ask('監査はありますか'));
});

test('every word that is quoted stands in the document at that address', () => {
  const { documents } = corpus.viewFor(ANYONE);
  for (const question of ['監査はありますか', 'USBなくしたらどうなる？', '3条を見せて', 'パスワードは何文字？']) {
    const { message } = respond(corpus, { reader: ANYONE, question });
    const quotations = 'related' in message ? [...message.related] : [];
    if (message.outcome === 'answered') quotations.push(...message.points.map(({ quotation }) => quotation));
    expect(quotations.length).toBeGreaterThan(0);
    for (const { documentId, address, text } of quotations)
      expect(documents.find(({ id }) => id === documentId)?.provisions.get(address)?.words.text).toBe(text);
  }
});

describe('several questions in one message', () => {
  test('are each answered, with the words that answer each', () => {
    expect(ask('監査はいつやるんですか？違反したらどうなりますか？')).toMatchObject({
      outcome: 'answered',
      points: [{ quotation: { address: '第7条' } }, { quotation: { address: '第11条' } }],
    });
  });

  test('where nothing is stated of one, that is said beside the answer to the other', () => {
    const message = ask('違反したらどうなりますか？パスワードは何文字以上にすればいいですか？');
    expect(message).toMatchObject({ outcome: 'answered', points: [{ quotation: { address: '第11条' } }] });
    expect(message.notices).toEqual([
      expect.stringMatching(/パスワード.*定めがありません。$/),
      expect.stringContaining('「してよい」という意味ではありません'),
      expect.stringContaining('問い合わせ先'),
    ]);
  });

  test('that are one matter said twice are answered as one', () => {
    expect(ask('監査って定期的にやるんですか？それとも必要なときだけですか？')).toMatchObject({
      points: [{ quotation: { address: '第7条' } }],
      notices: [],
    });
  });
});

test('an answer to somebody who wants a yes says that it is none', () => {
  expect(ask('監査は定期的にやるんですよね？').notices).toEqual([expect.stringContaining('判断せず')]);
  expect(ask('監査は定期的にやるんですか？').notices).toEqual([]);
});
