/** What kind of answer a question wants, by how it is put. */
export const INTENTS = ['definition', 'other'] as const;
export type Intent = (typeof INTENTS)[number];

/** 「…とは」, 「…って何」, 「…に入りますか」, 「…と呼ぶの」: what a word means, and what falls under it. */
const DEFINITION =
  /とは|って(何|なに|なん|どんな|どういう|どれ|どこから)|(何|なに|なん)の(こと|略)|意味|意義|定義|用語|という(言葉|語)|呼び?(方|ぶ|ん|名)|呼ば|名前|指し?(す|ます|て)|(に|も|まで)(は)?(入|はい|含|ふく|該当|当た)|込み|扱いに?なる|どの系|何系|に分類|どっち(の系|に)|のうち[?？]|^[\p{sc=Han}\p{sc=Kana}ー\w・（）()]{1,24}[?？]?$/u;

export function intentOf(question: string): Intent {
  return DEFINITION.test(question) ? 'definition' : 'other';
}
