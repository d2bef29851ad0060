import { describe, expect, test } from 'vitest';
import { INTENTS, type Intent, intentOf } from '../../src/search/intent.js';
import { normalise } from '../../src/search/text.js';

/** Questions about a swimming pool and a library, put in the ways people put them. */
const CASES: Readonly<Record<Intent, readonly string[]>> = {
  definition: [
    '回数券とは何ですか',
    '更衣室って何のこと？',
    '「監視員」の定義を教えて',
    '浮き輪は遊具に含まれますか',
    'この用語がわからない',
    '水深の浅いほうは何と呼ぶの',
    '開架書庫',
  ],
  permission: [
    '飛び込んでもいいですか',
    'プールサイドで飲み物を飲むのはだめ？',
    '閉館後に泳いでも大丈夫でしょうか',
    '浮き輪の持ち込みは禁止？',
    '本を又貸ししちゃまずい？',
    '子どもだけで入るのは許されていますか',
    '夜も使えますか',
    '延長できますか',
  ],
  duty: [
    '水泳帽をかぶらなきゃいけない？',
    '入る前にシャワーを浴びなければなりませんか',
    '利用者証は持って来るべきでしょうか',
    '体温を測る必要はありますか',
    '名札を付ける義務があるの',
    '毎回署名しないとだめ？',
    '靴は必ず脱ぐのでしょうか',
  ],
  scope: [
    '小学生もこの規則の対象ですか',
    '市外の人にも適用されるの',
    '売店の人は関係ある？',
    'このルールは見学者も守る側でしょうか',
    '駐車場にも効きますか',
    '誰がこの決まりに従うのか知りたい',
    '団体にも当てはまりますか',
  ],
  consequence: [
    '本を汚したらどうなる？',
    '返すのが遅れるとどうなりますか',
    '規則に違反した人は',
    '鍵をなくすと罰がありますか',
    '決まりを破ったら出入り禁止かな',
    '無断で休むと処分されるの',
    'けがをさせたら責任を問われますか',
  ],
  procedure: [
    '利用者証をなくした。どうすればいい',
    '予約の方法を教えて下さい',
    '忘れ物をしたときは誰に連絡するんですか',
    '団体の申請書はもらえますか',
    '水が濁っていたらまず何をする',
    'どうやって返すのですか',
    '貸出しの流れがわかりません',
  ],
  lookup: [
    '返却の期限は何条ですか',
    '飲食のことはどこに書いてありますか',
    '第何号の話？',
    '休館日の根拠を示したい。根拠は',
    '寄附に触れているのはどの条文ですか',
    '入場料はどこに載っていますか',
    '水質の該当箇所',
  ],
  list: [
    '持ち込めないものの一覧',
    '閉館の理由を全部知りたい',
    'どんな料金がありますか',
    '利用者の区分はいくつありますか',
    '禁じられていることを挙げてください',
    '講座の種類が知りたい',
    '委員会は何と何を決めるの',
  ],
  other: [
    'お疲れさまです',
    '今日は暑いですね',
    '司書が交代しました',
    '毎年夏に泳ぎます',
    '新しい本が届いた',
    '水が冷たい気がする',
    '開くのは何時から',
  ],
};

describe.each(INTENTS)('%s', (intent) => {
  test.each(CASES[intent])('%s', (question) => {
    expect(intentOf(normalise(question))).toBe(intent);
  });
});

describe('where the words of two kinds meet', () => {
  test.each([
    // しなければ is a duty though だめ often forbids.
    ['帽子をかぶらないとだめですか', 'duty'],
    ['帽子をかぶらずに泳いではだめですか', 'permission'],
    // Who asks where it is written wants the place, not a yes.
    ['飲食してもいいと何条に書いてありますか', 'lookup'],
    // Not every word of an order is asked for an order, nor every 全部 for a list.
    ['手順書を窓口に置いていますか', 'other'],
    ['全部で十冊借りてもいいの', 'permission'],
    // The words of the meaning stand inside others.
    ['飲食のことはどこに書いてありますか', 'lookup'],
    ['回覧板の申し込みは要りますか', 'duty'],
  ] as const)('%s: %s', (question, intent) => {
    expect(intentOf(normalise(question))).toBe(intent);
  });
});
