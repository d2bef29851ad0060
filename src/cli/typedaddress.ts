import type { View } from '../assistant/view.js';
import { parseAddress } from '../law/addressreader.js';
import type { Document } from '../law/document.js';
import { locate } from '../law/locate.js';
import type { Provision } from '../law/provision.js';
import { sayAddress } from '../message/addressnotes.js';

export interface LocatedAddress {
  readonly document: Document;
  readonly provision: Provision;
  /** How it was read, where it was not typed in the canonical form. */
  readonly reading: string | undefined;
}

export interface TypedAddress {
  /** One for each document that has it. */
  readonly found: readonly LocatedAddress[];
  /** How far it goes in each document that has it not. */
  readonly problems: readonly string[];
}

/** Where an address that somebody typed leads in each document; undefined when it is none. */
export function locateTyped(
  typed: string,
  { documents, phrases }: Pick<View, 'documents' | 'phrases'>,
): TypedAddress | undefined {
  const address = parseAddress(typed);
  if (address === undefined) return undefined;
  const readings = documents.map((document) => ({ document, located: locate(document, address) }));
  return {
    found: readings.flatMap(({ document, located }) => {
      if (located.kind === 'missing') return [];
      const { provision, reading } = located;
      return [{ document, provision, reading: reading && sayAddress(reading, phrases) }];
    }),
    problems: readings.flatMap(({ located }) =>
      located.kind === 'missing' ? [sayAddress(located.problem, phrases)] : [],
    ),
  };
}
