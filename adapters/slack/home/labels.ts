import type { Reading } from '../render/context.js';

/** What our page in Slack says itself; all else on it is the corpus's own. */
interface HomeLabels {
  readonly title: string;
  readonly lead: string;
  readonly write: string;
  /** Above what somebody told of their terminal; `called` is what the organisation calls such a part of its network. */
  own(called: string): string;
  readonly recent: string;
  readonly suggested: string;
  readonly contents: string;
  /** In a menu of provisions; `part` where a document takes several. */
  choose(document: string, part: string): string;
  readonly more: string;
  readonly help: string;
}

export const HOME_LABELS: Readonly<Record<Reading['language'], HomeLabels>> = {
  ja: {
    title: '規程について聞く',
    lead: 'ふだんの言葉でお尋ねください。お答えは、このアプリとのダイレクトメッセージに届きます。',
    write: '質問を書く',
    own: (called) => `お使いの端末の${called}`,
    recent: '最近のご質問（押すと、もう一度お尋ねになれます）',
    suggested: 'たとえば、このようなご質問に',
    contents: '条文を開く',
    choose: (document, part) => `${document}から選ぶ${part}`,
    more: 'ここに並べきれない条文があります。文書の名前と番号を送っていただければ、お見せします。',
    help: 'できること',
  },
  en: {
    title: 'Ask about the rules',
    lead: 'Ask in everyday words, in Japanese. The answer arrives in your direct messages with this app.',
    write: 'Write a question',
    own: (called) => `Your terminal: ${called}`,
    recent: 'Your recent questions (press one to ask it again)',
    suggested: 'Questions you could ask',
    contents: 'Open a provision',
    choose: (document, part) => `Choose from ${document}${part}`,
    more: 'Not all provisions fit here. Send the name of the document and a number to see one.',
    help: 'What this app does',
  },
};
