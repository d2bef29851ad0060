import type { Point } from '../../../src/message/message.js';
import { Quoted } from './quoted.js';

/** Plain lines, each with the words it rests on. */
export function Points({ points }: { readonly points: readonly Point[] }) {
  return points.map(({ line, quotation }) => (
    <section class="point" key={`${quotation.documentId} ${quotation.address} ${quotation.text}`}>
      <p class="line">{line}</p>
      <Quoted quotation={quotation} />
    </section>
  ));
}
