import { describe, expect, test } from 'vitest';
import { type Found, foundAt } from '../../src/answer/found.js';
import { compose } from '../../src/message/compose.js';
import type { Composing } from '../../src/message/composing.js';
import { DEFAULT_PHRASES } from '../../src/message/phrases.js';
import { NO_SETTINGS } from '../../src/message/settings.js';
import { SOUKO } from '../souko.js';

const composing: Composing = { documents: [SOUKO], settings: NO_SETTINGS, phrases: DEFAULT_PHRASES, notices: [] };

function at(address: string): Found {
  const found = foundAt([SOUKO], 'souko', address);
  if (found === undefined) throw new Error(address);
  return found;
}

describe('an answer', () => {
  const message = compose(
    { kind: 'answer', provisions: [at('第5条')], related: [at('第3条本文')], why: '' },
    composing,
  );

  test('quotes word for word, with address, heading, document and edition', () => {
    expect(message).toMatchObject({
      outcome: 'answered',
      points: [
        {
          quotation: {
            address: '第5条',
            heading: '貸出しの禁止',
            text: '管理者は、第2条第1号の備品を私用に供してはならない。',
            documentTitle: '倉庫管理規程',
            edition: '令和7年4月1日',
            repairs: [],
          },
        },
      ],
      related: [{ address: '第3条本文' }],
    });
  });

  test('defines the terms it quotes, one step away', () => {
    expect(
      message.outcome === 'answered' && message.definitions.map(({ term, quotation }) => [term, quotation.address]),
    ).toEqual([
      ['備品', '第2条第1号'],
      ['管理者', '第2条第2号'],
    ]);
  });

  test('an item that is no sentence comes with the words above its list, once', () => {
    const alone = compose({ kind: 'answer', provisions: [at('第4条第1号')], related: [], why: '' }, composing);
    expect(alone).toMatchObject({
      points: [
        {
          quotation: {
            text: '火災',
            leadIn: { address: '第4条柱書', text: '次の事故が起きたときは、直ちに報告しなければならない。' },
          },
        },
      ],
    });
    const below = compose(
      { kind: 'answer', provisions: [at('第4条'), at('第4条第1号')], related: [], why: '' },
      composing,
    );
    expect(below).toMatchObject({ points: [{}, { quotation: { text: '火災', leadIn: undefined } }] });
  });

  test('says when the words were repaired', () => {
    const repaired = compose({ kind: 'answer', provisions: [at('第4条第2号')], related: [], why: '' }, composing);
    expect(repaired).toMatchObject({
      points: [{ quotation: { text: '備品の亡失', repairs: ['文字が重なっています'] } }],
    });
  });

  test('tells how an address was read', () => {
    const read = compose(
      {
        kind: 'answer',
        provisions: [at('第5条')],
        related: [],
        reading: [{ says: 'addressRead', of: { typed: '五条', canonical: '第5条' } }],
        why: '',
      },
      composing,
    );
    expect(read.notices).toEqual(['「五条」は「第5条」のことと読みました。']);
  });
});

describe('an honest no', () => {
  const silence = { id: 'phone', topic: '電話番号', offtopic: false, mishap: false, related: [] };
  const decision = { kind: 'not-stated' as const, silence, related: [at('第1条')], why: '' };

  test('names the matter, and that silence is no permission', () => {
    expect(compose(decision, composing)).toMatchObject({
      outcome: 'not-stated',
      lead: '「電話番号」について、規程には定めがありません。',
      advice: DEFAULT_PHRASES.notStatedAdvice,
      related: [{ address: '第1条' }],
    });
  });

  test('says plainly that no contact is set', () => {
    expect(compose(decision, composing)).toMatchObject({ contact: DEFAULT_PHRASES.contactUnset });
  });

  test('names the contact that is set', () => {
    const settings = { ...NO_SETTINGS, contact: { name: '管財課', phone: '内線 0000' } };
    expect(compose(decision, { ...composing, settings })).toMatchObject({
      contact: 'お問い合わせは、管財課（内線 0000）へお願いします。',
    });
  });

  test('says where such things are settled, in the words of the document', () => {
    const settledAt = [{ line: '報告の決まりです。', document: 'souko', address: '第4条' }];
    expect(compose(decision, { ...composing, settings: { ...NO_SETTINGS, settledAt } })).toMatchObject({
      settledAt: [{ line: '報告の決まりです。', quotation: { address: '第4条' } }],
    });
  });

  test('points nowhere when only the number was wrong', () => {
    const settledAt = [{ line: '報告の決まりです。', document: 'souko', address: '第4条' }];
    const ends = { says: 'addressEnds', of: { owner: '第4条', last: '第2号' } } as const;
    const wrong = { ...decision, silence: undefined, reading: [ends, ends] };
    expect(compose(wrong, { ...composing, settings: { ...NO_SETTINGS, settledAt } })).toMatchObject({
      lead: 'お尋ねの番号の条文は見つかりませんでした。',
      notices: ['第4条は第2号までです。'],
      advice: undefined,
      settledAt: [],
    });
  });
});

test('the options of a question back can be asked as they stand', () => {
  const message = compose({ kind: 'clarify', options: [at('第3条本文'), at('第5条')], why: '' }, composing);
  expect(message.outcome === 'clarify' && message.options.map(({ label, ask }) => [label, ask])).toEqual([
    ['第3条本文（点検）', '第3条本文'],
    ['第5条（貸出しの禁止）', '第5条'],
  ]);
});

test('small talk offers questions made from the documents', () => {
  expect(compose({ kind: 'talk', id: 'help', why: '' }, composing)).toMatchObject({
    outcome: 'other',
    suggestions: [
      '備品とは何ですか',
      '管理者とは何ですか',
      '貸出しの禁止について教えてください',
      '事故の報告について教えてください',
    ],
  });
});
