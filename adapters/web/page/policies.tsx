import type { Document } from '../../../src/law/document.js';
import { Page } from './page.js';

export function Policies({ documents }: { readonly documents: readonly Document[] }) {
  return (
    <Page title="条文を読む" place="read">
      <section class="sheet">
        <h1>条文を読む</h1>
        {documents.length === 0 ? <p>いまお見せできる文書は登録されていません。</p> : null}
        <ul class="policies">
          {documents.map((document) => (
            <li key={document.id}>
              <a href={`/policies/${encodeURIComponent(document.id)}`}>{document.title}</a>
              {document.edition === undefined ? null : <p>版：{document.edition}</p>}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
