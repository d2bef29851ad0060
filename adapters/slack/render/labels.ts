import type { Language } from '../../../src/person/language.js';

/** What only Slack shows: everything else in a message is the corpus's own, in its own language. */
export interface Labels {
  readonly open: string;
  /** For who hears the button rather than sees what stands above it. */
  openOf(address: string): string;
  /** Something too long for one block goes on. */
  goingOn(place: string): string;
  /** On closed menus, which show a dozen characters; what is in them is said in full where they open. */
  readonly nearby: string;
  readonly openRelated: string;
  readonly openNear: string;
  readonly openDefinitions: string;
  readonly related: string;
  readonly near: string;
  readonly definitions: string;
  readonly choose: string;
  readonly person: string;
  readonly share: string;
  /** Before a question that is shown with its answer; `asksBy` and `shows` go on from a name. */
  readonly asks: string;
  readonly asksBy: string;
  readonly shows: string;
  /** The place takes nothing of ours. */
  readonly notHere: string;
  /** The settings do not name the channel. */
  readonly notAnswered: string;
  readonly tooLong: (most: number) => string;
  /** Asked for somebody who reports a post, as long as nothing guides them through it. */
  readonly reports: string;
  readonly helpful: string;
  readonly unhelpful: string;
  readonly isHelpful: string;
  readonly isUnhelpful: string;
  /** Of a posting that has buttons alone. */
  readonly further: string;
  readonly parts: string;
  /** How many characters of a provision a modal has no room for, and where they are. */
  left(characters: number, where: 'reader' | 'parts' | 'nowhere'): string;
  readonly reader: string;
}

export const LABELS: Readonly<Record<Language, Labels>> = {
  ja: {
    open: '条文を見る',
    openOf: (address) => `${address}の条文を見る`,
    goingOn: (place) => `${place}（続き）`,
    nearby: '関連条文・用語の意味',
    openRelated: '関連する条文を見る',
    related: '関連する条文（お尋ねへの答えではありません）',
    openNear: '近い条文を見る',
    near: '近い条文（お尋ねへの答えではありません）',
    openDefinitions: '用語の意味を見る',
    definitions: '用語の意味',
    choose: '選んでください',
    person: '窓口に聞く',
    share: 'この場の全員に見せる',
    asks: 'お尋ね',
    asksBy: 'さんのお尋ね',
    shows: 'さんが、この質問と回答を見せています',
    notHere: 'この場所には書き込めませんでした。アプリをチャンネルに招待すると、見せられるようになります。',
    notAnswered:
      'このチャンネルは、アプリがお答えする場所になっていません。お手数ですが、アプリへのダイレクトメッセージでお尋ねください。',
    tooLong: (most) => `${most.toLocaleString('ja')}字までで書いてください。書いたものはそのまま残っています。`,
    reports: '事故が起きたときは、だれに報告しますか',
    helpful: '役に立った',
    unhelpful: '役に立たなかった',
    isHelpful: 'この回答は役に立った',
    isUnhelpful: 'この回答は役に立たなかった',
    further: 'この回答について、できること',
    parts: '続きを番号から選ぶ',
    left: (characters, where) => `ここまでです。残り約${characters.toLocaleString('ja')}文字は、${LEFT_JA[where]}`,
    reader: '全文のページを開く',
  },
  en: {
    open: 'Show provision',
    openOf: (address) => `Show ${address}`,
    goingOn: (place) => `${place} (continued)`,
    nearby: 'Related, definitions',
    openRelated: 'Related provisions',
    related: 'Related provisions (not the answer)',
    openNear: 'Nearby provisions',
    near: 'Nearby provisions (not the answer)',
    openDefinitions: 'Definitions',
    definitions: 'Definitions',
    choose: 'Choose one',
    person: 'Ask the help desk',
    share: 'Show to everyone here',
    asks: 'Your question',
    asksBy: ' asks',
    shows: ' shows this question and its answer',
    notHere: 'This could not be posted here. Invite the app to the channel, and it can be shown.',
    notAnswered: 'This channel is not one where the app answers. Please ask it in a direct message.',
    tooLong: (most) => `Please use ${most.toLocaleString('en')} characters at most. What you wrote is still here.`,
    reports: '事故が起きたときは、だれに報告しますか',
    helpful: 'Helpful',
    unhelpful: 'Not helpful',
    isHelpful: 'This answer was helpful',
    isUnhelpful: 'This answer was not helpful',
    further: 'What you can do with this answer',
    parts: 'Go on with',
    left: (characters, where) =>
      `This window ends here. About ${characters.toLocaleString('en')} characters more ${LEFT_EN[where]}`,
    reader: 'Open the full text',
  },
};

const LEFT_JA = {
  reader: '全文のページでご覧ください。',
  parts: '下の番号から、続けてご覧ください。',
  nowhere: 'ここには入りません。文書そのものをご覧ください。',
};

const LEFT_EN = {
  reader: 'are on the page with the full text.',
  parts: 'are under the numbers below.',
  nowhere: 'do not fit here. Please read the document itself.',
};
