/** 「…ですよね」, 「…で合ってますか」, 「…という理解でいい？」: somebody has an answer already and wants it confirmed. */
const CONFIRMATION =
  /(です|ます|でした|ました|だ|だった|ない|なかった|る|た|い)(よね|よな|んだよね)[？?]*$|(?<!場)合って(る|ます|い)|という?(理解|認識|解釈|こと)で(いい|良い|よい|よろし|ok|合|あ|大丈夫|正し)|って(理解|認識|解釈|こと)で(いい|良い|よろし|ok|合|あ|大丈夫)|でいいんです|でいいんだよね|で(正しい|間違いない)/;

/** Whether the question wants something confirmed. Whether it is so is for the asker to see from the words. */
export function asksConfirmation(question: string): boolean {
  return CONFIRMATION.test(question.normalize('NFKC').toLowerCase().trim());
}
