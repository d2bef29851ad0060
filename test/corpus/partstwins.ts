import { respond } from '../../src/assistant/respond.js';
import type { Corpus } from '../../src/assistant/view.js';
import { toRecord } from '../../src/message/record.js';
import type { Reader } from '../../src/person/audience.js';
import type { Files } from './folder.js';
import { corpusOf } from './loading.js';

/** One document for everybody. A line that ends in a letter in brackets 〔〕 belongs to the part of that name. */
const MARKED = `
# 見本町倉庫管理規程

第1章　総則
（目的）
第1条　この規程は、倉庫の管理について必要な事項を定めることを目的とする。

（定義）
第2条　この規程において、次の各号に掲げる用語の意義は、当該各号に定めるところによる。
(1) 倉庫　物品を保管する建物をいう。
(2) 番犬　裏門で飼う犬をいう。〔item〕
(3) 管理人　倉庫の鍵を預かる者をいう。

（合言葉）〔article〕
第3条　合言葉は、番犬の名とする。〔article〕

第2章　管理
（鍵の扱い）
第4条　管理人は、鍵を次のとおり扱わなければならない。
(1) 金庫に保管すること。
(2) 貸すときは、次の事項を台帳に書くこと。
ア　貸した日
イ　借りた者の巡回番号〔letter〕
(3) なくしたときは、裏門で直ちに点呼を受けること。〔last〕

第3章　夜間の警備〔head〕
（巡回）〔body〕
第5条　管理人は、第4条第1号の金庫を深夜に巡回する。〔body〕
（餌）〔body〕
第6条　番犬の餌は、毎晩用意する。〔body〕

第4章　雑則
（点検）
第7条　管理人は、年に2回、第4条の鍵を点検しなければならない。ただし、災害のときは、この限りでない。

（読替え）
第8条　第4条から第7条までの規定は、倉庫でない物置に準用する。
（点呼の場所）〔end〕
第9条　点呼は、第7条の点検のあと裏門で受ける。〔end〕
`;

/** What is withheld in each case: the letter of its lines, and the addresses that front matter names. */
export const CASES = {
  'an item in the middle': ['item', '第2条第2号'],
  'an article in the middle': ['article', '第3条'],
  'the last letter of an item': ['letter', '第4条第2号イ'],
  'the last item of an article': ['last', '第4条第3号'],
  'a chapter in the middle': ['(?:head|body)', '第3章'],
  'every article of a chapter': ['body', '第5条', '第6条'],
  'the last article': ['end', '第9条'],
  'all of these': [
    '(?:item|article|letter|last|head|body|end)',
    '第2条第2号',
    '第3条',
    '第4条第2号イ',
    '第4条第3号',
    '第3章',
    '第9条',
  ],
} as const satisfies Record<string, readonly [mark: string, ...addresses: string[]]>;

export type CaseName = keyof typeof CASES;

/** The words that stand in the case's lines and nowhere else in the document. */
export function secretsOf(name: CaseName): RegExp {
  const secret = linesOf(name);
  const rest = MARKED.split('\n').filter((line) => !secret.includes(line));
  const words = [
    '番犬',
    '合言葉',
    '巡回',
    '点呼',
    '深夜',
    '夜間',
    '餌',
    '裏門',
    '毎晩',
    '直ちに',
    '借りた者',
    '場所',
    '飼う',
  ];
  const telling = words.filter((word) => secret.join('').includes(word) && !rest.join('').includes(word));
  if (telling.length === 0) throw new Error(`${name} has no word of its own`);
  return new RegExp(telling.join('|'));
}

function linesOf(name: CaseName): string[] {
  return MARKED.split('\n').filter((line) => new RegExp(`〔${CASES[name][0]}〕$`).test(line));
}

const SIDE = { 'lexicon.yaml': '- {says: [キー], means: [鍵]}\n- {says: [わんこ], means: [番犬]}\n' };

/** Two corpora that whoever may not read the part must not be able to tell apart. */
export function twins(name: CaseName): { readonly whole: Corpus; readonly twin: Corpus } {
  const [, ...addresses] = CASES[name];
  const [at] = addresses;
  const parts = addresses.map((each, nth) => `  - {at: ${each}, audience: ${nth % 2 ? '[csirt, staff]' : 'staff'}}\n`);
  const secret = linesOf(name);
  const text = (lines: readonly string[]) => lines.join('\n').replace(/〔[a-z]+〕/g, '');
  const head = '---\nid: soko\ntitle: 見本町倉庫管理規程\nshortTitle: 倉庫規程\naudience: public\n';
  return {
    whole: corpusOf({
      'policies/soko.md': `${head}parts:\n${parts.join('')}---\n${text(MARKED.split('\n'))}`,
      ...besides(at),
    }),
    twin: corpusOf({
      'policies/soko.md': `${head}---\n${text(MARKED.split('\n').filter((line) => !secret.includes(line)))}`,
      ...besides(undefined),
    }),
  };
}

/** What stands beside the policy; with an address, also everything that can name one does. */
function besides(secret: string | undefined): Files {
  const only = (text: string) => (secret === undefined ? '' : text.replaceAll('@', secret));
  return {
    ...SIDE,
    'examples/all.tsv': `鍵を落とした\t第4条\n${only('わんこのごはん\t@\n鍵の秘密を知りたい\t@\n')}`,
    'silences.yaml': `- {id: yuki, topic: 屋根の雪, asks: [屋根の雪は誰が下ろす], related: [${only('{at: "@"}, ')}{at: 第1条}]}
${only('- {id: inu, topic: 番犬の散歩, asks: [犬の散歩は誰がする], related: [{at: "@"}]}\n')}`,
    'settings.yaml': `settledAt:
  - {line: 点検は次のとおりです。, at: 第7条}
${only('  - {line: 合言葉は次のとおりです。, at: "@"}\n')}`,
    'segments.yaml': `segments:
  - {id: north, name: 北倉庫${only(', definedAt: "@"')}}
  - {id: south, name: 南倉庫, definedAt: 第2条第1号}
`,
    'actions.yaml': `- id: lend
  name: 鍵を貸す
  phrases: [鍵を貸していい？, 友だちに鍵を渡してもいいですか]
  cells:
    north: {status: conditional, cites: [{at: 第4条第2号, quote: 台帳に書くこと}], related: [${only('{at: "@"}')}]}
    south: {status: not-stated, related: [{at: 第7条}${only(', {at: "@"}')}]}
${only(`- id: walk
  name: 番犬と歩く
  phrases: [番犬と歩いていい？, 犬を連れて行ってもいいですか]
  cells:
    north: {status: not-stated, related: [{at: "@"}]}
    south: {status: not-stated}
`)}`,
  };
}

export function recordOf(corpus: Corpus, reader: Reader, question: string) {
  return toRecord(respond(corpus, { reader, question }).message);
}

/** As data, maps included: what somebody could see who sees all of it. */
export function written(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner));
}
