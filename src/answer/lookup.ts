import { formatAddress } from '../law/address.js';
import { type FoundAddress, findAddresses } from '../law/addressreader.js';
import type { Document } from '../law/document.js';
import { type Located, locate } from '../law/locate.js';
import type { Decision } from './decision.js';
import { type Found, foundAt } from './found.js';
import { relatedTo } from './related.js';

/** A unit with more below it is shown by its lead-in alone; the rest stands in the reader. */
const CHILDREN_LIMIT = 15;

/** Reads an address in the question, before anything is searched. Undefined when there is none to look up here. */
export function lookUp(question: string, documents: readonly Document[]): Decision | undefined {
  const typed = findAddresses(question);
  const first = typed.find(({ law }) => law === undefined || isNamed(law, documents));
  if (first === undefined) return elsewhere(typed[0], documents);
  const meant = named(question, documents);
  const readings = meant.map((document) => ({ document, located: locate(document, first.address) }));
  const found = readings.flatMap(({ document, located }) => (located.kind === 'found' ? [{ document, located }] : []));
  const [one, ...others] = found;
  if (one === undefined) return failed(readings);
  if (others.length > 0)
    return { kind: 'clarify', options: found.map(toFound), why: 'the address exists in several documents' };
  const provisions = withChildren(toFound(one));
  return {
    kind: 'answer',
    provisions,
    related: relatedTo(provisions, [], documents),
    ...(one.located.reading === undefined ? {} : { reading: one.located.reading }),
    why: `an address was typed: ${formatAddress(first.address)}`,
  };
}

/** An address of another law: shown where the documents speak of it, else said to be out of reach here. */
function elsewhere(typed: FoundAddress | undefined, documents: readonly Document[]): Decision | undefined {
  if (typed?.law === undefined) return undefined;
  const address = formatAddress(typed.address);
  const mentions = documents.flatMap((document) =>
    document.references
      .filter(({ target }) => target.kind === 'external' && target.address === address)
      .flatMap(({ from }) => foundAt([document], document.id, from) ?? []),
  );
  const why = `an address of another law was typed: ${typed.law}${address}`;
  const [first, ...others] = mentions;
  if (first === undefined) return { kind: 'not-stated', silence: undefined, law: typed.law, related: [], why };
  return { kind: 'answer', provisions: [first, ...others], related: [], why };
}

type Reached = { readonly document: Document; readonly located: Extract<Located, { kind: 'found' }> };

function toFound({ document, located }: Reached): Found {
  return { document, provision: located.provision };
}

function isNamed(law: string, documents: readonly Document[]): boolean {
  return documents.some(({ title, shortTitle }) => title.endsWith(law) || shortTitle.endsWith(law));
}

/** The documents the question names, or all when it names none. */
function named(question: string, documents: readonly Document[]): readonly Document[] {
  const some = documents.filter(({ title, shortTitle }) => question.includes(title) || question.includes(shortTitle));
  return some.length === 0 ? documents : some;
}

function failed(readings: readonly { readonly document: Document; readonly located: Located }[]): Decision | undefined {
  const [first] = readings.flatMap(({ document, located }) =>
    located.kind === 'found' ? [] : [{ document, located }],
  );
  if (first === undefined) return undefined;
  const { document, located } = first;
  const provision = located.reached === undefined ? undefined : document.provisions.get(located.reached.address);
  return {
    kind: 'not-stated',
    silence: undefined,
    reading: located.problem,
    related: provision === undefined ? [] : [{ document, provision }],
    why: 'the address does not exist',
  };
}

function withChildren(found: Found): readonly [Found, ...Found[]] {
  const { document, provision } = found;
  if (provision.part !== undefined || provision.unit.children.length > CHILDREN_LIMIT) return [found];
  const children = provision.unit.children.flatMap(({ address }) => {
    const child = document.provisions.get(address);
    return child === undefined ? [] : [{ document, provision: child }];
  });
  return [found, ...children];
}
