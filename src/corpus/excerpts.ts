import type { Document } from '../law/document.js';
import { excerptOf } from '../law/excerpt.js';
import { withDescendants } from '../law/unit.js';
import { mayRead, type Reader } from '../person/audience.js';

/** What is left of a document for a reader, under a name that readers of the same share. */
export interface Excerpt {
  readonly name: string;
  readonly document: Document;
}

/** The excerpts of documents for their readers, each made once. */
export class Excerpts {
  readonly #made = new Map<string, Document | undefined>();

  /** None of a document the reader may not read, or of which nothing is left. */
  of(document: Document, reader: Reader): Excerpt[] {
    if (!mayRead(reader, document.audience)) return [];
    const withheld = outermost(document, reader);
    const name = [document.id, ...withheld].join(' ');
    if (!this.#made.has(name))
      this.#made.set(
        name,
        excerptOf(document, ({ address }) => !withheld.includes(address)),
      );
    const made = this.#made.get(name);
    return made === undefined ? [] : [{ name, document: made }];
  }
}

/** The addresses of the units that the reader may not read, without those that stand below another. */
function outermost({ parts, provisions }: Document, reader: Reader): string[] {
  const withheld = parts
    .filter(({ audience }) => !mayRead(reader, audience))
    .flatMap(({ at }) => provisions.get(at) ?? []);
  const below = new Set(
    withheld.flatMap(({ unit }) =>
      unit.children.flatMap((child) => [...withDescendants(child)].map(({ address }) => address)),
    ),
  );
  return withheld.map(({ address }) => address).filter((address) => !below.has(address));
}
