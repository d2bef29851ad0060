import { parseAddress } from '../law/addressreader.js';
import type { Document } from '../law/document.js';
import type { Issue } from '../law/issue.js';
import { locate } from '../law/locate.js';
import type { Position } from '../law/source.js';

/** A provision that a corpus file names, found. */
export interface Cited {
  readonly document: string;
  readonly address: string;
}

/** Says nothing where a document could not be read: the provision may stand in it. */
export const NO_SUCH_ADDRESS = 'no-such-address';

interface Place extends Position {
  readonly file: string;
}

/**
 * Reads 「第3条第1号」, or 「kitei 第3条第1号」 where several documents could be meant. The result is canonical: 柱書
 * of a unit that has others below it is the unit itself, since those are its own words.
 */
export function readCited(written: string, documents: readonly Document[], place: Place): Cited | Issue {
  const { named, typed } = splitDocument(written, documents);
  const address = parseAddress(typed);
  const [first = '', ...rest] = written.split(/\s+/);
  if (address === undefined && named === undefined && parseAddress(rest.join('')) !== undefined)
    return issue(place, NO_SUCH_ADDRESS, `idが「${first}」の文書はありません。`);
  if (address === undefined) return issue(place, 'address', `「${written}」は条番号として読めません。`);
  const found = (named === undefined ? documents : [named]).flatMap((document) => {
    const located = locate(document, address);
    return located.kind === 'found' ? [{ document: document.id, address: unitOfLeadIn(located.provision) }] : [];
  });
  const [one, ...others] = found;
  if (one === undefined) return issue(place, NO_SUCH_ADDRESS, `「${written}」という条文は、どの文書にもありません。`);
  if (others.length > 0)
    return issue(
      place,
      'address',
      `「${written}」は、いくつもの文書にあります。`,
      'はじめに文書のidと空白を書いてください。',
    );
  return one;
}

/** The document whose id stands first, if one does, and the address after it. */
export function splitDocument(written: string, documents: readonly Document[]) {
  const [first = '', ...rest] = written.split(/\s+/);
  const named = documents.find(({ id }) => id === first);
  return { named, typed: named === undefined ? written : rest.join('') };
}

export function unitOfLeadIn(provision: {
  part: string | undefined;
  address: string;
  unit: { address: string };
}): string {
  return provision.part === '柱書' ? provision.unit.address : provision.address;
}

function issue(
  place: Place,
  defect: string,
  problem: string,
  remedy = 'jobun show で番号を確かめて、直してください。',
): Issue {
  return { ...place, severity: 'error', defect, problem, remedy };
}

export function isCited(read: Cited | Issue): read is Cited {
  return 'address' in read;
}
