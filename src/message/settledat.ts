import { foundAt } from '../answer/found.js';
import type { Composing } from './composing.js';
import type { Point } from './message.js';
import { fill, type Phrases } from './phrases.js';
import { quote } from './quotation.js';
import type { Contact } from './settings.js';

/** Where what the documents leave open is settled, in their own words. */
export function settledAt({ settings, documents, phrases }: Composing): Point[] {
  return settings.settledAt.flatMap(({ line, document, address }) => {
    const found = foundAt(documents, document, address);
    return found === undefined
      ? []
      : [{ line: fill(phrases.settledLine, { line }), quotation: quote(found.document, found.provision) }];
  });
}

/** Whom to ask, or that nobody has been named. */
export function contactLine(contact: Contact | undefined, phrases: Phrases): string {
  if (contact === undefined) return phrases.contactUnset;
  const ways = [contact.phone, contact.mail, contact.hours].filter((way) => way !== undefined);
  const { name } = contact;
  const full = fill(phrases.contactWays, { contact: name, ways: ways.join(phrases.jointClauses) });
  return fill(phrases.contactSet, { contact: ways.length === 0 ? name : full });
}
