import type { Trouble } from '../page/apology.js';
import type { SignInProblem } from './provider.js';

const AGAIN = { href: '/signin', label: 'もう一度サインインする' };

const TROUBLES: Readonly<Record<SignInProblem['kind'], Trouble>> = {
  declined: {
    status: 403,
    title: 'サインインは行われませんでした',
    advice:
      '途中で取りやめたか、このサービスの利用が認められていません。だれでも読める文書は、サインインしなくてもご覧いただけます。',
    links: [AGAIN],
  },
  stale: {
    status: 400,
    title: 'このサインインは、もう使えません',
    advice: '時間がたったか、すでに使われています。お手数ですが、はじめからサインインしてください。',
    links: [AGAIN],
  },
  untrusted: {
    status: 400,
    title: 'サインインを確かめられませんでした',
    advice:
      '安全のため、中断しました。お手数ですが、はじめからサインインしてください。続くようでしたら、このページの担当者へお知らせください。',
    links: [AGAIN],
  },
  unreachable: {
    status: 503,
    title: 'いま、サインインの窓口につながりません',
    advice: '少し待ってから、もう一度お試しください。だれでも読める文書は、サインインしなくてもご覧いただけます。',
    links: [AGAIN],
  },
};

export function troubleAt(kind: SignInProblem['kind']): Trouble {
  return TROUBLES[kind];
}

/** A question of somebody whose session has come to an end. In a tab of its own, the way in leaves the words alone. */
export const QUESTION_SIGNED_OUT: Trouble = {
  status: 401,
  title: 'サインインの期限が切れています',
  advice: 'ご質問は消えていません。サインインしてから、この画面でもう一度お送りください。',
  links: [{ ...AGAIN, label: 'サインインする（新しいタブで開きます）', newTab: true }],
};

/** The same where there is nothing to sign in to: the session came from a local link. */
export const QUESTION_LINK_ENDED: Trouble = {
  status: 401,
  title: 'この端末で試せる時間が終わりました',
  advice:
    'ご質問は消えていません。書き写してから画面を開きなおすと、だれでも読める文書からお答えします。すべてを試すには、プログラムを起動しなおして、新しいリンクを開いてください。',
};

export const SIGNED_OUT: Trouble = {
  status: 401,
  title: 'サインインしていません',
  advice: 'サインインの期限が切れたか、まだサインインしていません。だれでも読める文書は、このままご覧いただけます。',
};

/** Their other sessions are found by this one alone. */
export const NOT_EVERYWHERE: Trouble = {
  status: 401,
  title: 'ほかのブラウザーからは、まだサインアウトしていません',
  advice:
    'このブラウザーのサインインは、期限が切れています。もう一度サインインしてから、「すべてのブラウザーからサインアウト」を押してください。',
};

export const UNCONFIRMED: Trouble = {
  status: 503,
  title: 'いま、サインインの確認ができません',
  advice:
    '少し待ってから、もう一度お試しください。急ぐときは、サインアウトすると、だれでも読める文書からお答えします。',
  links: [{ href: '/account', label: 'サインアウトの画面へ' }],
};

/** Signing in or out while the store is away. */
export const UNKEPT: Trouble = {
  status: 503,
  title: 'いま、サインインとサインアウトができません',
  advice:
    '少し待ってから、もう一度お試しください。急いで席を離れるときは、ブラウザーを閉じてください。続くようでしたら、このページの担当者へお知らせください。',
};

/** A form that did not come from these pages. */
export const FOREIGN: Trouble = {
  status: 403,
  title: 'ほかのページから送られた内容は受け取れません',
  advice: '下のリンクから画面を開きなおして、もう一度お試しください。',
};

export function tooMany(minutes: number): Trouble {
  const advice = `${minutes}分ほど待ってから、もう一度お試しください。`;
  return { status: 429, title: '短い間に、たくさんの操作がありました', advice };
}

export const USED_LINK: Trouble = {
  status: 410,
  title: 'このリンクは、もう使えません',
  advice: '一度使われたか、時間がたっています。プログラムを起動しなおすと、新しいリンクが表示されます。',
};
