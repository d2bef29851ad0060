import { type Found, foundAt } from '../answer/found.js';
import { covers } from '../law/provision.js';
import type { Definition } from './message.js';
import { quote } from './quotation.js';

/** Terms that stand in what is quoted, each with the provision that defines it. */
export function definitionsIn(provisions: readonly Found[]): Definition[] {
  const definitions = new Map<string, Definition>();
  for (const { document, provision } of provisions) {
    for (const { name, uses, definedAt } of document.terms) {
      const used = uses.some(({ address }) => covers(provision, address));
      const [definition] = used ? definitionAt(definedAt, document, provisions) : [];
      if (definition !== undefined) definitions.set(`${document.id} ${name}`, { term: name, quotation: definition });
    }
  }
  return [...definitions.values()];
}

/** Nothing where the definition itself is among what is quoted. */
function definitionAt(address: string, document: Found['document'], quoted: readonly Found[]) {
  const shown = quoted.some((other) => other.document === document && covers(other.provision, address));
  const found = shown ? undefined : foundAt([document], document.id, address);
  return found === undefined ? [] : [quote(found.document, found.provision)];
}
