import { LEND_KEY } from './lending.js';
import { WAREHOUSE } from './warehouse.js';

/** A harbour's two zones: other words than the shipped corpus has, for the same things. */
export const ZONES = {
  'policies/soko.md': WAREHOUSE,
  'segments.yaml': `called: ゾーン
segments:
  - {id: north, name: 北ゾーン, names: [北倉庫, 北蔵]}
  - {id: south, name: 南ゾーン, names: [南倉庫, 南蔵]}
ambiguous: [旧倉庫]
questions:
  - id: goods
    text: 扱うのは、魚ですか
    options:
      - {label: はい, segment: north}
      - {label: いいえ, next: gate}
      - {label: わからない, unknown: true}
  - id: gate
    text: 門は、どちらにありますか
    options:
      - {label: 北, segment: north}
      - {label: 南, segment: south}
`,
  'examples/all.tsv': '点検は年に何回やるんですか\t第4条本文\n',
  'actions.yaml': LEND_KEY,
};

/** The same with two actions more: three are a list. */
export const THREE_ACTIONS = {
  ...ZONES,
  'actions.yaml': `${LEND_KEY}- id: look
  name: 倉庫をのぞく
  phrases: [倉庫をのぞいていい？, 中を見てもいいですか]
  cells: {north: {status: not-stated}, south: {status: not-stated}}
- id: paint
  name: 壁に絵をかく
  phrases: [壁に絵をかいてもいい？, 塀をペンキで塗るのはだめ？]
  cells: {north: {status: not-stated}, south: {status: not-stated}}
`,
};

export const LEND = '鍵を人に貸していい？';
