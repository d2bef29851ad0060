import type { Files } from './folder.js';
import { WAREHOUSE } from './warehouse.js';

/** An action of which one warehouse's rules say something, and those of the other nothing. */
export const LEND_KEY = `- id: lend-key
  name: 鍵を人に貸す
  phrases: [鍵を人に貸していい？, 友だちに鍵を渡してもいいですか, 北蔵の鍵を貸すのはだめ？, 南蔵の鍵を貸し出したい]
  cells:
    north:
      status: conditional
      condition: 台帳に書くこと。
      cites: [{at: soko 第3条第2号, quote: 次の事項を台帳に書くこと}]
    south: {status: not-stated, related: [{at: soko 第3条}]}
`;

/** The warehouse's rules, and what they say of lending a key in one warehouse or the other. */
export const LENDING: Files = {
  'policies/soko.md': WAREHOUSE,
  'segments.yaml':
    'segments:\n  - {id: north, name: 北倉庫, names: [北蔵]}\n  - {id: south, name: 南倉庫, names: [南蔵]}\nambiguous: [旧倉庫]\n',
  'actions.yaml': LEND_KEY,
};
