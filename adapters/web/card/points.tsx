import type { Point } from '../../../src/message/message.js';
import type { Place } from '../../../src/message/place.js';
import { Quoted } from './quoted.js';

/** Plain lines, each with the words it rests on. */
export function Points({ points, place }: { readonly points: readonly Point[]; readonly place: Place }) {
  return points.map(({ line, quotation }) => (
    <section class="point" key={`${quotation.documentId} ${quotation.address} ${quotation.text}`}>
      <p class="line">{line}</p>
      <Quoted quotation={quotation} place={place} />
    </section>
  ));
}
