import type { Language } from '../../../src/person/language.js';

/** What only Teams shows. */
interface TeamsLabels {
  /** Before a question of somebody's, shown with its answer. */
  asksBy(name: string): string;
  /** Sends what was chosen. */
  readonly ask: string;
  readonly show: string;
  readonly back: string;
  /** Says that an answer was of no use. */
  readonly tell: string;
  readonly mention: string;
}

export const TEAMS_LABELS: Readonly<Record<Language, TeamsLabels>> = {
  ja: {
    asksBy: (name) => `${name}さんのお尋ね`,
    ask: 'これについて聞く',
    show: '見る',
    back: '回答に戻る',
    tell: '役に立たなかったと知らせる',
    mention: '続けてお尋ねになるときは、もう一度メンションしてください。',
  },
  en: {
    asksBy: (name) => `Asked by ${name}`,
    ask: 'Ask about this',
    show: 'Show',
    back: 'Back to the answer',
    tell: 'Send “not helpful”',
    mention: 'To go on asking, please mention this app once more.',
  },
};
