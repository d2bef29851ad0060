/**
 * Whether a question asks if something may be done, or what has to be met to do it: 「…していい？」, 「…できますか」,
 * 「…したいのですが」. Asking where a rule stands, or what a word means, is something else.
 */
const LEAVE =
  /(て|で|ても|でも|たら|ちゃ|じゃ|ては|のは|ば|のって)(も)?(、)?(いい|良い|よい|よろし|だめ|ダメ|駄目|ng|ok|大丈夫|平気|構わ|かまわ|問題な|まず|差し支え|あり|アリ|なし|アウト|セーフ|違反|禁止|不可|可能|可\b|可$|どう)|いいです|いいの|いいか|よい(です|か|の|$)|(でき|出来|られ|れ)(ます|る|ない|ません)|可能|可否|可です|不可|禁止|許され|認められ|許可|扱い|(たい|たく)(です|のです|んです|のだ|んだ|けど|が|な|の|。|、|$)|ていい|もらえ|必要|条件|何を通|どうすれば|ok|ng|だめ|ダメ|駄目|大丈夫|まずい|構わない|問題ない|どうなる|どうなって/;

export function asksLeave(question: string): boolean {
  return LEAVE.test(question.normalize('NFKC').toLowerCase());
}
