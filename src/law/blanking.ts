import type { Document } from './document.js';
import type { Slice } from './source.js';
import { everyUnit, type Unit, withDescendants } from './unit.js';

/**
 * The source with a space for every character but those of the given units: their labels, headings and own words. Line
 * breaks stay, so that every offset and line number holds. What belongs to no unit goes as well: front matter, a table
 * of contents, notes and comments may speak of what is withheld.
 */
export function blankedSource({ source, units }: Document, kept: ReadonlyMap<string, Unit>): string {
  const lineStarts = startsOfLines(source);
  const own = everyUnit(units)
    .filter(({ address }) => kept.has(address))
    .flatMap((unit) => ownSlices(unit, source, lineStarts))
    .sort((a, b) => a.start - b.start);
  let blanked = '';
  for (const { start, end } of own) {
    blanked += blank(source.slice(blanked.length, start)) + source.slice(Math.max(start, blanked.length), end);
  }
  return blanked + blank(source.slice(blanked.length));
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function startsOfLines(source: string): readonly number[] {
  return [0, ...[...source.matchAll(/\r\n|\r|\n/g)].map((found) => found.index + found[0].length)];
}

/** Its heading may stand in a line above that of its label. */
function ownSlices(unit: Unit, source: string, lineStarts: readonly number[]): Slice[] {
  const label = lineStarts[unit.line - 1] ?? unit.span.start;
  const starts = unit.heading === undefined ? [label] : [unit.span.start, label];
  return [...piecesOf(unit), ...starts.map((start) => lineHead(unit, start, source))];
}

/**
 * A line up to its first words: what stands before them is the label. Those may be words of a unit below: the first
 * paragraph begins beside the number of its article.
 */
function lineHead(unit: Unit, start: number, source: string): Slice {
  const lineEnd = source.slice(start).search(/[\r\n]/);
  let end = lineEnd < 0 ? source.length : start + lineEnd;
  for (const each of withDescendants(unit))
    for (const piece of piecesOf(each)) if (piece.start >= start) end = Math.min(end, piece.start);
  return { start, end };
}

function piecesOf({ heading, words }: Unit): Slice[] {
  return [...(heading?.pieces ?? []), ...words.pieces].map(({ slice }) => slice);
}
