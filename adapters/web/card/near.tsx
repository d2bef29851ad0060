import type { Definition } from '../../../src/message/message.js';
import type { Place } from '../../../src/message/place.js';
import type { Quotation } from '../../../src/message/quotation.js';
import { Quoted } from './quoted.js';

const SHOWN = 3;

interface RelatedProps {
  readonly quotations: readonly Quotation[];
  readonly place: Place;
}

/** Provisions that are near and not the answer. Each is a step away, so that none is read as one. */
export function Related({ quotations, place }: RelatedProps) {
  if (quotations.length === 0) return null;
  const more = quotations.slice(SHOWN);
  return (
    <section class="related">
      <h3>
        関連する条文 <small>お尋ねへの答えではありません</small>
      </h3>
      <Folded quotations={quotations.slice(0, SHOWN)} place={place} />
      {more.length === 0 ? null : (
        <details class="more">
          <summary>ほか {more.length} 件</summary>
          <Folded quotations={more} place={place} />
        </details>
      )}
    </section>
  );
}

function Folded({ quotations, place }: RelatedProps) {
  return (
    <ul>
      {quotations.map((quotation) => (
        <li key={`${quotation.documentId} ${quotation.address}`}>
          <details>
            <summary>{place(quotation)}</summary>
            <Quoted quotation={quotation} place={place} />
          </details>
        </li>
      ))}
    </ul>
  );
}

interface DefinitionsProps {
  readonly definitions: readonly Definition[];
  readonly place: Place;
}

/** Defined terms in what was quoted, one step away. */
export function Definitions({ definitions, place }: DefinitionsProps) {
  if (definitions.length === 0) return null;
  return (
    <details class="definitions">
      <summary>用語の意味：{definitions.map(({ term }) => term).join('、')}</summary>
      <dl>
        {definitions.map(({ term, quotation }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <Quoted quotation={quotation} place={place} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
