import type { Document } from '../law/document.js';
import type { Provision } from '../law/provision.js';

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
  /** Why the printed words were repaired, one sentence a repair; empty for almost every quotation. */
  readonly repairs: readonly string[];
}

export function quote(document: Document, provision: Provision): Quotation {
  const quotation: Omit<Quotation, typeof quoted> = {
    documentId: document.id,
    documentTitle: document.title,
    documentShortTitle: document.shortTitle,
    edition: document.edition,
    address: provision.address,
    heading: headingOf(document, provision),
    text: provision.words.text,
    repairs: provision.words.pieces.flatMap((piece) => (piece.kind === 'repair' ? [piece.why] : [])),
  };
  return quotation as Quotation;
}

/** Path of the reader page that shows the provision and marks it. */
export function linkTo(quotation: Pick<Quotation, 'documentId' | 'address'>): string {
  return `/policies/${encodeURIComponent(quotation.documentId)}#${encodeURIComponent(quotation.address)}`;
}

/** 第3条第1号イ後段（組織体制） */
export function addressWithHeading(quotation: Pick<Quotation, 'address' | 'heading'>): string {
  return quotation.heading === undefined ? quotation.address : `${quotation.address}（${quotation.heading}）`;
}

/** Says that the words shown are not quite those printed, and why. */
export function repairNote(why: string): string {
  return `印刷の誤りとみられる箇所を直して示しています（${why}）。`;
}

function headingOf(document: Document, provision: Provision): string | undefined {
  let heading: string | undefined;
  let level = document.units;
  for (;;) {
    const next = level.find((unit) => contains(unit.span, provision.unit.span));
    if (next === undefined) return heading;
    heading = next.heading?.text ?? heading;
    level = next.children;
  }
}

function contains(outer: { start: number; end: number }, inner: { start: number; end: number }): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
