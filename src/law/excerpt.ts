import { blankedSource } from './blanking.js';
import type { Document } from './document.js';
import type { Reference } from './reference.js';
import { findTerms } from './terms.js';
import { everyUnit, type Unit } from './unit.js';

/**
 * A document without the units that are withheld, as if they did not exist; undefined where no words remain. A unit
 * takes everything below it along. Addresses, offsets and line numbers are those of the whole document.
 */
export function excerptOf(document: Document, isReadable: (unit: Unit) => boolean): Document | undefined {
  const units = readable(document.units, isReadable);
  if (units === document.units) return document;
  const kept = new Map(everyUnit(units).map((unit) => [unit.address, unit]));
  const provisions = provisionsIn(document, kept);
  if (![...provisions.values()].some(({ words }) => words.text !== '')) return undefined;
  const source = blankedSource(document, kept);
  const lines = source.split('\n');
  return {
    ...document,
    source,
    units,
    provisions,
    references: document.references.flatMap((reference) => referenceIn(reference, provisions)),
    // Found anew: a withheld definition shadows no other, and hides no use of a shorter term.
    terms: findTerms(units),
    errata: document.errata.filter(({ at }) => kept.has(at)),
    parts: document.parts.filter(({ at }) => kept.has(at)),
    known: document.known.filter(({ line }) => lines[line - 1]?.trim()),
  };
}

/** The very same units where none is withheld. */
function readable(units: readonly Unit[], isReadable: (unit: Unit) => boolean): readonly Unit[] {
  const kept = units.filter(isReadable).map((unit) => {
    const children = readable(unit.children, isReadable);
    return children === unit.children ? unit : { ...unit, children };
  });
  return kept.length === units.length && kept.every((unit, at) => unit === units[at]) ? units : kept;
}

/** A lead-in stays one, whatever is left of what it leads to: the address of words must not depend on who reads. */
function provisionsIn({ provisions }: Document, kept: ReadonlyMap<string, Unit>): Document['provisions'] {
  return new Map(
    [...provisions].flatMap(([address, provision]) => {
      const unit = kept.get(provision.unit.address);
      return unit === undefined ? [] : [[address, { ...provision, unit }]];
    }),
  );
}

function referenceIn(reference: Reference, provisions: Document['provisions']): Reference[] {
  const { from, target } = reference;
  if (!provisions.has(from)) return [];
  if (target.kind !== 'provisions') return [reference];
  const addresses = target.addresses.filter((address) => provisions.has(address));
  return addresses.length === 0 ? [] : [{ ...reference, target: { ...target, addresses } }];
}
