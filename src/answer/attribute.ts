/**
 * What a question wants to know about its subject, beyond what is said of it. A provision that shares the subject but
 * states nothing of this kind does not answer: 「監査は年に何回？」 is not answered by 「監査を実施する」.
 */
interface Attribute {
  readonly name: string;
  /** How people ask for it. */
  readonly asked: RegExp;
  /** How a provision states it; undefined where no rule text ever does (a telephone number, today's weather). */
  readonly stated: RegExp | undefined;
}

const NUMBER = '[0-9一二三四五六七八九十百千]+';

const ATTRIBUTES: readonly Attribute[] = [
  {
    name: 'quantity',
    asked:
      /何(回|度|年|か月|ヶ月|カ月|週間|日間|日以内|時間|分|秒|人|名|件|台|枚|個|段階|割|桁|文字|歳|円|冊|種類|パーセント|%)|なん(回|分|年|人|円)|いくつ(?!か)|いくら|頻度|間隔|[0-9](回|段階|年|か月|日|時間|分|文字|桁)(間|以上|以内)?(ですか|でしたか|だっけ|なの|か[?？、。]|[?？])|保存期間|保管期間|期限/,
    stated: new RegExp(
      `${NUMBER}(回|度|年|月|週|日|時間|分|秒|人|名|件|台|枚|段階|割|桁|文字|円|冊|%)|次の[一二三四五六七八九十]+`,
    ),
  },
  {
    name: 'date',
    asked:
      /いつ(から|まで|頃|ごろ|です|だ|でき|改|見|作|制|施|始|出|なの|[?？])|何時|何日|何月|日程(は|が|を(教|知)|って|[?？]|$)|前回|次回|今年度/,
    stated: new RegExp(`${NUMBER}(年|月|日)|までに|以内|速やかに|直ちに|定期的|毎年|随時|適宜`),
  },
  {
    name: 'contact',
    asked:
      /(内線|電話番号|連絡先|メールアドレス|メアド)(番号)?(の[^、。]{1,8})?(は|って|を?(教|知|お知|ください|下さい|くれ|もら)|が?(知|わか|分か|不明)|どこ|[?？。]|$)|何番(?!目)|なん番|窓口(は|って|どこ)/,
    stated: /電話|内線|連絡先|窓口|[0-9]{2,4}-[0-9]{2,4}/,
  },
  {
    name: 'person',
    asked:
      /(今|現在|いま)は?(誰|だれ|どなた)|(誰|だれ|どなた)(さん|です|なの|だっけ|ですか|でしょう|[?？]|$)|(課|係|室|部)のどなた|担当者(は|って)/,
    // 「責任者を定める」 does not say who it is; an office does.
    stated: /(市長|町長|村長|知事|社長|所長|室長|課長|部長|局長|次長|委員長)(は|が|を|と|に|の)|をもって充て/,
  },
  {
    name: 'form',
    asked:
      /(様式|ひな形|ひながた|雛形|テンプレ(ート)?|書式|フォーマット|記入例|申請書|サンプル|見本)(は|を|って|が|の)?[^、。]{0,6}(ください|下さい|くれ|もら|いただ|ある|あり|どこ|欲し|ほし|ないか|ないですか|教え|[?？]|$)/,
    stated: /様式|ひな形|書式|申請書|別記/,
  },
  {
    name: 'operation',
    asked:
      /(設定|操作|接続|登録|インストール|予約|更新|変更|申請|発行|解除|リセット)(の)?(方法|仕方|しかた|やり方|やりかた|手順|マニュアル)|(使い方|つかいかた)(は|を|が|って|[?？]|$)|再発行|どうやって(設定|申請|登録|接続|つな|入れ)/,
    stated: /方法(は|により)|手続(は|により)|申請し|届け出/,
  },
  {
    name: 'place',
    asked:
      /(何という|なんていう|どこの|どの)(会社|業者|メーカー|ベンダー)|(会社|業者|メーカー|ベンダー|部署|担当課|場所|置き場)(名)?(って|は|が|とは)?(どこ|どちら|何という)/,
    stated: undefined,
  },
  {
    name: 'price',
    asked:
      /(値段|料金|手数料|費用|価格)(は|が|って|を|の(目安|上限))?[^、。]{0,6}([?？]|$|いくら|教え|かか|知り|出)|予算(は|が|って|いくら)|いくら(です|かか|ぐらい|くらい|まで|なの|[?？]|$)/,
    stated: new RegExp(`${NUMBER}円|料金|手数料|費用`),
  },
];

/** Names of what the question asks for and the provision does not state. */
export function unstated(question: string, provision: string): string[] {
  const asked = question.normalize('NFKC');
  return ATTRIBUTES.filter((attribute) => attribute.asked.test(asked) && !attribute.stated?.test(provision)).map(
    ({ name }) => name,
  );
}
