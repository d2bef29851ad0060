/**
 * Whether somebody tells that something has gone wrong, or asks what to do now that it has: 「落としてしまいました」,
 * 「画面が固まった。どうしよう」. Then no provision that shares the words is what they need first.
 */
export function tellsMishap(question: string): boolean {
  const text = question.normalize('NFKC');
  return (HAPPENED.test(text) || HELPLESS.test(text)) && !ASKS_FOR_WORDS.test(text);
}

/** 「落とした」 before a noun is a file that was fetched. */
const HAPPENED =
  /(て|で)しま(った|いました|いまして)|(ちゃ|じゃ)(った|いました|いまして)|(なく|失く|無く|消|壊|漏ら|間違え|やらか)し(た(?![いくが])|ました)|落とし(た(?![いくがっ\p{sc=Han}\p{sc=Kana}\w])|ました)|盗ま|盗られ|奪われ|見当たらな|見つからな|届(いた(?![\p{sc=Han}\p{sc=Kana}\w])|きました)|表示され|(誤送信|誤交付|紛失|感染|流出|漏えい)し(た|ました)|[ただ]かも|動かなく|開けなく|つながらなく/u;

const HELPLESS =
  /どうしよう|(?<!たい.{0,8})どう(したら|すれば|すりゃ)|助けて|たすけて|(やばい|ヤバい)(?!(です)?(か|かな)?[?？])|まずい(です(?!か)|こと)|(誰|だれ|どこ)に(言|い|報告|連絡|知らせ|相談)|(まず|最初に)(何|なに|どう)(を|から)?(す|やれ|やっ)|(抜|切|消|再起動し?)(く|る|し|いた|った|した)(べき|ほうが|方が|の[?？]|[?？])/;

/** Who asks where it is written, what it counts as or whether it is punished wants the words after all. */
const ASKS_FOR_WORDS =
  /どこに(書|ある|載|定|規定)|(第?[0-9一二三四五六七八九十]+|何|どの)条|根拠|規定|脅威|想定|に(当|あ)たる|に該当|対象|含ま|入りますか|処分|罰|責任|とがめ|怒られ|クビ|首に|定義|って何|とは/;
