import { type Address, formatAddress, type Step } from './address.js';
import type { AddressNote, AddressReason } from './addressnote.js';
import type { Document } from './document.js';
import { locatePart } from './locatepart.js';
import type { Provision } from './provision.js';
import { type Found, stepInto } from './step.js';
import type { Unit } from './unit.js';

export type Located =
  /** `reading` says how the address was taken, where it was not typed in the canonical form. */
  | { readonly kind: 'found'; readonly provision: Provision; readonly reading: AddressNote | undefined }
  /** How far the address led, and why no further. */
  | { readonly kind: 'missing'; readonly problem: AddressNote; readonly reached: Unit | undefined };

type Reached = Exclude<Found, { kind: 'missing' }>;
type Searched = Pick<Document, 'units' | 'provisions' | 'shortTitle' | 'source'>;

export function locate(document: Searched, address: Address): Located {
  const typed = formatAddress(address);
  const exact = document.provisions.get(typed);
  if (exact) return { kind: 'found', provision: exact, reading: undefined };
  let reached: Reached = { kind: 'unit', unit: undefined };
  for (const [i, step] of address.steps.entries()) {
    const next: Found = stepFurther(document, reached, step, address.steps[i + 1]);
    if (next.kind === 'missing') return { ...next, reached: reached.unit };
    // The first departure from the typed words explains those that follow from it.
    const why: AddressReason | undefined = reached.why ?? next.why;
    reached = why ? { ...next, why } : next;
  }
  return finish(document, reached, address, typed);
}

function stepFurther(document: Searched, reached: Reached, step: Step, next: Step | undefined): Found {
  if (reached.kind === 'sentence')
    return {
      kind: 'missing',
      problem: { says: 'addressNothingBelow', of: { owner: reached.unit.address + reached.name } },
    };
  return stepInto(document, reached.unit, step, next);
}

function finish(document: Searched, reached: Reached, address: Address, typed: string): Located {
  const absent: AddressNote = { says: 'addressAbsent', of: { typed, owner: document.shortTitle } };
  if (reached.unit === undefined) return { kind: 'missing', problem: absent, reached: undefined };
  const { unit } = reached;
  const name = reached.kind === 'sentence' ? reached.name : '';
  const part = address.part === undefined ? { name, why: undefined } : locatePart(unit, address.part);
  if ('problem' in part) return { kind: 'missing', problem: part.problem, reached: unit };
  const provision = document.provisions.get(unit.address + part.name);
  if (!provision) return { kind: 'missing', problem: absent, reached: unit };
  const reading =
    provision.address === typed ? undefined : sayReading(typed, provision.address, part.why ?? reached.why);
  return { kind: 'found', provision, reading };
}

function sayReading(typed: string, canonical: string, why: AddressReason | undefined): AddressNote {
  return why === undefined
    ? { says: 'addressRead', of: { typed, canonical } }
    : { says: 'addressReadWhy', of: { typed, canonical, why } };
}
