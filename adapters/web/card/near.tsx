import type { Definition } from '../../../src/message/message.js';
import { addressWithHeading, type Quotation } from '../../../src/message/quotation.js';
import { Quoted } from './quoted.js';

const SHOWN = 3;

/** Provisions that are near and not the rule. Each is a step away, so that none is read as the answer. */
export function Related({ quotations }: { readonly quotations: readonly Quotation[] }) {
  if (quotations.length === 0) return null;
  const more = quotations.slice(SHOWN);
  return (
    <section class="related">
      <h3>
        関連する条文 <small>ルールそのものではありません</small>
      </h3>
      <Folded quotations={quotations.slice(0, SHOWN)} />
      {more.length === 0 ? null : (
        <details class="more">
          <summary>ほか {more.length} 件</summary>
          <Folded quotations={more} />
        </details>
      )}
    </section>
  );
}

function Folded({ quotations }: { readonly quotations: readonly Quotation[] }) {
  return (
    <ul>
      {quotations.map((quotation) => (
        <li key={`${quotation.documentId} ${quotation.address}`}>
          <details>
            <summary>{addressWithHeading(quotation)}</summary>
            <Quoted quotation={quotation} />
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Defined terms in what was quoted, one step away. */
export function Definitions({ definitions }: { readonly definitions: readonly Definition[] }) {
  if (definitions.length === 0) return null;
  return (
    <details class="definitions">
      <summary>用語の意味：{definitions.map(({ term }) => term).join('、')}</summary>
      <dl>
        {definitions.map(({ term, quotation }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <Quoted quotation={quotation} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
