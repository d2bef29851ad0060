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

export function same(a: Found, b: Found): boolean {
  return a.document.id === b.document.id && a.provision.address === b.provision.address;
}

/** Whether one is the unit, or part of the unit, of the other. */
export function overlaps(a: Found, b: Found): boolean {
  return a.document.id === b.document.id && a.provision.unit === b.provision.unit;
}
