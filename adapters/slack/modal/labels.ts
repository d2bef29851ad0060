import { LABELS, type Labels } from '../../../src/message/labels.js';
import type { Reading } from '../render/context.js';

/** What modals say themselves. */
interface ModalLabels extends Pick<Labels, 'provisionGone' | 'failed' | 'reasonLabel' | 'reasonHint'> {
  readonly close: string;
  readonly loading: string;
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
    provision: 'Provision',
    ask: 'Ask about the rules',
    question: 'What would you like to know? Use everyday words, in Japanese',
    send: 'Send',
    reason: 'Your feedback',
  },
};
