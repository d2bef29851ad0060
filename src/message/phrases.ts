/**
 * Every sentence the bot itself says, in the words it uses where the organisation gives none in `phrases.yaml`.
 * `{name}` stands for a value; which values a sentence gets is what the sentence here shows. Words that only join others
 * are among them: each language has its own.
 */
export const DEFAULT_PHRASES = {
  jointNames: '・',
  jointPair: 'と',
  jointClauses: '、',
  jointSentences: '',
  noDocuments: '登録された規程',
  pointDefinition: '{document}は、「{term}」を次のように定めています。',
  pointDuty: '{document}は、{heading}について、次のことを求めています。',
  pointProhibition: '{document}は、{heading}について、次のことをしてはならないとしています。',
  pointListed: '{document}は、{heading}のひとつとして、次のものを挙げています。',
  pointGeneral: '{document}は、{heading}について、次のとおりとしています。',
  pointDeleted: '{document}のこの番号は、削除されています。',
  pointUntitled: '{document}は、次のとおりとしています。',
  clarifyLead: 'どちらのことをお知りになりたいですか。近いものを選んでください。',
  pointFurther: '続けて、次のようにも述べています。',
  statusBlocked: '原則不可',
  statusConditional: '条件付き',
  statusMeasure: '対策として導入',
  statusNotStated: '定めなし',
  verdictBlocked: '{segment}での「{action}」は、原則不可に当たります。',
  verdictConditional: '{segment}での「{action}」には、条件があります。',
  verdictMeasure: '{segment}での「{action}」は、対策として導入するとされています。',
  verdictNotStated: '{segment}での「{action}」について、{documents}には定めがありません。',
  verdictBetween: '{segments}のあいだ',
  verdictInferred: '「{action}」についての直接の記載はありませんが、次の言葉に当たると読めます。',
  verdictCondition: '条件：{condition}',
  verdictNote: '{condition}',
  cautionBlocked:
    '例外があるかどうかも、その手続も、{documents}には書かれていません。ご自分の判断だけで進めず、先に確かめてください。',
  cautionConditional: '具体的な操作や手続は、{documents}には書かれていません。',
  cautionMeasure: '具体的な方法は、{documents}には書かれていません。',
  actionLead:
    'どれのことですか。近いものを選んでください。この中になければ、何をどうするかを、もう少しくわしく教えてください。',
  menuLead:
    'どれのことですか。選ぶと、{documents}が何と述べているかをお見せします。お答えは、{statuses}のどれかになります。「してよい」という答えは、ありません。',
  menuSegment: '{segment}でのことですね。',
  segmentLead: '「{action}」は、どこで行うかによって違います。どちらのことですか。',
  segmentMore: '{segments}については、その名前を添えてお尋ねください。',
  segmentOption: '{segment}（{status}）',
  ownTold:
    'わかりました。「してよいか」のご質問に{called}の名前がないときは、{segment}の端末からとして、お答えします。',
  ownAsked: '「してよいか」のご質問に{called}の名前がないときは、{segment}の端末からとして、お答えしています。',
  ownNone: 'どの{called}の端末かは、お聞きしていません。{called}によって違うときは、そのつどお尋ねします。',
  ownForgotten: 'お聞きした{called}を忘れました。これからは、{called}によって違うとき、そのつどお尋ねします。',
  ownUnknown: 'どの{called}の端末かは、こちらでは決められません。お確かめのうえ、お知らせください。{contact}',
  departmentSegment: '{department}の端末は{segment}',
  ownDepartment:
    '{departments}として設定されています。{called}をお聞きするまで、「してよいか」のご質問に{called}の名前がないときは、その端末からとして、お答えします。違うときは『{words}』のように送ってください。',
  ownForgottenDepartment: 'お聞きした{called}を忘れ、設定に戻しました。',
  offerSegment: 'いつも{segment}の端末を使う',
  ownWhich: 'お使いの端末は、どの{called}ですか。',
  ownQuestion: '{question}',
  ownMore: '{segments}のときは、『{words}』のように送ってください。',
  silenceLead: '「{topic}」について、{documents}には定めがありません。',
  partNotStated: '「{question}」を定めた条文は、{documents}には見つかりませんでした。',
  notStatedLead: '{documents}の中に、お尋ねのことを定めた条文は見つかりませんでした。',
  notStatedForeign: '',
  notStatedAdvice:
    '「定めがない」ことは、「してよい」という意味ではありません。判断に迷うときは、進める前に確かめてください。',
  settledLine: '{line}',
  missingLead: 'お尋ねの番号の条文は見つかりませんでした。',
  addressRead: '「{typed}」は「{canonical}」のことと読みました。',
  addressReadWhy: '「{typed}」は、{why}ので、「{canonical}」のことと読みました。',
  addressCut: 'はじめの{shown}件をお見せします。ほかに{left}件あり、文書の中で続けて読めます。',
  addressIn: '{document}: {note}',
  addressQuoted: '「{address}」',
  addressAbsent: '「{typed}」は{owner}にありません。',
  addressLacks: '{owner}に{what}はありません。',
  addressEnds: '{owner}は{last}までです。',
  addressItemsEnd: '{owner}に項はなく、号は{last}までです。',
  addressNoParagraphs: '{owner}は項に分かれていません。',
  addressOffers: '{owner}に{what}はありません。あるのは{places}です。',
  addressSeveral: '{typed}は{places}があり、一つに決まりません。',
  addressNothingBelow: '{owner}より下はありません。',
  addressOneSentence: '{owner}は一文だけで、{what}という区切りはありません。',
  addressSentences: '{owner}は{parts}からなり、{what}はありません。',
  addressNoneBegins: '{owner}に「{word}」で始まる文はありません。',
  addressSeveralBegin: '{owner}に「{word}」で始まる文はいくつもあります。',
  addressEmpty: '{owner}の中に条文はありません。',
  whyOneSupplement: '{typed}があるのは一つの附則だけである',
  whyOneParagraph: '{owner}に項は一つしかない',
  whyItems: '{owner}にあるのは項ではなく号である',
  whyParagraphs: '{owner}にあるのは号ではなく項である',
  whyUndivided: '{owner}は項に分かれていない',
  whyNoProviso: '{owner}に本文とただし書の区別はない',
  whyNoLeadIn: '{owner}には号などの下位の定めがなく柱書を分けられない',
  externalLaw: '{law}の条文は、ここでは読めません。{documents}にあることだけをお答えしています。',
  contactSet: 'お問い合わせは、{contact}へお願いします。',
  contactWays: '{contact}（{ways}）',
  contactUnset: '問い合わせ先は、まだ設定されていません。所属長か、その文書の担当へお尋ねください。',
  noticeUnverified:
    'いまは、どなたからのお尋ねかを確かめきれなかったので、お見せできる文書を限ってお答えしています。少し待って、もう一度お尋ねください。',
  noticeCut: 'ご質問が長いため、はじめの{limit}文字までを読みました。',
  noticeGoneOn:
    '前のご質問の続きで、「{question}」のことと受け取りました。違うときは、言葉を足して、もう一度お尋ねください。',
  longAgo:
    '前のお話から時間がたったので、その続きかどうかが分かりませんでした。「{question}」のことでしたら、その言葉でもう一度お尋ねください。ほかのことでしたら、何についてかを足してください。',
  noticeConfirm: 'そのとおりかどうかは、こちらでは判断せず、条文の言葉をお見せします。次の言葉でお確かめください。',
  noticeOwnSegment: '{segment}の端末からとして、お答えします。違うときは『{change}』と送ってください。',
  noticeDepartment:
    '{departments}として設定されています。{called}をお聞きしていないので、その端末からとして、お答えします。違うときは『{words}』のように送ってください。',
  noticeTellSegment:
    'いつも同じ{called}の端末をお使いなら、『{change}』と送ってください。次からは、聞き返さずにお答えします。',
  noticeMasked: '個人の番号やカードの番号のように見える数字は、伏せて受け取りました。',
  noticeMaskedOriginal:
    '個人の番号やカードの番号のように見える数字は、伏せて受け取りました。もとの書き込みには残っているので、削除をお願いします。',
  failed:
    'お答えの途中で問題が起きました。申し訳ありません。ご質問は受け取っています。少し待って、もう一度お尋ねください。続くときは、番号「{reference}」を添えてお知らせください。{contact}',
  failedOther:
    '途中で問題が起きました。申し訳ありません。少し待って、もう一度お試しください。続くときは、番号「{reference}」を添えてお知らせください。{contact}',
  feedbackHelpful: 'ありがとうございます。お役に立ててうれしいです。',
  feedbackUnhelpful: 'お知らせくださり、ありがとうございます。お役に立てず、申し訳ありません。{contact}',
  feedbackUnknown:
    'ありがとうございます。このお答えの記録は、もう残っていないため、書きとめられませんでした。お手数ですが、もう一度お尋ねいただければ、そのお答えについて、お聞かせいただけます。',
  withdrawn: 'もとのご質問は、書いたご本人が削除されました。お答えは、ほかの方のために残しておきます。',
  greeting: 'こんにちは。{documents}について、ふだんの言葉でお尋ねください。条文をそのまま、番号つきでお見せします。',
  thanks: 'お役に立ててうれしいです。また何かあれば、いつでもお尋ねください。',
  help: '{documents}について、ふだんの言葉でのご質問に、条文をそのままお見せしてお答えします。「{example}」のように番号で開くこともできます。定めがないときは、ないとお伝えします。',
  identity:
    '条文を探してお見せする、自動の案内です。人ではありません。文章を作ることはせず、{documents}の言葉をそのままお見せします。',
  offtopic: 'お尋ねのことは、{documents}の内容ではないようです。こちらでは{documents}についてだけお答えしています。',
  empty: '質問を入力してください。ふだんの言葉でかまいません。',
  short: 'もう少しくわしく入力してください。ふだんの言葉の質問や、「{example}」のような番号で探せます。',
  unreadable: '文字を読み取れませんでした。日本語の文で、もう一度お尋ねください。',
} as const;

export type PhraseName = keyof typeof DEFAULT_PHRASES;
export type Phrases = Readonly<Record<PhraseName, string>>;

export function isPhraseName(name: string): name is PhraseName {
  return Object.hasOwn(DEFAULT_PHRASES, name);
}

/** The values a phrase can hold, as its default shows them. */
export function valuesOf(phrase: string): Set<string> {
  return new Set([...phrase.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string));
}

export function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Sentences one after another; one that is empty is not said. */
export function inARow(sentences: readonly string[], { jointSentences }: Phrases): string {
  return sentences.filter((sentence) => sentence !== '').join(jointSentences);
}
