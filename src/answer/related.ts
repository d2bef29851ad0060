import type { Document } from '../law/document.js';
import { covers } from '../law/provision.js';
import type { Unit } from '../law/unit.js';
import { type Found, foundAt, overlaps } from './found.js';

/** An answer shows at most this many provisions beside the rule. */
export const RELATED_LIMIT = 3;

/**
 * Provisions worth a look beside those of an answer: what they refer to, what refers to them, and what the search
 * found next, in this order and without repeats.
 */
export function relatedTo(answer: readonly Found[], next: readonly Found[], documents: readonly Document[]): Found[] {
  const related: Found[] = [];
  for (const found of [...answer.flatMap(referredFrom), ...next, ...answer.flatMap(referringTo)]) {
    const known = documents.some(({ id }) => id === found.document.id);
    if (known && found.provision.words.text !== '' && ![...answer, ...related].some((other) => overlaps(other, found)))
      related.push(found);
    if (related.length === RELATED_LIMIT) break;
  }
  return related;
}

function referredFrom({ document, provision }: Found): Found[] {
  return document.references
    .filter(({ from }) => covers(provision, from))
    .flatMap(({ target }) => (target.kind === 'provisions' ? target.addresses : []))
    .flatMap((address) => foundAt([document], document.id, address) ?? []);
}

function referringTo({ document, provision }: Found): Found[] {
  return document.references
    .filter(
      ({ target }) => target.kind === 'provisions' && target.addresses.some((address) => covers(provision, address)),
    )
    .flatMap(({ from }) => foundAt([document], document.id, from) ?? [])
    .filter((other) => !contains(other.provision.unit, provision.unit));
}

/** The lead-in of a list points to its items, which says nothing new to who sees one of them. */
function contains(outer: Unit, inner: Unit): boolean {
  return outer.span.start <= inner.span.start && inner.span.end <= outer.span.end;
}
