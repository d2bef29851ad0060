import { LABELS as COMMON, type Labels as CommonLabels } from '../../../src/message/labels.js';
import type { Language } from '../../../src/person/language.js';

/** What only Slack shows: everything else in a message is the corpus's own, in its own language. */
export interface Labels extends CommonLabels {
  /** On closed menus, which show a dozen characters; what is in them is said in full where they open. */
  readonly openAll: string;
  readonly openRelated: string;
  readonly openNear: string;
  readonly openDefinitions: string;
  readonly share: string;
  /** Before a question shown with its answer; both go on from a name. */
  readonly asksBy: string;
  readonly shows: string;
  /** The place takes nothing of ours. */
  readonly notHere: string;
  /** The settings do not name the channel. */
  readonly notAnswered: string;
  /** Asked for somebody who reports a post, as long as nothing guides them through it. */
  readonly reports: string;
}

export const LABELS: Readonly<Record<Language, Labels>> = {
  ja: {
    ...COMMON.ja,
    openAll: '関連条文・用語の意味',
    openRelated: '関連する条文を見る',
    openNear: '近い条文を見る',
    openDefinitions: '用語の意味を見る',
    share: 'この場の全員に見せる',
    asksBy: 'さんのお尋ね',
    shows: 'さんが、この質問と回答を見せています',
    notHere: 'この場所には書き込めませんでした。アプリをチャンネルに招待すると、見せられるようになります。',
    notAnswered:
      'このチャンネルは、アプリがお答えする場所になっていません。お手数ですが、アプリへのダイレクトメッセージでお尋ねください。',
    reports: '事故が起きたときは、だれに報告しますか',
  },
  en: {
    ...COMMON.en,
    openAll: 'Related, definitions',
    openRelated: 'Related provisions',
    openNear: 'Nearby provisions',
    openDefinitions: 'Definitions',
    share: 'Show to everyone here',
    asksBy: ' asks',
    shows: ' shows this question and its answer',
    notHere: 'This could not be posted here. Invite the app to the channel, and it can be shown.',
    notAnswered: 'This channel is not one where the app answers. Please ask it in a direct message.',
    reports: '事故が起きたときは、だれに報告しますか',
  },
};
