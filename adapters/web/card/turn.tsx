import type { ComponentChildren } from 'preact';

/** One question and what came of it. */
export function Turn({ question, children }: { readonly question: string; readonly children: ComponentChildren }) {
  return (
    <article class="turn" aria-label="質問と回答" tabIndex={-1}>
      {question === '' ? null : <h2 class="asked">{question}</h2>}
      {children}
    </article>
  );
}
