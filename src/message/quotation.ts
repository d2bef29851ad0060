import type { Document } from '../law/document.js';
import type { Provision } from '../law/provision.js';
import { type Level, type Unit, withDescendants } from '../law/unit.js';
import { cutWords, type Words } from '../law/words.js';
import { type Language, USUAL_LANGUAGE } from '../person/language.js';

declare const quoted: unique symbol;

/**
 * Words of a document with their address. Only `quote` makes one, from a provision of a checked document: what a
 * message shows as a quotation is what stands there.
 */
export interface Quotation {
  readonly [quoted]: true;
  readonly documentId: string;
  readonly documentTitle: string;
  readonly documentShortTitle: string;
  /** As the organisation names its edition; undefined where the text carries none. */
  readonly edition: string | undefined;
  /** Canonical: 第3条第1号イ後段. */
  readonly address: string;
  /** 見出し of the unit, or of the nearest unit above it that has one. */
  readonly heading: string | undefined;
  readonly text: string;
  /** The words above the list that the quotation is an item of, where the item alone says nothing. */
  readonly leadIn: LeadIn | undefined;
  /** Why the printed words were repaired, one sentence a repair; empty for almost every quotation. */
  readonly repairs: readonly string[];
}

export interface LeadIn {
  readonly address: string;
  readonly text: string;
}

/** The whole of a provision, or a part of it that stands there in these very words. */
export function quote(document: Document, provision: Provision, part?: string): Quotation {
  const words = part === undefined ? provision.words : partOf(provision, part);
  const path = pathTo(document, provision);
  const quotation: Omit<Quotation, typeof quoted> = {
    documentId: document.id,
    documentTitle: document.title,
    documentShortTitle: document.shortTitle,
    edition: document.edition,
    address: provision.address,
    heading: path.findLast(({ heading }) => heading !== undefined)?.heading?.text,
    text: words.text,
    leadIn: leadInOf(path, provision.words),
    repairs: words.pieces.flatMap((piece) => (piece.kind === 'repair' ? [piece.why] : [])),
  };
  return quotation as Quotation;
}

function partOf({ address, words }: Provision, part: string): Words {
  const from = words.text.indexOf(part);
  if (from < 0 || part === '') throw new Error(`${address} does not hold the words 「${part}」`);
  return cutWords(words, from, from + part.length);
}

/** Path of the reader page that shows the provision and marks it. */
export function linkTo(quotation: Pick<Quotation, 'documentId' | 'address'>): string {
  return `/policies/${encodeURIComponent(quotation.documentId)}#${encodeURIComponent(quotation.address)}`;
}

/** 第3条第1号イ後段（組織体制） */
export function addressWithHeading(quotation: Pick<Quotation, 'address' | 'heading'>): string {
  return quotation.heading === undefined ? quotation.address : `${quotation.address}（${quotation.heading}）`;
}

/** Says that the words shown are not quite those printed, and why, in the organisation's words. */
export function repairNote(why: string, language: Language = USUAL_LANGUAGE): string {
  return language === 'ja'
    ? `印刷の誤りとみられる箇所を直して示しています（${why}）。`
    : `What seems to be a misprint is shown corrected (in Japanese: “${why}”).`;
}

/** Why words were repaired, of a provision with everything below it. */
export function repairsIn(document: Document, provision: Provision): readonly string[] {
  if (provision.part !== undefined) return quote(document, provision).repairs;
  return [...withDescendants(provision.unit)].flatMap(({ words }) =>
    words.pieces.flatMap((piece) => (piece.kind === 'repair' ? [piece.why] : [])),
  );
}

/** The units from the outermost down to the provision's own. */
function pathTo(document: Document, { unit }: Provision): Unit[] {
  const path: Unit[] = [];
  for (let level = document.units; ; ) {
    const next = level.find(({ span }) => span.start <= unit.span.start && unit.span.end <= span.end);
    if (next === undefined || path.includes(next)) return path;
    path.push(next);
    level = next.children;
  }
}

/** An item that is no sentence says nothing without the words above the list: 「次のことをしてはならない。(1) 喫煙」. */
function leadInOf(path: readonly Unit[], words: Words): LeadIn | undefined {
  if (words.text.endsWith('。')) return undefined;
  const above = path.slice(0, -1).findLast((unit) => unit.words.text !== '');
  const own = path.at(-1);
  if (above === undefined || own === undefined || !ENUMERATED.has(own.level)) return undefined;
  return { address: `${above.address}柱書`, text: above.words.text };
}

const ENUMERATED: ReadonlySet<Level> = new Set(['item', 'subitem1', 'subitem2', 'subitem3', 'outline']);
