import type { Document } from '../law/document.js';
import type { Provision } from '../law/provision.js';

/** A provision together with the document in which it stands. */
export interface Found {
  readonly document: Document;
  readonly provision: Provision;
}

export function foundAt(documents: readonly Document[], documentId: string, address: string): Found | undefined {
  const document = documents.find(({ id }) => id === documentId);
  const provision = document?.provisions.get(address);
  return document === undefined || provision === undefined ? undefined : { document, provision };
}

/** What can be quoted of it: itself, or, of a mere container that has no words, the first things below it that have. */
export function quotable(found: Found): Found[] {
  const { document, provision } = found;
  if (provision.words.text !== '') return [found];
  return provision.unit.children.flatMap(({ address }) => {
    const child = document.provisions.get(address);
    return child === undefined ? [] : quotable({ document, provision: child });
  });
}

/** Whether one is the unit, or part of the unit, of the other. */
export function overlaps(a: Found, b: Found): boolean {
  return a.document.id === b.document.id && a.provision.unit === b.provision.unit;
}
