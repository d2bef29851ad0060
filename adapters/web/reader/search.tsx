import type { Document } from '../../../src/law/document.js';
import type { Hits } from './hit.js';

interface SearchProps {
  readonly document: Document;
  readonly hits: Hits | undefined;
  /** Addresses to offer where none of the words was found. */
  readonly near: readonly string[];
}

/** Searching inside the document; the page is the result, with the hits marked. */
export function Search({ document, hits, near }: SearchProps) {
  const action = `/policies/${encodeURIComponent(document.id)}`;
  return (
    <search class="within">
      <form method="get" action={action}>
        <label for="within">この文書の中を探す</label>
        <div class="row">
          <input id="within" type="search" name="q" value={hits?.query ?? ''} autocomplete="off" />
          <button type="submit">探す</button>
        </div>
      </form>
      {hits === undefined ? null : <Found hits={hits} near={near} all={action} />}
    </search>
  );
}

function Found({ hits, near, all }: { readonly hits: Hits; readonly near: readonly string[]; readonly all: string }) {
  return (
    <div class="found">
      <p role="status">
        {hits.count === 0
          ? `「${hits.query}」は、この文書の言葉としては見つかりませんでした。言葉を短くするか、言いかえてお試しください。`
          : `「${hits.query}」が ${hits.count} か所に見つかりました。`}{' '}
        <a href={all}>印を消す</a>
      </p>
      <Addresses addresses={hits.addresses} />
      {near.length === 0 ? null : (
        <>
          <p>内容の近い条文：</p>
          <Addresses addresses={near} />
        </>
      )}
    </div>
  );
}

function Addresses({ addresses }: { readonly addresses: readonly string[] }) {
  return (
    <ul>
      {addresses.map((address) => (
        <li key={address}>
          <a href={`#${encodeURIComponent(address)}`}>{address}</a>
        </li>
      ))}
    </ul>
  );
}
