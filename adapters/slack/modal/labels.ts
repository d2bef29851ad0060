import type { Reading } from '../render/context.js';

/** What modals say themselves. */
interface ModalLabels {
  readonly close: string;
  readonly loading: string;
  /** Said where the press was made: there is no modal to say it in. */
  readonly notOpened: string;
  /** Opened, and then something went wrong. */
  readonly failed: string;
  readonly provision: string;
  readonly provisionGone: string;
  readonly ask: string;
  readonly question: string;
  readonly send: string;
  readonly reason: string;
  readonly reasonLabel: string;
  readonly reasonHint: string;
}

export const MODAL_LABELS: Readonly<Record<Reading['language'], ModalLabels>> = {
  ja: {
    close: '閉じる',
    loading: '読み込んでいます。',
    notOpened: 'いまは開けませんでした。申し訳ありません。お手数ですが、もう一度押してください。',
    failed: 'いまは表示できませんでした。申し訳ありません。少し待って、もう一度押してください。',
    provision: '条文',
    provisionGone:
      'この条文は、いまは表示できません。改正で番号が変わったか、ご覧いただける方が限られていることがあります。お手数ですが、ご質問をもう一度送って、いまの条文をお確かめください。',
    ask: '規程について聞く',
    question: 'お知りになりたいことを、ふだんの言葉でお書きください',
    send: '送る',
    reason: 'お気づきの点',
    reasonLabel: '差しつかえなければ、どこが役に立たなかったかをお聞かせください',
    reasonHint: '回答を直すために使います。お名前や連絡先は、書かなくてかまいません。',
  },
  en: {
    close: 'Close',
    loading: 'Loading.',
    notOpened: 'This could not be opened just now. We are sorry. Please press again.',
    failed: 'This could not be shown just now. We are sorry. Please wait a moment and press again.',
    provision: 'Provision',
    provisionGone:
      'This provision cannot be shown now. Its number may have changed, or it may be for certain readers only. Please ask your question again to see the provision as it is today.',
    ask: 'Ask about the rules',
    question: 'What would you like to know? Use everyday words, in Japanese',
    send: 'Send',
    reason: 'Your feedback',
    reasonLabel: 'If you like, tell us what did not help',
    reasonHint: 'It is used to mend the answers. Please leave out names and contacts.',
  },
};
