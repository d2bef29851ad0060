/** What rules call themselves, or the last word of their names. Longer ones first where one ends like another. */
const KINDS =
  '法律|条例|規則|規程|政令|省令|要綱|要領|要項|基本方針|方針|基準|手順|内規|細則|指針|訓令|憲章|計画|規約|約款|定款|協定|ガイドライン|マニュアル';

/** A name that ends as laws and rules do, right before an address. Towns may be written in hiragana. */
const LAW_NAME = new RegExp(
  `((?:(?<![ぁ-ん])[ぁ-ん]{2,6}(?=[市町村区県]))?(?:[一-龠々〇ァ-ヶーA-Za-z]|(?<=[一-龠ァ-ヶー])(?:の|及び|に関する|等の|における|のための)(?=[一-龠ァ-ヶ]))*(?:${KINDS}|法|令))(?:[（(][^（）()]*[）)])?(?:の|における)?[ 　]*$`,
);

/** Words that end like a law without being one. */
const NOT_A_LAW =
  /(?:方法|手法|文法|作法|用法|寸法|違法|合法|適法|司法|立法|療法|製法|法令|命令|号令|辞令|指令|(?:[条項号]|次|下記|上記)の[^の]*)$/;
/** 本規則, and 条例 alone: the text speaks of itself. */
const ITSELF = new RegExp(`^(?:条例|規則|規程|要綱|要領|政令|省令|法律|(?:本|当|当該|現行)(?:${KINDS}|法))$`);
/** この基本方針. */
const POINTED_AT = /(?:この|その)$/;
/** Whose, or which, a rule of ours is: 本市の基本方針, 最新の規程. */
const OWNER =
  /^(?:(?:本|当)(?=[市町村区県都府道社])|(?:(?:本|当|弊|我が)?(?:市|町|村|区|県|都|府|道|庁|社|会社|役所|役場|職場|組織)|最新|現在|現行|今回|今年度?|当該)の)+/;

/** Names of statutes are long, but the whole text before an address need not be searched for one. */
const LONGEST_NAME = 80;

/**
 * The law or rule named right before an address: 河川法, 法, 会計規則. Undefined where there is none or it means this
 * text. It may still be the name of a document at hand, which `isNameOf` tells.
 */
export function lawNameBefore(before: string): string | undefined {
  const found = LAW_NAME.exec(before.slice(-LONGEST_NAME));
  const whole = found?.[1];
  if (!found || !whole || NOT_A_LAW.test(whole) || ITSELF.test(whole)) return undefined;
  if (POINTED_AT.test(before.slice(-LONGEST_NAME).slice(0, found.index))) return undefined;
  const name = whole.replace(OWNER, '');
  return ITSELF.test(name) ? undefined : name;
}

/** Whether a name is one of a document with these titles: its end, or parts of it in their order (甲市の基本方針). */
export function isNameOf(name: string, titles: readonly string[]): boolean {
  return titles.some((title) => {
    const parts = name.split('の');
    const last = parts.at(-1) ?? '';
    let at = 0;
    const inOrder = parts.every((part) => {
      const index = title.indexOf(part, at);
      at = index + part.length;
      return index >= 0;
    });
    return last !== '' && inOrder && title.endsWith(last);
  });
}

/** A law named as such, without an article: 「…法による」. */
const NAMED_ALONE =
  /(?:[一-龠々ァ-ヶー]|(?<=[一-龠])(?:の|及び|に関する|等の|における|のための)(?=[一-龠]))+(?:法律|法|条例)(?=による|により|によって|に基づ|の規定|の定め|に定め|に規定|の適用)/g;

export function findLawNames(
  text: string,
): readonly { readonly name: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(NAMED_ALONE)]
    .map((match) => {
      const name = match[0].replace(/^他/, '');
      const end = match.index + match[0].length;
      return { name, start: end - name.length, end };
    })
    .filter(
      ({ name }) =>
        name.length > 2 && !NOT_A_LAW.test(name) && !ITSELF.test(name) && !/^(?:当該|同|他の|その他の)/.test(name),
    );
}
