import { expect, test } from 'vitest';
import { findableIn } from '../../src/corpus/findable.js';
import { readerIn } from '../../src/person/audience.js';
import { type Example, targetKey } from '../../src/search/entry.js';
import { corpusOf } from './loading.js';
import { NIGHT_WATCH, WAREHOUSE } from './warehouse.js';

const { documents } = corpusOf({ 'policies/keibi.md': NIGHT_WATCH, 'policies/soko.md': WAREHOUSE }).viewFor(
  readerIn('staff'),
);
const warehouse = documents.filter(({ id }) => id === 'soko');
const { provisions } = findableIn(warehouse, [], []);
const entry = (address: string) => provisions.find(({ target }) => targetKey(target) === `soko ${address}`);

test('every unit with words of its own and every named sentence can be found, in reading order', () => {
  expect(provisions.map(({ target }) => targetKey(target).replace('soko ', ''))).toEqual([
    '第1条',
    '第2条',
    '第2条第1号',
    '第2条第2号',
    '第3条',
    '第3条第1号',
    '第3条第2号',
    '第3条第2号ア',
    '第3条第2号イ',
    '第3条第3号',
    '第4条',
    '第4条本文',
    '第4条ただし書',
  ]);
});

test('an item comes with the headings and the lead-in it stands below', () => {
  expect(entry('第3条第2号ア')).toEqual({
    target: { kind: 'provision', document: 'soko', address: '第3条第2号ア' },
    headings: ['鍵の扱い'],
    text: '貸した日',
    context: '貸すときは、次の事項を台帳に書くこと。',
    defines: false,
  });
});

test('a definition has its term for a heading, wherever the term stands', () => {
  expect(entry('第2条第2号')).toMatchObject({ headings: ['管理人', '定義'], defines: true });
  expect(entry('第1条')).toMatchObject({ headings: ['目的'], defines: false });
});

test('an example of a document that is not there is left out; silences and small talk stay', () => {
  const example = (target: Example['target']): Example => ({ question: '？', target });
  const examples = [
    example({ kind: 'provision', document: 'soko', address: '第1条' }),
    example({ kind: 'provision', document: 'keibi', address: '第1条' }),
    example({ kind: 'silence', id: 'yuki' }),
  ];
  const kept = findableIn(warehouse, examples, []).examples;
  expect(kept.slice(0, 2)).toEqual([examples[0], examples[2]]);
  expect(new Set(kept.slice(2).map(({ target }) => target.kind))).toEqual(new Set(['talk']));
});
