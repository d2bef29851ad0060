/** 「…していい」, 「…してもかまわない」, 「…しちゃだめ」: a verb form, and a word for good or bad. */
const GOOD_OR_BAD =
  /(いい|良い|よい|よろし|だめ|ダメ|駄目|\bng\b|\bok\b|オーケー|大丈夫|平気|構[いわ]|かまわ|かまい|問題(は|が)?[なあ無]|支障(は|が)?[なあ無]|まずい|まずかった|差し支え|差支え|違反|禁止|不可|可能|可否|許[さし容]れ?|認められ|制限|制約|条件|決まり(は|って)?あ|必要|要り(ます|ません)|いります|許可(って|は|が|を|も)?(おり|下り|出|もら|い[るり]|要|得)|してよ|(あり|アリ|なし|ナシ|無し)(です|でしょう|なの|か|？|\?|$)|アウト|セーフ|義務|必須|扱い)/;

const ASKED = '(か|かな|の|のか|のでしょうか|でしょうか|んですか|んでしょうか)';

/** 「…できますか」, 「…持って行ける？」: the potential, at the end of a sentence. That something fails is only told: 「送れません」. */
const POTENTIAL = new RegExp(
  `(でき|出来|られ|[えけせねべめれげ])((る|ます)${ASKED}?([?？。]|$)|(ません|ない)(の?[?？]|${ASKED}([?？。]|$)))`,
);
/** 「…したい」, 「…したいのですが」, 「…してほしい」. */
const WISH =
  /(?<!知り|聞き|確かめ|調べ|確認し|学び)(たい|ほしい|欲しい)(です|の|ん|と|けど|が|な|？|\?|。|、|$)|ことになっ|何を通|どうすれば|しないと|しなきゃ|なければ/;

/** What is asked about: 「…して」, 「…したら」, 「…するのは」. */
const CONDITION = '(て|で|たら|だら|ちゃ|じゃ|ては|では|のは|んは|のって|って|ても|でも|とって|たって|だって)(も|は)?';

/** What is said of it, in the speech of many regions, and as people put it who expect a no: 「…したらいかんの」. */
const JUDGEMENT = [
  'ええ|よか|かまへん|よろし|おk|オッケー|セーフ|自由|いかが',
  'あかん|アカン|あきません|いかん|いけん|やばい|ヤバい|まずい|マズい|無理|支障|アウト',
  '叱られ|怒られ|問題にな(る|ります)',
].join('|');

const IN_SPEECH = new RegExp(`${CONDITION}(${JUDGEMENT})`);

/** The same where what it is about has another form, or stands further off. */
const BY_ITSELF =
  /(のは|んは|のって|って|ても|でも)(あり|アリ|なし|ナシ|無し)|(のは|んは|ことは|のって|上、?)どう(か|で|なの|なん|や|[?？]|$)|(て|で)(も|可)[?？]|(ええ|よか)(か|ん|と|の|です|やろ|もん|[?？]|$)|無理(か|です|なん|でしょう|[?？]|$)|わけには?い(か|きま)|もらえ(ん|な|ま|る(か|も|ん|の|[?？]|$))|もらうこと(は|って)|足り(ます|る)(か|の|ん|でしょう|[?？])|(通り|とおり)(ます|る)か|いかがなもの|可(でしょう|ですか|か|[?？]|$)/;

/** 「…したらまいねが」, 「…しても具合悪い？」: a condition, and a short word for it at the end, in whatever speech. */
const JUDGED =
  /(たら|だら|ても|でも|(?<=[うくぐすつぬぶむる])(のは|んは|とは))、?(?!.*(何|なに|なん|どう|いつ|どこ|どれ|どの|だれ|誰|いくら|なぜ|ください))[^、。?？\s]{1,12}[?？]?$/;

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
    GOOD_OR_BAD.test(text) ||
    IN_SPEECH.test(text) ||
    BY_ITSELF.test(text) ||
    JUDGED.test(text) ||
    ((POTENTIAL.test(text) || WISH.test(text)) && !WHERE.test(text))
  );
}
