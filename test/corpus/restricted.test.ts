import { describe, expect, test } from 'vitest';
import { respond } from '../../src/assistant/respond.js';
import { suggestionsFor } from '../../src/message/suggestions.js';
import { ANYONE, readerIn } from '../../src/person/audience.js';
import { corpusOf } from './loading.js';
import { recordOf, written } from './partstwins.js';
import { NIGHT_WATCH, WAREHOUSE } from './warehouse.js';

const STAFF = readerIn('staff');
const CSIRT = readerIn('csirt');

describe('a document for two audiences', () => {
  const policies = (audience: string) => ({
    'policies/keibi.md': NIGHT_WATCH.replace('audience: staff', `audience: ${audience}`),
    'policies/soko.md': WAREHOUSE,
  });
  const corpus = corpusOf(policies('[csirt, staff]'));
  const without = corpusOf({ 'policies/soko.md': WAREHOUSE });

  test.each(['第5条', '番犬とは何ですか', 'こんにちは', '警備要領第3条', '点検は年に何回'])(
    '「%s」 is answered to the staff as to the csirt, and to others as if there were none',
    (question) => {
      const [staff, csirt, others] = [STAFF, CSIRT, readerIn('helpdesk')].map((reader) =>
        recordOf(corpus, reader, question),
      );
      expect(staff).toEqual(csirt);
      expect(staff?.text === others?.text).toBe(question.startsWith('点検'));
      expect(others).toEqual(recordOf(without, ANYONE, question));
    },
  );

  test('those who are in either, or in both, share one view', () => {
    const view = corpus.viewFor(STAFF);
    expect(view.documents.map(({ id }) => id)).toEqual(['keibi', 'soko']);
    expect(corpus.viewFor(CSIRT)).toBe(view);
    expect(corpus.viewFor(readerIn('csirt', 'staff', 'guests'))).toBe(view);
    expect(corpus.viewFor(readerIn('guests'))).toBe(corpus.viewFor(ANYONE));
  });

  test('the order and repetition of names say nothing, and beside public no other does', () => {
    const audienceOf = (audience: string) => corpusOf(policies(audience)).viewFor(STAFF).documents[0]?.audience;
    expect(audienceOf('[staff, csirt, staff]')).toEqual(['csirt', 'staff']);
    expect(audienceOf('staff')).toEqual(['staff']);
    expect(audienceOf('[staff, public]')).toEqual(['public']);
  });
});

describe('a part within a part', () => {
  const corpus = corpusOf({
    'policies/soko.md': WAREHOUSE.replace(
      'edition:',
      'parts: [{at: 第3条, audience: staff}, {at: 第3条第1号, audience: csirt}]\nedition:',
    ),
  });
  const reads = (...names: string[]) =>
    ['第3条', '第3条第1号', '第3条第2号'].filter(
      (at) => recordOf(corpus, readerIn(...names), at).outcome === 'answered',
    );

  test('is read by whoever may read both', () => {
    expect(reads()).toEqual([]);
    expect(reads('csirt')).toEqual([]);
    expect(reads('staff')).toEqual(['第3条', '第3条第2号']);
    expect(reads('staff', 'csirt')).toEqual(['第3条', '第3条第1号', '第3条第2号']);
  });

  test('those who may not read the outer one share a view, whatever they may read of the inner one', () => {
    expect(corpus.viewFor(CSIRT)).toBe(corpus.viewFor(ANYONE));
    expect(corpus.viewFor(STAFF)).not.toBe(corpus.viewFor(readerIn('staff', 'csirt')));
  });

  test('an excerpt is made once, whichever view holds it', () => {
    const other = corpusOf({
      'policies/soko.md': WAREHOUSE.replace('edition:', 'parts: [{at: 第3条, audience: staff}]\nedition:'),
      'policies/keibi.md': NIGHT_WATCH.replace('audience: staff', 'audience: csirt'),
    });
    const excerpt = other.viewFor(ANYONE).documents[0];
    expect(excerpt?.provisions.has('第3条')).toBe(false);
    expect(other.viewFor(CSIRT).documents[1]).toBe(excerpt);
  });
});

describe('what nothing remains of', () => {
  const parts = (...addresses: string[]) =>
    corpusOf({
      'policies/soko.md': WAREHOUSE,
      'policies/keibi.md': NIGHT_WATCH.replace(
        'audience: staff',
        `audience: public\nparts:\n${addresses.map((at) => `  - {at: ${at}, audience: staff}\n`).join('')}`,
      ),
    });

  test('a document all of whose articles are withheld is not there', () => {
    const corpus = parts('第1条', '第2条', '第3条', '第4条', '第5条');
    expect(corpus.viewFor(ANYONE).documents.map(({ id }) => id)).toEqual(['soko']);
    expect(recordOf(corpus, ANYONE, 'こんにちは').text).not.toContain('警備要領');
    expect(recordOf(corpus, ANYONE, '第5条').text).toContain('第4条までです');
  });

  test('with one of them left it is', () => {
    const corpus = parts('第1条', '第2条', '第4条', '第5条');
    expect(recordOf(corpus, ANYONE, 'こんにちは').text).toContain('警備要領・倉庫規程');
    expect(recordOf(corpus, ANYONE, '警備要領第3条').text).toContain('合言葉は、警備員のあいだで毎晩改める。');
  });
});

describe('silences and suggestions for an audience', () => {
  const YANE = '- {id: yane, topic: 屋根の雪, asks: [屋根の雪は誰が下ろす]}\n';
  const OPEN = 'suggestions:\n  - 点検は年に何回\n';
  const corpus = corpusOf({
    'policies/soko.md': WAREHOUSE,
    'silences.yaml': `${YANE}- {id: ura, topic: 裏門の合図, asks: [裏門の合図は何, 裏門で何と言う], audience: [csirt, staff]}\n`,
    'settings.yaml': `${OPEN}  - {question: 裏門の合図は, audience: staff}\n  - {question: 鍵をなくしたら}\n`,
  });
  const without = corpusOf({
    'policies/soko.md': WAREHOUSE,
    'silences.yaml': YANE,
    'settings.yaml': `${OPEN}  - 鍵をなくしたら\n`,
  });
  const { settings, documents } = corpus.viewFor(STAFF);

  test.each(['裏門の合図は何', '裏門で何と言う', '裏門', '屋根の雪は誰が下ろす', 'こんにちは', '鍵をなくしたら'])(
    '「%s」 is answered to anyone as if they were not there',
    (question) => {
      const [one, other] = [corpus, without].map((each) => respond(each, { reader: ANYONE, question }));
      expect(one?.message).toEqual(other?.message);
      expect(one?.finding).toEqual(other?.finding);
    },
  );

  test('a view holds no trace of them', () => {
    const { finder, ...rest } = corpus.viewFor(ANYONE);
    expect(written(rest)).not.toMatch(/裏門|合図|csirt|staff/);
    expect(finder.save().vocabulary).toEqual(without.viewFor(ANYONE).finder.save().vocabulary);
  });

  test('those they are for are told of them', () => {
    expect(recordOf(corpus, CSIRT, '裏門の合図は何').text).toContain('「裏門の合図」について');
    expect(suggestionsFor(settings, documents)).toEqual(['点検は年に何回', '裏門の合図は', '鍵をなくしたら']);
    expect(corpus.viewFor(CSIRT).settings.suggestions).toEqual(['点検は年に何回', '鍵をなくしたら']);
  });

  test('an organisation that gives suggestions to staff alone leaves others those made from the documents', () => {
    const some = corpusOf({
      'policies/soko.md': WAREHOUSE,
      'settings.yaml': 'suggestions: [{question: 裏門の合図は, audience: staff}]\n',
    }).viewFor(ANYONE);
    expect(suggestionsFor(some.settings, some.documents)).toEqual([
      '倉庫とは何ですか',
      '管理人とは何ですか',
      '点検について教えてください',
      '鍵の扱いについて教えてください',
    ]);
  });
});
