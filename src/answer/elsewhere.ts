import { formatAddress } from '../law/address.js';
import type { FoundAddress } from '../law/addressreader.js';
import type { Document } from '../law/document.js';
import type { Decision } from './decision.js';
import { foundAt } from './found.js';

/** An address of another law: shown where the documents speak of it, else said to be out of reach here. */
export function elsewhere(typed: FoundAddress | undefined, documents: readonly Document[]): Decision | undefined {
  if (typed?.law === undefined) return undefined;
  const { law } = typed;
  const address = formatAddress(typed.address);
  const why = `an address of another law was typed: ${law}${address}`;
  const [first, ...others] = documents.flatMap((document) =>
    document.references
      .filter(({ target }) => target.kind === 'external' && target.address === address && isOneLaw(target.name, law))
      .flatMap(({ from }) => foundAt([document], document.id, from) ?? []),
  );
  if (first === undefined) return { kind: 'not-stated', silence: undefined, law, related: [], why };
  return { kind: 'answer', provisions: [first], related: others, why };
}

/** A law goes by its name and by the end of it: 自治法, 地方自治法. */
function isOneLaw(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}
