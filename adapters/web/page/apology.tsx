import { NoAnswerYet } from '../../../src/service/service.js';
import { StoreProblem } from '../../../src/store/engine/problem.js';
import { signInFrom } from '../signin/address.js';
import { Page } from './page.js';
import { type WayOn, Ways, WaysOn } from './wayson.js';

export interface Trouble {
  readonly status: number;
  readonly title: string;
  /** What happened and what to do next. */
  readonly advice: string;
  /** Ways on, before those that every page has. */
  readonly links?: readonly WayOn[];
}

export const NOT_FOUND: Trouble = {
  status: 404,
  title: 'お探しのページが見つかりません',
  advice: 'アドレスが変わったか、入力が一文字ちがっているのかもしれません。下のリンクからお進みください。',
};

/** To somebody who is signed in: whether there is such a page is nothing they are told. */
export const NOT_FOUND_SIGNED_IN: Trouble = {
  ...NOT_FOUND,
  advice: `${NOT_FOUND.advice}ご覧になれる人が限られている文書のこともあります。`,
};

/** To somebody who could sign in and come back to `path`. */
export function notFoundUntil(path: string): Trouble {
  return {
    ...NOT_FOUND,
    advice: `${NOT_FOUND.advice}サインインすると、ご覧になれる文書のこともあります。`,
    links: [{ href: signInFrom(path), label: 'サインインして開く' }],
  };
}

export const TOO_LONG: Trouble = {
  status: 413,
  title: '文章が長いため受け取れませんでした',
  advice: 'お手数ですが、お尋ねのことを数行にまとめて、もう一度お送りください。',
};

export const UNREADABLE: Trouble = {
  status: 400,
  title: 'お送りいただいた内容を読み取れませんでした',
  advice: '画面を開きなおして、もう一度お試しください。',
};

/** The store is full, away or locked: what is wrong with it stands in the log. */
export const UNRECORDED: Trouble = {
  status: 503,
  title: 'いま、ご質問を記録できないため、お答えできません',
  advice:
    '少し待ってから、もう一度お試しください。条文は「条文を読む」からご覧いただけます。続くようでしたら、このページの担当者へお知らせください。',
};

export const LATE: Trouble = {
  status: 503,
  title: 'お答えに時間がかかっています',
  advice: 'ご質問は受け取っています。少し待ってから、もう一度お試しください。',
};

export const BROKEN: Trouble = {
  status: 500,
  title: '申し訳ありません。こちらの不具合でお答えできませんでした',
  advice: '少し待ってから、もう一度お試しください。続くようでしたら、このページの担当者へお知らせください。',
};

/** What to say to somebody whose request failed with an error of the framework or of our own. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof StoreProblem) return UNRECORDED;
  if (error instanceof NoAnswerYet) return LATE;
  const status = statusOf(error);
  if (status === 413) return TOO_LONG;
  if (status === 404) return NOT_FOUND;
  if (status >= 400 && status < 500) return { ...UNREADABLE, status };
  return BROKEN;
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : 500;
}

export function Apology({ trouble }: { readonly trouble: Trouble }) {
  return (
    <Page title={trouble.title} {...(trouble.links === undefined ? {} : { script: 'permalink' })}>
      <section class="sheet apology">
        <h1>{trouble.title}</h1>
        <p>{trouble.advice}</p>
        <WaysOn first={trouble.links} />
      </section>
    </Page>
  );
}

/** The same in place of an answer. */
export function ApologyCard({ trouble }: { readonly trouble: Trouble }) {
  return (
    <div class="card card-apology">
      <p>
        <strong>{trouble.title}。</strong>
      </p>
      <p>{trouble.advice}</p>
      {trouble.links === undefined ? null : <Ways ways={trouble.links} />}
    </div>
  );
}
