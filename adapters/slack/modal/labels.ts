import { LABELS, type Labels } from '../../../src/message/labels.js';
import type { Reading } from '../render/context.js';

/** What modals say themselves. */
interface ModalLabels extends Pick<Labels, 'provisionGone' | 'failed' | 'reasonLabel' | 'reasonHint'> {
  readonly close: string;
  readonly loading: string;
  /** Said where the press was made: there is no modal to say it in. */
  readonly notOpened: string;
  readonly provision: string;
  readonly ask: string;
  readonly question: string;
  readonly send: string;
  readonly reason: string;
}

export const MODAL_LABELS: Readonly<Record<Reading['language'], ModalLabels>> = {
  ja: {
    ...LABELS.ja,
    close: '閉じる',
    loading: '読み込んでいます。',
    notOpened: 'いまは開けませんでした。申し訳ありません。お手数ですが、もう一度押してください。',
    provision: '条文',
    ask: '規程について聞く',
    question: 'お知りになりたいことを、ふだんの言葉でお書きください',
    send: '送る',
    reason: 'お気づきの点',
  },
  en: {
    ...LABELS.en,
    close: 'Close',
    loading: 'Loading.',
    notOpened: 'This could not be opened just now. We are sorry. Please press again.',
    provision: 'Provision',
    ask: 'Ask about the rules',
    question: 'What would you like to know? Use everyday words, in Japanese',
    send: 'Send',
    reason: 'Your feedback',
  },
};
