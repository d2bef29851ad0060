import type { Provision } from './document.js';
import { type Unit, withDescendants } from './unit.js';

/** Every citable thing by its canonical address, in reading order: a unit, its 柱書, its sentences, then what is below it. */
export function provisionsOf(units: readonly Unit[]): ReadonlyMap<string, Provision> {
  const provisions = new Map<string, Provision>();
  for (const unit of units.flatMap((each) => [...withDescendants(each)])) {
    for (const provision of provisionsOfUnit(unit)) provisions.set(provision.address, provision);
  }
  return provisions;
}

function provisionsOfUnit(unit: Unit): readonly Provision[] {
  const { address, words } = unit;
  const whole: Provision = { address, unit, part: undefined, words };
  const leadsIn = unit.children.length > 0 && words.text !== '';
  const leadIn: Provision[] = leadsIn ? [{ address: `${address}柱書`, unit, part: '柱書', words }] : [];
  const sentences = unit.sentences.map((each) => ({
    address: address + each.name,
    unit,
    part: each.name,
    words: each.words,
  }));
  return [whole, ...leadIn, ...sentences];
}
