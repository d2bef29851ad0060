import type { Language } from '../../../src/person/language.js';

/** What is said in dialogs, in searches, and in place of a card. */
interface InvokeLabels {
  /** Over the dialog that answers a post. */
  readonly dialog: string;
  /** The post has no words. */
  readonly noWords: string;
  /** The answer is not there in time. */
  readonly notYet: string;
  /** Something went wrong with us. */
  readonly failed: string;
  readonly goOn: string;
  /** The dialog does not hold all of the answer. */
  readonly more: string;
  /** Before anything was typed. */
  readonly search: string;
  readonly nothingFound: string;
  /** The answer to go back to, or to judge, is kept no more. */
  readonly answerGone: string;
  /** What was pressed is nothing that this version knows. */
  readonly unknown: string;
}

export const INVOKE_LABELS: Readonly<Record<Language, InvokeLabels>> = {
  ja: {
    dialog: 'この投稿について、規程を調べる',
    noWords:
      'この投稿には、調べる言葉がありません。お調べになりたいことを、このアプリとのチャットで、ふだんの言葉でお書きください。',
    notYet:
      'お調べするのに、少し時間がかかっています。お手数ですが、少し待って、投稿のメニューからもう一度お試しください。',
    failed: '申し訳ありません。いまはお調べできませんでした。お手数ですが、少し待って、もう一度お試しください。',
    goOn: '続けてお尋ねになるときは、このアプリとのチャットでお書きください。',
    more: 'ここに入るのは、ここまでです。続きは、このアプリとのチャットで、同じことをお尋ねになるとご覧いただけます。',
    search: '「第3条」のような条番号か、お知りになりたいことの言葉を入れてください。',
    nothingFound: '当てはまる条文は、見つかりませんでした。言葉を短くするか、言いかえてお試しください。',
    answerGone: 'この回答は、もう残っていないため、表示できません。お手数ですが、ご質問をもう一度送ってください。',
    unknown:
      'このボタンは、いまはお使いになれません。お手数ですが、ご質問をもう一度送って、新しい回答のボタンをお使いください。',
  },
  en: {
    dialog: 'What the rules say about this post',
    noWords:
      'There are no words in this post to look up. Please write what you would like to know in a chat with this app.',
    notYet:
      'Looking this up is taking a little longer. Please wait a moment, then choose it in the menu of the post again.',
    failed: 'We are sorry: this could not be looked up just now. Please wait a moment, then try again.',
    goOn: 'To go on asking, please write in a chat with this app.',
    more: 'There is no room here for the rest. Please ask the same in a chat with this app to see all of it.',
    search: 'Please type the number of a provision, such as 第3条, or words of what you would like to know.',
    nothingFound: 'No provision was found. Please try fewer words, or other words.',
    answerGone: 'This answer cannot be shown, since it is kept no longer. Please send your question again.',
    unknown:
      'This button does not work any more. Please send your question again, and use the buttons of the new answer.',
  },
};
