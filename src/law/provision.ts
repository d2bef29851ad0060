import { everyUnit, type Unit } from './unit.js';
import type { Words } from './words.js';

/**
 * The smallest thing that can be cited: a unit's own words, one named sentence of them, or its lead-in.
 * `第3条第1号イ` is the provision of the whole unit, `第3条第1号イ後段` of its second sentence, `第3条柱書` of a lead-in.
 */
export interface Provision {
  readonly address: string;
  readonly unit: Unit;
  /** 前段, ただし書, 柱書 …; undefined when the provision is the unit itself. */
  readonly part: string | undefined;
  readonly words: Words;
}

/** Whether what stands at the address stands in the provision: it is the provision's own, or one of a part of its unit. */
export function covers({ address: own, part, unit }: Provision, address: string): boolean {
  if (address === own) return true;
  return part === undefined && provisionsOfUnit(unit).some((each) => each.address === address);
}

/** Every citable thing by its canonical address, in reading order: a unit, its 柱書, its sentences, then what is below it. */
export function provisionsOf(units: readonly Unit[]): ReadonlyMap<string, Provision> {
  const provisions = new Map<string, Provision>();
  for (const unit of everyUnit(units)) {
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
