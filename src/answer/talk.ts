import type { Example } from '../search/entry.js';

/** What people say to a bot that is no question about the documents. Replies to these are phrases of the same name. */
const TALK = {
  greeting: [
    'こんにちは',
    'おはようございます',
    'お疲れさまです',
    'こんばんは',
    'はじめまして',
    'やあ',
    'どうも',
    'よろしくお願いします',
    'お世話になっております',
  ],
  thanks: [
    'ありがとう',
    'ありがとうございます',
    '助かりました',
    'わかりました',
    '了解です',
    '分かった、どうも',
    'ありがとうございました',
    'なるほど',
    'OKです',
  ],
  help: [
    '何ができるの？',
    '使い方を教えて',
    'ヘルプ',
    'help',
    'どう使うの',
    '何を聞けばいいの',
    '何が聞ける？',
    '何に答えてくれるの',
    'このボットは何',
  ],
  identity: [
    'あなたは誰',
    'おまえは人間か',
    'AIですか',
    'AI？人間？',
    'ロボットなの',
    '誰が答えているの',
    '中の人はいるの',
    'ChatGPTですか',
  ],
} as const;

export const TALK_EXAMPLES: readonly Example[] = Object.entries(TALK).flatMap(([id, questions]) =>
  questions.map((question) => ({ question, target: { kind: 'talk', id } as const })),
);
