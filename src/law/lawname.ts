/** A name that ends as laws and rules do, right before an address. */
const LAW_NAME =
  /((?:[一-龠々〇ァ-ヶーA-Za-z]|(?<=[一-龠])(?:の|及び|に関する|等の|における|のための)(?=[一-龠]))*(?:法律施行規則|法律施行令|施行規則|施行令|施行条例|法律|法|条例|規則|政令|省令|憲法|規程|要綱|要領))(?:[（(][^（）()]*[）)])?(?:の|における)?[ 　]*$/;

/** Words that end like a law without being one. */
const NOT_A_LAW = /(?:方法|手法|文法|作法|用法|寸法|違法|合法|適法|司法|立法|療法|製法)$/;
/** この条例, 本規則: the text speaks of itself. */
const ITSELF = /(?:^(?:本|当|現行)?(?:条例|規則|規程|要綱|要領|政令|省令|法律)$)|^本法$/;

/** Names of statutes are long, but the whole text before an address need not be searched for one. */
const LONGEST_NAME = 80;

/** The law or rule named right before an address: 河川法, 法, 会計規則. Undefined where there is none or it means this text. */
export function lawNameBefore(before: string): string | undefined {
  const name = LAW_NAME.exec(before.slice(-LONGEST_NAME))?.[1];
  if (!name || NOT_A_LAW.test(name) || ITSELF.test(name)) return undefined;
  return name;
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
