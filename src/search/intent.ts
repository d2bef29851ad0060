/** What kind of answer a question wants, by how it is put. */
export const INTENTS = [
  'definition',
  'permission',
  'duty',
  'scope',
  'consequence',
  'procedure',
  'lookup',
  'list',
  'other',
] as const;
export type Intent = (typeof INTENTS)[number];

/** 「…とは」, 「…って何」, 「…に入りますか」, 「…と呼ぶの」: what a word means, and what falls under it. */
const DEFINITION =
  /(?<![こ誰])とは(?!書|言|い[いわ]|限|思|別|ちが|違|関)|って(何|なに|なん|どんな|どういう|どれ|どこから)|(何|なに|なん)の(こと|略)|意味|意義|定義|用語|という(言葉|語)|呼び?(方|ぶ|ん|名)|呼ば|名前(は|が|って|を)?(何|なに|なん|教|知|どう|[?？]|$)|指し?(す|ます|て)|(に|も|まで)(は)?(入(り|る(?!際|とき|時|前)|って(い)?(る[?？のか]|ます))|はい(り|る)|含|ふく|該当|当た)|(?<![ちしりきみい申])込み|扱いに?なる|どの系|何系|に分類|どっち(の系|に)|のうち[?？]|^[\p{sc=Han}\p{sc=Kana}ー\w・（）()]{1,24}[?？]?$/u;

/** 「何条」, 「どこに書いて」: the place in the text is wanted, whatever it says there. */
const LOOKUP =
  /何(条|項|号)|第何|(どの|どこの)(条|項|号|部分|箇所|文)|(どこ|何|なん)(に|で|の.{0,6}に)(は)?[^、。]{0,8}(書|載|の[っる]|出て|出る|定め|規定|記載|触れ)|(話|件|規定|文|条文|こと|の)(は|って)どこ|(書いて|書かれて|載って|触れて)(あ|い)?る|(定め|規定|決まり)(は|が|って)?(あり|ある|載)|該当(箇所|条文)|(根拠|条文)(は|を|が|って|に)|どこを(見|読|引)/u;

/** 「破ったらどうなる」: what follows from something done or left undone. */
const CONSEQUENCE =
  /(ら|と|ば|場合)[、はも]?(、)?(いったい|一体)?(どうな|何が起|なにが起|どんな(罰|処分|扱い))|違反|罰(則|金|せ|が|は)?|処分|懲戒|(責任|責め)(を|は|が)?(問|取|負|とら)|(怒|叱)られ|(破|守らな)(った|かった|る|い)(ら|場合|と[、どき]|人)|罪に|ペナルティ/u;

/** 「…しなければ」, 「…しないとだめ」: whether something has to be done. Before permission, whose words it shares. */
const DUTY =
  /な(ければ|きゃ|くちゃ|くては|いと)[、]?(いけ|な[らり]|だめ|ダメ|駄目|まず|いかん|アウト|[?？]|$)|べき|義務|必須|必要(が|は|って|も)?(あ|な|です|でしょ|か|[?？]|$)|(要|い)り(ます|ません)か|必ず|ねば|せねば|マスト/u;

/** 「…てもいい」, 「…ちゃだめ」: whether something may be done. */
const PERMISSION =
  /(て|で)(も)?(いい|良い|よい|よろし|ok|大丈夫|かまわ|構わ|平気|問題(な|あ)|差し支え|セーフ|へいき)|(ちゃ|じゃ|ては|では|たら|のは|のって|は)(、)?(だめ|ダメ|駄目|まず(い|く|か)|いけな|いかん|ng|あり|アリ|なし[?？]|アウト|ok|禁止|問題(な|あ)|大丈夫)|許(可|さ|す|し)|認め(て|られ)|禁止|禁じ|(使|見|行|話|書|読|送|持ち出|持ち込|出|言)(え|られ|け|せ|め|れ)(る|ます)(の|ん|か|[?？]|$)|(でき|出来|可能)(る|ます|です|でしょ)?(の|ん|か|[?？]|$)|可否/u;

/** 「…も対象ですか」: whom and what the rules reach. */
const SCOPE =
  /対象|適用|範囲|関係(が|は|も)?(ある|あり|な|し|です)|(誰|だれ|どこ|どの人|どなた|何|なに)(が|に|まで|にまで)[^、。]{0,10}(守|従|及|効|当てはま|適用|含)|当ては?まり?|効(く|き|いて)|(守|従)(る|う)(側|人|の)|従(わ|え|い)|(及|およ)(ぶ|び(ます|ません))|(も|は)守(る|らな)/u;

/** 「どうすれば」, 「だれに連絡」: what to do, step by step. */
const PROCEDURE =
  /どう(すれば|すりゃ|したら|やって|やれば|するの|すべ|しよう|対応|進め|申)|(方法|手順|手続き?|方|仕方|流れ|段取り)(を|が|は|も)?(教え|知り|わか|分か|聞|[?？]|$)|(誰|だれ|どこ|どちら|何課)(に|へ)[^、。]{0,8}(報告|連絡|相談|届|申|言え|言う|言った|頼|出せ|出す|聞)|(申請|連絡|相談|届け?)(先|書|出)|まず何を|何から|助けて/u;

/** 「全部」, 「一覧」: all of a kind. */
const LIST =
  /一覧(を|が|は|で|[?？]|$)|(全部|すべて|全て|ぜんぶ|一式)(を|の)?(教|知|見|挙|示|出し|言|ほし|欲|まとめ|並)|列挙|(挙|あ)げ(て|よ)|何と何|(どんな|どのような|どういう|何の)[^、。]{0,16}(が|は)(あ|挙|決|定|載|必要)|(種類|何種)|いくつ(あ|の|[?？])|何(個|つ|点|項目|通り)(あ|の|[?？]|です)|(どれとどれ|ほかに(は|も)?(何|なに)|他に(は|も)?(何|なに))|リストアップ/u;

/** The first that fits: who asks where something is written asks for that, whatever else the sentence holds. */
const PATTERNS: readonly (readonly [Intent, RegExp])[] = [
  ['definition', DEFINITION],
  ['lookup', LOOKUP],
  ['list', LIST],
  ['consequence', CONSEQUENCE],
  ['duty', DUTY],
  ['permission', PERMISSION],
  ['scope', SCOPE],
  ['procedure', PROCEDURE],
];

/** Of a normalised question. Only `definition` has a say in the ranking: the others were tried, and brought nothing. */
export function intentOf(question: string): Intent {
  return PATTERNS.find(([, pattern]) => pattern.test(question))?.[0] ?? 'other';
}
