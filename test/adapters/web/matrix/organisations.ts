import type { Files } from '../../../corpus/folder.js';
import { NIGHT_WATCH, WAREHOUSE } from '../../../corpus/warehouse.js';

const POLICIES: Files = { 'policies/soko.md': WAREHOUSE, 'policies/keibi.md': NIGHT_WATCH };

/** Two warehouses for networks; what is done with the dog only staff may know of. */
export const TWO_SEGMENTS: Files = {
  ...POLICIES,
  'segments.yaml': `segments:
  - {id: north, name: 北倉庫, definedAt: soko 第2条第1号}
  - {id: south, name: 南倉庫}
`,
  'actions.yaml': `- id: lend-key
  name: 鍵を人に貸す
  phrases: [友だちに鍵を渡してもいいですか, サーバールームの鍵を預けたい]
  cells:
    north:
      status: conditional
      condition: 台帳に書くこと。
      basis: inferred
      cites: [{at: soko 第3条第2号, quote: 次の事項を台帳に書くこと}]
    south: {status: not-stated, related: [{at: soko 第3条}]}
  between:
    - {segments: [south, north], status: blocked, cites: [{at: soko 第3条第1号, quote: 金庫に保管する}]}
- id: look
  name: 倉庫をのぞく
  phrases: [中を見ていい？]
  cells:
    north: {status: not-stated}
    south: {status: not-stated}
- id: feed-dog
  name: 犬に餌をやる
  phrases: [わんこにおやつをあげてもいいですか]
  cells:
    north: {status: measure, cites: [{at: keibi 第4条, quote: 警備員が用意する}]}
    south: {status: not-stated}
`,
};

const FIVE = ['a', 'b', 'c', 'd', 'e'];

export const FIVE_SEGMENTS: Files = {
  ...POLICIES,
  'segments.yaml': `segments:\n${FIVE.map((id) => `  - {id: ${id}, name: ${id}棟}\n`).join('')}`,
  'actions.yaml': `- id: smoke
  name: たばこを吸う
  phrases: [一服していい？]
  cells:\n${FIVE.map((id) => `    ${id}: {status: not-stated}\n`).join('')}`,
};

/** More than one sheet of paper holds, and a name without a place to break it. */
export const MANY_ACTIONS: Files = {
  ...FIVE_SEGMENTS,
  'segments.yaml': `segments:\n${FIVE.map((id) => `  - {id: ${id}, name: ${id}棟, definedAt: soko 第2条第1号}\n`).join('')}`,
  'actions.yaml': Array.from(
    { length: 60 },
    (_, at) => `- id: act-${at}
  name: ${at === 0 ? 'x'.repeat(300) : `その${at}をする`}
  phrases: [その${at}をしていい？]
  cells:\n${FIVE.map((id) => `    ${id}: {status: not-stated}\n`).join('')}`,
  ).join(''),
};

export const NO_SEGMENTS: Files = {
  ...POLICIES,
  'actions.yaml': '- {id: smoke, name: たばこを吸う, phrases: [一服していい？], cells: {}}\n',
};

export const NO_ACTIONS: Files = POLICIES;

export const EVIL = `<img src=x onerror=alert(1)>"'&amp;`;

/** Somebody writes markup wherever the files take words. */
export const HOSTILE: Files = {
  ...POLICIES,
  'segments.yaml': JSON.stringify({
    segments: [
      { id: 'north', name: EVIL },
      { id: 'south', name: `${EVIL}2` },
    ],
  }),
  'actions.yaml': JSON.stringify([
    {
      id: 'evil',
      name: EVIL,
      phrases: [EVIL],
      cells: {
        north: {
          status: 'conditional',
          condition: EVIL,
          cites: [{ at: 'soko 第3条第1号', quote: '金庫に保管する' }],
        },
        south: { status: 'not-stated' },
      },
    },
  ]),
  'phrases.yaml': JSON.stringify({ statusConditional: EVIL, notStatedAdvice: EVIL, verdictConditional: EVIL }),
};
