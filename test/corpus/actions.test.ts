import { describe, expect, test } from 'vitest';
import { respond } from '../../src/assistant/respond.js';
import type { Corpus } from '../../src/assistant/view.js';
import { toRecord } from '../../src/message/record.js';
import { ANYONE, type Reader, readerIn } from '../../src/person/audience.js';
import { LEND_KEY } from './lending.js';
import { corpusOf } from './loading.js';
import { NIGHT_WATCH, WAREHOUSE } from './warehouse.js';

/** Two warehouses in place of networks: nothing in the code knows of either. */
const FILES = {
  'policies/soko.md': WAREHOUSE,
  'policies/keibi.md': NIGHT_WATCH,
  'segments.yaml': `segments:
  - {id: north, name: 北倉庫, names: [北の倉, 北蔵], definedAt: soko 第2条第1号}
  - {id: south, name: 南倉庫, names: [南の倉, 南蔵]}
ambiguous: [旧倉庫]
`,
  'actions.yaml': `${LEND_KEY}- id: feed-dog
  name: 犬に餌をやる
  phrases: [犬に餌をやっていい？, わんこにおやつをあげてもいいですか]
  cells:
    north: {status: conditional, basis: inferred, cites: [{at: keibi 第4条, quote: 警備員が用意する}]}
    south: {status: conditional, basis: inferred, cites: [{at: keibi 第4条, quote: 警備員が用意する}]}
`,
};
const corpus = corpusOf(FILES);

function ask(question: string, reader: Reader = ANYONE, of: Corpus = corpus) {
  const { message } = respond(of, { reader, question });
  return { message, ...toRecord(message) };
}

describe('another organisation, other segments, other actions, not a line of code', () => {
  test('its segment is read by its names, and its cell answers', () => {
    const { message, citations } = ask('北の倉の鍵を人に貸していい？');
    expect(message).toMatchObject({ outcome: 'verdict', sides: [{ status: 'conditional', segment: '北倉庫' }] });
    expect(citations).toEqual([{ document: 'soko', address: '第3条第2号', quote: '次の事項を台帳に書くこと' }]);
  });

  test('where nothing is stated it says so', () => {
    const { outcome, citations, related, text } = ask('南蔵の鍵を人に貸していい？');
    expect([outcome, citations, related.map(({ address }) => address)]).toEqual(['not-stated', [], ['第3条']]);
    expect(text).toContain('南倉庫での「鍵を人に貸す」について');
  });

  test.each(['鍵を人に貸していい？', '旧倉庫の鍵を人に貸していい？'])(
    '%s is asked back; pressing an option settles it',
    (question) => {
      const { message } = ask(question);
      if (message.outcome !== 'clarify') throw new Error(message.outcome);
      expect(message.options.map(({ label }) => label)).toEqual(['北倉庫（条件付き）', '南倉庫（定めなし）']);
      expect(message.options.map((option) => ask(option.ask).outcome)).toEqual(['verdict', 'not-stated']);
    },
  );

  test('both named: both sides', () => {
    expect(ask('北蔵と南蔵の鍵を人に貸していい？').message).toMatchObject({
      sides: [{ segment: '北倉庫' }, { segment: '南倉庫', status: 'not-stated' }],
    });
  });
});

test('an action that is cited from what one may not read is not there', () => {
  const question = '犬に餌をやっていい？';
  expect(ask(question, readerIn('staff')).outcome).toBe('verdict');
  expect(ask(question).outcome).not.toBe('verdict');
  const { actions, finder } = corpus.viewFor(ANYONE);
  expect(actions.map(({ id }) => id)).toEqual(['lend-key']);
  expect(JSON.stringify(finder.find(question).candidates)).not.toContain('feed-dog');
});

test('without either file nothing changes', () => {
  const plain = corpusOf({ 'policies/soko.md': WAREHOUSE });
  expect(plain.viewFor(ANYONE)).toMatchObject({ actions: [], segments: { all: [], ambiguous: [] } });
  expect(ask('鍵を人に貸していい？', ANYONE, plain).outcome).not.toBe('verdict');
});

test('what was kept from an earlier start says the same', () => {
  const again = corpusOf(FILES);
  expect(ask('北の倉の鍵を人に貸していい？', ANYONE, again)).toEqual(ask('北の倉の鍵を人に貸していい？'));
});
