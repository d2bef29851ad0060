import type { Document } from '../law/document.js';
import type { Provision } from '../law/provision.js';
import { everyUnit, type Unit } from '../law/unit.js';

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

/** The article that it is a part of; undefined where it is a whole one, or stands above or beside them. */
export function articleAbove({ document, provision }: Found): Unit | undefined {
  const { unit, part } = provision;
  const { start, end } = unit.span;
  const article = everyUnit(document.units).find(
    ({ level, span }) => level === 'article' && span.start <= start && end <= span.end,
  );
  return article === unit && part === undefined ? undefined : article;
}
