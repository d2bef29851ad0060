import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Standing, StandingNotice } from './standing.js';
import { useWaysEverywhere } from './wayson.js';

export type Place = 'ask' | 'read' | 'actions' | 'account';

interface PageProps {
  readonly title: string;
  /** Where in the site this is; undefined on pages that belong nowhere, such as an apology. */
  readonly place?: Place;
  readonly styles?: readonly string[];
  readonly script?: string;
  readonly children: ComponentChildren;
}

export const SITE = '条文';

export function Page({ title, place, styles = [], script, children }: PageProps) {
  return (
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title}｜${SITE}`}</title>
        <link rel="icon" href="/static/icon.svg" type="image/svg+xml" />
        {['base', 'page', ...styles].map((name) => (
          <link key={name} rel="stylesheet" href={`/static/${name}.css`} />
        ))}
        <link rel="stylesheet" href="/static/print.css" media="print" />
        {script === undefined ? null : <script type="module" src={`/static/${script}.js`} />}
      </head>
      <body>
        <a class="skip" href="#main">
          本文へ進む
        </a>
        <Masthead place={place} />
        <main id="main" tabIndex={-1}>
          <StandingNotice />
          {children}
        </main>
      </body>
    </html>
  );
}

function Masthead({ place }: { readonly place: Place | undefined }) {
  return (
    <header class="masthead">
      <a class="site" href="/">
        {SITE}
        <span class="reading" lang="en">
          Jobun
        </span>
      </a>
      <nav aria-label="サイト内の移動">
        {useWaysEverywhere().map((way) => (
          <a key={way.href} href={way.href} aria-current={way.place === place ? 'page' : undefined}>
            {way.label}
          </a>
        ))}
        <Standing current={place === 'account'} />
      </nav>
    </header>
  );
}

export function pageOf(page: VNode): string {
  return `<!doctype html>\n${renderToString(page)}`;
}

/** A part of a page, for the client script to put in its place. */
export function fragmentOf(part: VNode): string {
  return renderToString(part);
}
