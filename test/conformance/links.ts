import { join } from 'node:path';
import type { Document } from '../../src/law/document.js';
import type { Reference } from '../../src/law/reference.js';
import type { Score } from './count.js';
import { addressesAt, type Row, type Spot } from './ordinances.js';
import { readRows } from './rows.js';

interface Link {
  readonly doc: string;
  readonly text: string;
  readonly at: Spot;
  readonly target: Spot | 'DOCUMENT' | Elsewhere;
  readonly kind: 'internal' | 'external';
}

/** A place in another ordinance. */
interface Elsewhere {
  readonly href: string;
  readonly article: string;
  readonly paragraph?: string;
  readonly item?: string;
}

type Verdict = 'right' | 'wrong' | 'unresolved' | 'not found';

/** The links the publisher set by hand, found by ourselves: a wrong target is worse than none. */
export function scoreLinks(folder: string, documents: ReadonlyMap<string, Document>): readonly Score[] {
  const rows = readRows<Row>(join(folder, 'structure.jsonl'));
  const links = readRows<Link>(join(folder, 'links.jsonl'));
  const judged = links.map((link, i) => ({ link, ...judge(documents.get(link.doc), link, links.slice(0, i), rows) }));
  const internal = judged.filter(({ link }) => link.kind === 'internal');
  const external = judged.filter(({ link }) => link.kind === 'external');
  const wrong = judged.filter(({ verdict }) => verdict === 'wrong');
  return [
    scoreOf('(c) internal links', internal, 0.95),
    scoreOf('(c) external links', external, 0.95),
    { name: '(c) not wrong', passed: judged.length - wrong.length, misses: wrong.map(say), floor: 1 },
  ];
}

type Judged = { readonly link: Link; readonly verdict: Verdict; readonly got: string };

function scoreOf(name: string, judged: readonly Judged[], floor: number): Score {
  const misses = judged.filter(({ verdict }) => verdict !== 'right').map(say);
  return { name, passed: judged.length - misses.length, misses, floor };
}

function say({ link, verdict, got }: Judged): string {
  return `${link.doc} ${JSON.stringify(link.at)} 「${link.text}」 ${verdict}: ${got}`;
}

function judge(
  document: Document | undefined,
  link: Link,
  earlier: readonly Link[],
  rows: readonly Row[],
): Omit<Judged, 'link'> {
  if (!document) return { verdict: 'not found', got: 'document not read' };
  const reference = referenceOf(document, link, earlier);
  if (!reference) return { verdict: 'not found', got: '' };
  const { target } = reference;
  const got = JSON.stringify(target).slice(0, 120);
  if (target.kind === 'unresolved') return { verdict: 'unresolved', got };
  return { verdict: isRight(document, link, target, rows) ? 'right' : 'wrong', got };
}

/** The nth link of a text in a place is the nth reference there that ends in the same words. */
function referenceOf(document: Document, link: Link, earlier: readonly Link[]): Reference | undefined {
  const places = addressesAt(document, link.at);
  const nth = earlier.filter(
    (each) => each.doc === link.doc && each.text === link.text && JSON.stringify(each.at) === JSON.stringify(link.at),
  ).length;
  const here = document.references.filter((each) =>
    places.includes(document.provisions.get(each.from)?.unit.address ?? ''),
  );
  const alike = here.filter(
    (each) =>
      link.text.endsWith(each.text) ||
      each.text.endsWith(link.text) ||
      each.text.startsWith(link.text) ||
      withoutRange(each.text).some((end) => link.text.endsWith(end)),
  );
  return alike.filter((each) => each.text === link.text)[nth] ?? alike[nth];
}

function withoutRange(text: string): readonly string[] {
  return text.includes('から') ? text.replace(/まで$/, '').split('から') : [];
}

function isRight(document: Document, link: Link, target: Reference['target'], rows: readonly Row[]): boolean {
  if (link.kind === 'external')
    return target.kind === 'external' && isElsewhere(link, link.target as Elsewhere, target.address);
  if (link.target === 'DOCUMENT') return target.kind === 'document';
  if (target.kind !== 'provisions' || 'href' in (link.target as object)) return false;
  const spot = link.target as Spot;
  const first = target.addresses[0] ?? '';
  if (addressesAt(document, spot).includes(first)) return true;
  const form = rows.find(
    (row) =>
      row.doc === link.doc &&
      row.cls === 'form_section' &&
      row.section === spot.section &&
      row.paragraph === spot.paragraph,
  );
  return form?.text.startsWith(first) ?? false;
}

/** The last member of a range has no reference of its own: the range points to its first. */
function isElsewhere(link: Link, { article, paragraph, item }: Elsewhere, address: string | undefined): boolean {
  const expected = `第${article}条${paragraph && paragraph !== '1' ? `第${paragraph}項` : ''}${item ? `第${item}号` : ''}`;
  if (address?.replace('第1項', '') === expected) return true;
  return /^第[^条項]+[項号]$/.test(link.text) && address?.startsWith(`第${article}条`) === true;
}
