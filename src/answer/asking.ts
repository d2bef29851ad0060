import { findAddresses } from '../law/addressreader.js';
import { normalise } from '../search/text.js';

/** 「確認しました。第3号は？」: one of them is enough. */
const SENTENCES = /[^。．.!！?？\n]+[?？]?/g;

/** 「田中さん、…」: said to somebody else. */
const TO_ANOTHER = /^[^、,？?]{1,12}(さん|くん|君|ちゃん|様|部長|課長|係長|主任|主査|先生)[、,]/;

/** Heard, thanked, agreed or taken leave, in whatever tone. */
const REACTION =
  /ありがと|おおきに|了解|承知|お疲れ|助か(り|った|る)|^(え+|あ+|ん|へえ?|ほう|お+|まあ)?[、ー~〜]*((マジ|まじ|本当|ほんと(う)?|ほんま|なるほど|そっか|そう(か|なん|だった|でした|だよ|やった)?|うそ|嘘)(です|でした)?(か|の|ん)?(ね|な|よね)?)?[?]?$/;

/** 「…ですか」, 「…ませんか」, 「…のかな」, 「…っけ」. Not 「…ましょうか」, 「行きませんか」: those ask somebody along. */
const PARTICLE =
  /((です|ます|でした|ました|でしょう|だろう)か|((え|け|なり|でき|出来|られ|あり|かまい|構い|ござい|もらえ|いただけ|頂け)ません|(だめ|駄目|問題)?ない(です|でしょう)?)か|(いい|良い|よい|ええ|だめ|駄目|可能|必要|対象|違反|どう|ある|える|れる|できる|要る|いる|なる|入る)か|(?<![うそせ])(ん|の)(です|でしょう|だろう|やろう)?か|(?<![うおこごそとのもろよ]う)(?<!そう)か(な|しら)|っけ)[ねなぁあー〜~]*$/;

/** 「…いいの」, 「…だめなん」, 「…あかんの」, 「…よかと」, 「…いいんだべか」. */
const SPOKEN =
  /((いい|良い|ええ|だめ|ダメ|駄目|あかん|いかん|いけん|ある|える|れる|できる|でける|なる|いる|要る|入る|かかる|ない|へん|ひん|すむ|済む|たら|何|なに|なん|いつ|どこ|誰|だれ)(な)?(の|ん|のん)|(よか|いかん|いけん|だめ|ある|ええ|する|できる|なる)と(ね)?|(ある|える|れる|できる|する|いい|だめ|よか)(な)?(ん)?(け|かい|べか|だべか|やろか))[ねなー〜~]*$/;

/** Not 「何か」, 「どこかで」, 「いつも」, 「なんとか」. */
const INDEFINITE =
  /(何|なに|なん|どこ|誰|だれ|いつ|どれ|どちら|どっち|どう)(か|も|でも|とか|にか|とも|やら|となく|しても|度も|ぞ)|なんて|なんだか/g;
/** 「どこに書いてある」, 「何条」, 「どうすれば」: a question word, and no statement about it. */
const WORD =
  /(どう|どげん|どない|どこ|どちら|どっち|どれ|どの|どんな|どなた|何|なに|なん|なぜ|いつ|誰|だれ|いくつ|いくら).{0,14}?(ば|たら|いい|良い|よい|よか|ある|なる|入る|当たる|いる|要る|える|は|って|の|まで|から|先|条|項|号|だめ|ダメ|駄目|なん|なぜ|いつ|誰|だれ|どこ|どう|何|対象|文字|桁|人|個|つ|点|日|年|回|でしょう)$/;
const WORD_LAST =
  /^(どう|何条|第何条|なぜ|なんで|何で|いつ(から|まで)?|どこ(に|から|まで)?|誰(に|が)?|だれ(に|が)?|.*[はがを](何|なに|どれ|どこ|誰|だれ|いつ|どんな(とき|時|場合|もの)))$/;

/** 「…を教えて」, 「…も見せてください」, 「…が知りたい」, 「…使いたいんですが」. */
const WISH =
  /(教え|おしえ|見せ|みせ|出し|調べ|探し|聞かせ|説明し|開い|まとめ)て(もらえ|いただけ|頂け|くだ|下さ|ほし|欲し|くれ(ません|ない|ん|る)|ちょうだい|頂戴|けろ|つか|や|よ|ね|ー)?[^ぁ-ん]*(さい|ますか|ませんか|い(です)?|か)?[ねなー〜~]*$|(知り|聞き|見|読み|伺い|うかがい|調べ|教わり)たい(の|ん|な)?(です|だ)?(が|けど|けれど|けども)?[ねな]?$|たい(の|ん)(です|だ|や)(が|けど|けれど|けども)$|(分か|わか|判)(らない|りません|らん|らへん)(の|ん)?(です|だ|や)?(が|けど|けん|さかい)$|(条|項|号|条文|本文|全文|一覧|意味|根拠|定義)(も|を)?お?願い(します)?$/;

/** 「じゃあUSBは」, 「東系だと」, 「紙の場合」: the rest of a question. Not 「こんにちは」, 「実は」. */
const REST =
  /^.{1,24}(?<!こんにち|こんばん|それで|^で|実|私|僕|俺|今日|明日|今度)(は|だと|(だ|や)ったら|なら|の場合(は)?|の(とき|時)は|とは|って|ってのは)$/;

/** 「第3条第2号も」, 「次の条」: an address, and nothing said of it. */
const OF_ADDRESS =
  /^(では|じゃあ?|あと|それから|ちなみに|次は|同条|その|の|と|や|、|,|は|も|を|って|とか|って何|[(（)）\s])*[?]?$/;
const BESIDE = /^(次|前|同|その次|その前)(の)?(条文?|項|号)(は|も|を)?$/;

/**
 * Whether a line of a conversation among people reads as a question or a request to us, by its form alone. For threads
 * in which we were asked before: who names us need not put it as a question.
 */
export function readsAsQuestion(text: string): boolean {
  const sentences = text.normalize('NFKC').match(SENTENCES) ?? [];
  return sentences.some((sentence) => asks(normalise(sentence.replace(/\p{Extended_Pictographic}\uFE0F?/gu, ''))));
}

function asks(sentence: string): boolean {
  if (sentence === '' || TO_ANOTHER.test(sentence) || REACTION.test(sentence)) return false;
  if (sentence.endsWith('?')) return /[\p{L}\p{N}]/u.test(sentence);
  if (PARTICLE.test(sentence) || SPOKEN.test(sentence) || WISH.test(sentence) || REST.test(sentence)) return true;
  const definite = sentence.replace(INDEFINITE, '');
  return WORD.test(definite) || WORD_LAST.test(sentence) || BESIDE.test(sentence) || isAddress(sentence);
}

function isAddress(sentence: string): boolean {
  const found = findAddresses(sentence);
  if (found.length === 0) return false;
  const rest = found.reduceRight((text, { slice: { start, end } }) => text.slice(0, start) + text.slice(end), sentence);
  return OF_ADDRESS.test(rest);
}
