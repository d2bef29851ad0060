import type { Action } from '../../../src/answer/action.js';
import type { Document } from '../../../src/law/document.js';

interface SourcesProps {
  readonly documents: readonly Document[];
  readonly rows: readonly Action[];
}

/** Which editions a table on paper was made from. */
export function Sources({ documents, rows }: SourcesProps) {
  const cited = new Set(
    rows.flatMap(({ cells }) => Object.values(cells).flatMap(({ cites }) => cites.map(({ document }) => document))),
  );
  const sources = documents.filter(({ id }) => cited.has(id));
  if (sources.length === 0) return null;
  return (
    <ul class="made-from">
      {sources.map(({ id, title, edition }) => (
        <li key={id}>
          もとの文書：<a href={`/policies/${encodeURIComponent(id)}`}>{title}</a>
          {edition === undefined ? null : `（版：${edition}）`}
        </li>
      ))}
    </ul>
  );
}
