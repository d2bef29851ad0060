import { type Found, foundAt } from '../answer/found.js';
import type { Definition } from './message.js';
import { quote } from './quotation.js';

/** Terms that stand in what is quoted, each with the provision that defines it. */
export function definitionsIn(provisions: readonly Found[]): Definition[] {
  const definitions = new Map<string, Definition>();
  for (const { document, provision } of provisions) {
    for (const term of document.terms) {
      const used = term.uses.some(({ address }) => address === provision.address);
      const definition = foundAt([document], document.id, term.definedAt);
      const shown = provisions.some((other) => other.provision.address === term.definedAt);
      if (used && definition !== undefined && !shown)
        definitions.set(term.name, { term: term.name, quotation: quote(definition.document, definition.provision) });
    }
  }
  return [...definitions.values()];
}
