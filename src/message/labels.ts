import type { Language } from '../person/language.js';

/** What chats show beside a message; all else in it is the corpus's own, in its own language. */
export interface Labels {
  readonly open: string;
  /** For who hears the button rather than sees what stands above it. */
  openOf(address: string): string;
  /** Something too long for one piece goes on. */
  goingOn(place: string): string;
  readonly nearby: string;
  readonly related: string;
  readonly near: string;
  readonly definitions: string;
  readonly choose: string;
  readonly person: string;
  /** Before a question that is shown with its answer. */
  readonly asks: string;
  readonly helpful: string;
  readonly unhelpful: string;
  readonly isHelpful: string;
  readonly isUnhelpful: string;
  /** Of what has buttons alone. */
  readonly further: string;
  readonly parts: string;
  /** How many characters of a provision there was no room for, and where they are. */
  left(characters: number, where: 'reader' | 'parts' | 'nowhere'): string;
  readonly reader: string;
  /** Instead of a provision that is not there, or not for who asks for it. */
  readonly provisionGone: string;
  /** Pressed, and then something went wrong. */
  readonly failed: string;
  readonly reasonLabel: string;
  readonly reasonHint: string;
  /** Something typed does not fit; it is kept, to be shortened. */
  tooLong(most: number): string;
}

export const LABELS: Readonly<Record<Language, Labels>> = {
  ja: {
    open: '条文を見る',
    openOf: (address) => `${address}の条文を見る`,
    goingOn: (place) => `${place}（続き）`,
    nearby: '関連する条文・用語の意味を見る',
    related: '関連する条文（お尋ねへの答えではありません）',
    near: '近い条文（お尋ねへの答えではありません）',
    definitions: '用語の意味',
    choose: '選んでください',
    person: '窓口に聞く',
    asks: 'お尋ね',
    helpful: '役に立った',
    unhelpful: '役に立たなかった',
    isHelpful: 'この回答は役に立った',
    isUnhelpful: 'この回答は役に立たなかった',
    further: 'この回答について、できること',
    parts: '続きを番号から選ぶ',
    left: (characters, where) => `ここまでです。残り約${characters.toLocaleString('ja')}文字は、${LEFT_JA[where]}`,
    reader: '全文のページを開く',
    provisionGone:
      'この条文は、いまは表示できません。改正で番号が変わったか、ご覧いただける方が限られていることがあります。お手数ですが、ご質問をもう一度送って、いまの条文をお確かめください。',
    failed: 'いまは表示できませんでした。申し訳ありません。少し待って、もう一度押してください。',
    reasonLabel: '差しつかえなければ、どこが役に立たなかったかをお聞かせください',
    reasonHint: '回答を直すために使います。お名前や連絡先は、書かなくてかまいません。',
    tooLong: (most) => `${most.toLocaleString('ja')}字までで書いてください。書いたものはそのまま残っています。`,
  },
  en: {
    open: 'Show provision',
    openOf: (address) => `Show ${address}`,
    goingOn: (place) => `${place} (continued)`,
    nearby: 'Related provisions and definitions',
    related: 'Related provisions (not the answer)',
    near: 'Nearby provisions (not the answer)',
    definitions: 'Definitions',
    choose: 'Choose one',
    person: 'Ask the help desk',
    asks: 'Your question',
    helpful: 'Helpful',
    unhelpful: 'Not helpful',
    isHelpful: 'This answer was helpful',
    isUnhelpful: 'This answer was not helpful',
    further: 'What you can do with this answer',
    parts: 'Go on with',
    left: (characters, where) =>
      `This view ends here. About ${characters.toLocaleString('en')} characters more ${LEFT_EN[where]}`,
    reader: 'Open the full text',
    provisionGone:
      'This provision cannot be shown now. Its number may have changed, or it may be for certain readers only. Please ask your question again to see the provision as it is today.',
    failed: 'This could not be shown just now. We are sorry. Please wait a moment and press again.',
    reasonLabel: 'If you like, tell us what did not help',
    reasonHint: 'It is used to mend the answers. Please leave out names and contacts.',
    tooLong: (most) => `Please use ${most.toLocaleString('en')} characters at most. What you wrote is still here.`,
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
