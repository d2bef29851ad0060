/** The two orders in which a list of 細分 is lettered. Which one is decided list by list, by its first letter. */
export const KANA_ORDERS = {
  gojuon: 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  iroha: 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス',
} as const;
export type KanaOrder = keyof typeof KANA_ORDERS;

const HALF_WIDTH = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ';

/** Letters that can stand as a label: no small or voiced ones. */
export const KANA_LETTER =
  '[アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンヰヱｱ-ﾝ]';

export function toFullKana(letter: string): string {
  const index = HALF_WIDTH.indexOf(letter);
  return index < 0 ? letter : (KANA_ORDERS.gojuon[index] ?? letter);
}

/** Place of the letter in the order, from 1. */
export function kanaNumber(letter: string, order: KanaOrder): number {
  return KANA_ORDERS[order].indexOf(toFullKana(letter)) + 1;
}

/** A list that opens with イ is イロハ; any other is アイウ. */
export function orderOpenedBy(letter: string): KanaOrder {
  return toFullKana(letter) === 'イ' ? 'iroha' : 'gojuon';
}
