import { expect, test } from 'vitest';
import { errorsIn } from './loading.js';
import { WAREHOUSE } from './warehouse.js';

const SEGMENTS = `segments:
  - {id: east, name: 東倉庫, definedAt: 第2条第1号}
  - {id: west, name: 西倉庫}
`;
const FILES = { 'policies/soko.md': WAREHOUSE, 'segments.yaml': SEGMENTS };

/** The cells of one action, each line indented as in the file: the first stands on line 5. */
function actions(...cells: string[]): string {
  return ['- id: lend', '  name: 鍵を貸す', '  phrases: [鍵を貸していい？]', '  cells:', ...cells, ''].join('\n');
}

const WEST = '    west: {status: not-stated}';
const errors = (...cells: string[]) => errorsIn({ ...FILES, 'actions.yaml': actions(...cells) });

test('quoted words that do not stand in the provision are refused where they are written', () => {
  expect(
    errors(
      '    east:',
      '      status: blocked',
      '      cites:',
      '        - {at: 第3条第1号, quote: 金庫に保管せよ}',
      WEST,
    ),
  ).toEqual(['actions.yaml:8:31: 「金庫に保管せよ」は、第3条第1号にその文字どおりにはありません。']);
});

test.each([
  [
    'has words of the unit above its provision',
    ['    east: {status: blocked, cites: [{at: 第3条第1号, quote: 管理人は}]}', WEST],
    '5:57: 「管理人は」は、第3条第1号にその文字どおりにはありません。',
  ],
  [
    'cites what is not there',
    ['    east: {status: blocked, cites: [{at: 第9条, quote: 鍵}]}', WEST],
    '5:42: 「第9条」という条文は、どの文書にもありません。',
  ],
  [
    'is near what is not there',
    ['    east: {status: not-stated, related: [{at: 第9条}]}', WEST],
    '5:47: 「第9条」という条文は、どの文書にもありません。',
  ],
  [
    'rests on nothing',
    ['    east: {status: conditional}', WEST],
    '5:20: 「conditional」には、もとになる条文（cites）が必要です。',
  ],
  [
    'cites though nothing is stated',
    ['    east: {status: not-stated, cites: [{at: 第1条, quote: 倉庫}]}', WEST],
    '5:39: 定めがない（not-stated）のに、条文を引いています。',
  ],
  [
    'permits',
    ['    east: {status: allowed}', WEST],
    '5:20: 「0.cells.east.status」の値が正しくありません（次のどれかにしてください: blocked、conditional、measure、not-stated）。',
  ],
])('a cell that %s is refused', (_, cells, expected) => {
  expect(errors(...cells)).toEqual([`actions.yaml:${expected}`]);
});

test('every segment has a cell, and only a segment has one', () => {
  expect(errors('    east: {status: not-stated}')).toEqual([
    'actions.yaml:4:3: 「鍵を貸す」に、west についての欄がありません。',
  ]);
  expect(errors('    east: {status: not-stated}', WEST, '    north: {status: not-stated}')).toEqual([
    'actions.yaml:7:5: segments.yaml に、id「north」がありません。',
  ]);
  const between = '  between: [{segments: [east, north], status: not-stated}]';
  expect(errors('    east: {status: not-stated}', WEST, between)).toEqual([
    'actions.yaml:7:31: segments.yaml に、id「north」がありません。',
  ]);
});

test('two actions, or two segments, of one id are told apart by their lines', () => {
  const action = actions('    east: {status: not-stated}', WEST);
  expect(errorsIn({ ...FILES, 'actions.yaml': action + action })).toEqual([
    'actions.yaml:7:7: id「lend」は、このファイルの前のほうでも使われています。',
  ]);
  expect(errorsIn({ ...FILES, 'segments.yaml': `${SEGMENTS}  - {id: west, name: 南倉庫}\n` })).toEqual([
    'segments.yaml:4:10: id「west」は、このファイルの前のほうでも使われています。',
  ]);
});

test('a segment is defined where something stands', () => {
  expect(errorsIn({ ...FILES, 'segments.yaml': SEGMENTS.replace('第2条第1号', '第8条') })).toEqual([
    'segments.yaml:2:38: 「第8条」という条文は、どの文書にもありません。',
  ]);
});

test('an action without any phrase, or without words for its name, is none', () => {
  const action = actions('    east: {status: not-stated}', WEST);
  expect(errorsIn({ ...FILES, 'actions.yaml': action.replace('[鍵を貸していい？]', '[]') })).toHaveLength(1);
  expect(errorsIn({ ...FILES, 'actions.yaml': action.replace('鍵を貸す', '""') })).toHaveLength(1);
});
