import { WAREHOUSE } from '../corpus/warehouse.js';

const ITEMS = Array.from(
  { length: 12 },
  (_, at) => `第${at + 1}棚に置く物は、${'毎朝その数を数え、'.repeat(150)}台帳の${at + 1}枚目に書くこと。`,
);

/** The warehouse's rules, with an article that no one message can hold. */
export const RULES = `${WAREHOUSE}
（棚卸し）
第5条　管理人は、次のとおり棚卸しをしなければならない。
${ITEMS.map((item, at) => `(${at + 1}) ${item}`).join('\n')}
`;

/** What is asked, and words of the rules that its answer has to hold, in their order. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  第1条: ['この規程は、倉庫の管理について必要な事項を定めることを目的とする。'],
  第2条: ['物品を保管する建物をいう。', '倉庫の鍵を預かる者をいう。'],
  第4条: ['管理人は、年に2回、倉庫を点検しなければならない。', 'ただし、災害のときは、この限りでない。'],
  第5条: ITEMS,
};

export const QUESTIONS = Object.keys(WORDS);
