import { type Address, formatAddress } from '../law/address.js';
import type { AddressNote } from '../law/addressnote.js';
import { type FoundAddress, findAddresses, parseAddress } from '../law/addressreader.js';
import type { Document } from '../law/document.js';
import { type Located, locate } from '../law/locate.js';
import type { Decision } from './decision.js';
import { elsewhere } from './elsewhere.js';
import { type Found, quotable } from './found.js';
import { isNamed, named } from './named.js';
import { relatedTo } from './related.js';

/** One answer shows at most this many provisions; the rest stands in the reader. */
const SHOWN = 16;

/** A question back has at most this many options. */
const OPTIONS = 4;

/** Reads addresses in the question, before anything is searched. Undefined when there is none to look up here. */
export function lookUp(question: string, documents: readonly Document[]): Decision | undefined {
  const { documents: meant, rest } = named(question, documents);
  const whole = parseAddress(rest);
  const typed = findAddresses(question);
  const own = typed.filter(({ law }) => law === undefined || isNamed(law, documents));
  if (whole !== undefined && (own.length > 0 || meant.some((document) => isFound(document, whole))))
    return answerTo([whole], meant);
  if (own.length === 0) return elsewhere(typed[0], documents);
  return answerTo(addressesOf(question, own), meant);
}

function isFound(document: Document, address: Address): boolean {
  return locate(document, address).kind === 'found';
}

/** Each address typed, and all between two that have から between them. */
function addressesOf(question: string, typed: readonly FoundAddress[]): Address[] {
  return typed.flatMap(({ address, slice }, at) => {
    const next = typed[at + 1];
    const between = next === undefined ? '' : question.slice(slice.end, next.slice.start);
    return next !== undefined && /^\s*(から|～|〜|-)\s*$/.test(between) ? throughTo(address, next.address) : [address];
  });
}

/** The articles from one up to, not including, another: 第3条から第5条まで. */
function throughTo(from: Address, to: Address): Address[] {
  const [first, last] = [from.steps.at(-1), to.steps.at(-1)];
  const [start, end] = [first?.number[0], last?.number[0]];
  if (first?.level !== last?.level || first === undefined || start === undefined || end === undefined) return [from];
  const count = Math.max(1, Math.min(end - start, SHOWN));
  return Array.from({ length: count }, (_, more) => ({
    ...from,
    steps: [...from.steps.slice(0, -1), { ...first, number: more === 0 ? first.number : [start + more] }],
  }));
}

interface Reading {
  readonly document: Document;
  readonly located: Located;
}

function answerTo(addresses: readonly Address[], documents: readonly Document[]): Decision {
  const readings = addresses.flatMap((address) =>
    documents.map((document): Reading => ({ document, located: locate(document, address) })),
  );
  const found = readings.flatMap(({ document, located }) =>
    located.kind === 'found' ? [{ document, provision: located.provision }] : [],
  );
  if (addresses.length === 1 && found.length > 1)
    return { kind: 'clarify', options: found.slice(0, OPTIONS), why: 'the address exists in several documents' };
  const [first, ...others] = found.flatMap(withChildren);
  if (first === undefined) return missing(readings);
  const provisions = [first, ...others.slice(0, SHOWN - 1)] as const;
  const left = others.length + 1 - provisions.length;
  const notes = [
    ...readings.flatMap(({ located }) => noteOf(located)),
    ...(left > 0 ? [{ says: 'addressCut', of: { shown: `${SHOWN}`, left: `${left}` } } as const] : []),
  ];
  return {
    kind: 'answer',
    provisions,
    related: relatedTo(provisions, [], documents),
    ...(notes.length === 0 ? {} : { reading: notes }),
    why: `an address was typed: ${addresses.map(formatAddress).join('、')}`,
  };
}

function noteOf(located: Located): AddressNote[] {
  if (located.kind === 'missing') return [located.problem];
  return located.reading === undefined ? [] : [located.reading];
}

/** None of the addresses exists, or what exists is a chapter with nothing in it. */
function missing(readings: readonly Reading[]): Decision {
  const several = new Set(readings.map(({ document }) => document)).size > 1;
  const problems = readings.map(({ document, located }): AddressNote => {
    const problem =
      located.kind === 'missing'
        ? located.problem
        : { says: 'addressEmpty' as const, of: { owner: located.provision.address } };
    return several ? { ...problem, document: document.shortTitle } : problem;
  });
  const related = readings.flatMap(({ document, located }) => {
    const reached = located.kind === 'missing' ? located.reached : undefined;
    const provision = reached === undefined ? undefined : document.provisions.get(reached.address);
    return provision === undefined ? [] : quotable({ document, provision }).slice(0, 1);
  });
  return {
    kind: 'not-stated',
    silence: undefined,
    reading: problems,
    related,
    why: 'the address does not exist',
  };
}

/** A unit comes with what is directly below it; a mere container has no words of its own to show. */
function withChildren(found: Found): Found[] {
  const { document, provision } = found;
  if (provision.part !== undefined) return [found];
  const children = provision.unit.children.flatMap(({ address }) => {
    const child = document.provisions.get(address);
    return child === undefined ? [] : quotable({ document, provision: child });
  });
  return provision.words.text === '' ? children : [found, ...children];
}
