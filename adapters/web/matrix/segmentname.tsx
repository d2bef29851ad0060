import type { Segment } from '../../../src/answer/segment.js';
import { linkTo } from '../../../src/message/quotation.js';

/** Leads to what defines it, where something does. */
export function SegmentName({ segment: { name, definedAt } }: { readonly segment: Segment }) {
  if (definedAt === undefined) return <>{name}</>;
  return <a href={linkTo({ documentId: definedAt.document, address: definedAt.address })}>{name}</a>;
}
