/** 「…していい」, 「…してもかまわない」, 「…しちゃだめ」: a verb form, and a word for good or bad. */
const GOOD_OR_BAD =
  /(いい|良い|よい|よろし|だめ|ダメ|駄目|\bng\b|\bok\b|オーケー|大丈夫|平気|構[いわ]|かまわ|かまい|問題(は|が)?[なあ無]|支障(は|が)?[なあ無]|まずい|まずかった|差し支え|差支え|違反|禁止|不可|可能|可否|許[さし]れ?|認められ|制限|制約|条件|決まり(は|って)?あ|必要|要り(ます|ません)|いります|許可(って|は|が|を|も)?(おり|下り|出|もら|い[るり]|要|得)|してよ|(あり|アリ|なし|ナシ|無し)(です|でしょう|なの|か|？|\?|$)|アウト|セーフ|義務|必須|扱い)/;
/** 「…できますか」, 「…持って行ける？」: the potential, at the end of a sentence. */
const POTENTIAL =
  /(でき|出来|られ|[えけせねべめれげ])(る|ます|ません|ない)(か|かな|の|のか|のでしょうか|でしょうか|んですか|んでしょうか)?([?？。]|$)/;
/** 「…したい」, 「…したいのですが」, 「…してほしい」. */
const WISH =
  /(たい|ほしい|欲しい)(です|の|ん|と|けど|が|な|？|\?|。|、|$)|ことになっ|何を通|どうすれば|しないと|しなきゃ|なければ/;

/** The same in the speech of many regions, and as people put it who expect a no: 「…してええか」, 「…したらいかんの」. */
const IN_SPEECH =
  /(て|で|たら|だら|ちゃ|じゃ|ては|では|のは|んは|のって|って|ても|でも|とって|たって|だって)(も|は)?(ええ|よか|かまへん|よろし|あり|アリ|なし|ナシ|無し|おk|あかん|あきません|いかん|いけん|やばい|ヤバい|叱られ|怒られ|無理|問題に(なる|なります)|自由|支障|オッケー|セーフ|アウト|いかが)|(ええ|よか)(か|ん|と|の|です|やろ|もん|[?？]|$)|無理(か|です|なん|でしょう|[?？]|$)|(わけには?いか|わけにはいきま|もらえ(ん|な|ま|る(か|も|ん|の|[?？]|$))|もらうこと(は|って)|足り(ます|る)(か|の|ん|でしょう|[?？])|(て|で)も[?？]|(のは|んは|ことは|のって|上、?)どう(か|で|なの|なん|や|[?？]|$)|(通り|とおり)(ます|る)か|いかがなもの|可(でしょう|ですか|か|[?？]|$))/;

/** Asking where a rule stands is no wish to do something: 「…の根拠を見たい」. */
const WHERE = /根拠|何条|何号|どの条|どの号|どの文|どの部分|条文|どこに(書|あ|定|規定|載)|どこで(触れ|定め)|の話か/;
/** Nor is asking what counts as what, or whether one has understood: 「…に当たりますか」, 「…という理解でいい？」. */
const READING =
  /に(は)?(当た|あた|該当|含ま|数え)|(という|との|って)(こと|理解|認識|解釈)で|(って|と)(言|呼|考え|読)\S{0,3}(いい|よい|よろし)|(どの\S{1,3}|どれ|どっち|どちら)(です|なの|だ|？|\?|$)/;

/** Whether a question asks if something may be done, or what has to be met to do it; not where a rule stands. */
export function asksLeave(question: string): boolean {
  const text = question.normalize('NFKC').toLowerCase();
  if (READING.test(text)) return false;
  return (
    GOOD_OR_BAD.test(text) || IN_SPEECH.test(text) || ((POTENTIAL.test(text) || WISH.test(text)) && !WHERE.test(text))
  );
}
