import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { Document } from '../../src/law/document.js';
import { everyUnit } from '../../src/law/unit.js';
import type { Score } from './count.js';
import { readPlain } from './policy.js';
import { readRows } from './rows.js';

/** Where something stands in a published ordinance. */
export interface Spot {
  readonly section: string;
  readonly article: string | null;
  readonly paragraph: string | null;
  readonly item: string | null;
  readonly subitem?: string | null;
}

export interface Row extends Spot {
  readonly doc: string;
  readonly cls: string;
  readonly text: string;
}

/** The published pages as plain text: one line a paragraph, all structure stripped. */
export function readOrdinances(folder: string): ReadonlyMap<string, Document> {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return new Map(
    pages.map((name) => [
      name,
      readPlain(plainTextOf(readFileSync(join(folder, name), 'utf8')), titleOf(folder, name)),
    ]),
  );
}

function titleOf(folder: string, name: string): string {
  return load(readFileSync(join(folder, name), 'utf8'))('title')
    .text()
    .trim();
}

function plainTextOf(html: string): string {
  const $ = load(html);
  const lines = $('#primary p')
    .toArray()
    .map((paragraph) =>
      $(paragraph)
        .text()
        .replace(/\s*\n\s*/g, '')
        .trim(),
    )
    .filter((line) => line !== '');
  return `${lines.join('\n')}\n`;
}

/** The headings of the articles in order, as the publisher marked them, against those read from the stripped text. */
export function scoreHeadings(folder: string, documents: ReadonlyMap<string, Document>): Score {
  const compared = [...documents].flatMap(([name, document]) => {
    const printed = headingsOf(readFileSync(join(folder, name), 'utf8'));
    const read = everyUnit(document.units).filter((unit) => unit.level === 'article');
    return Array.from({ length: Math.max(printed.length, read.length) }, (_, i) => ({
      place: `${name} ${read[i]?.address ?? `article ${i + 1}`}`,
      printed: printed[i],
      read: read[i] && `${toArabic(read[i].label)}${bare(read[i].heading?.text ?? '')}`,
    }));
  });
  const misses = compared
    .filter(({ printed, read }) => printed !== read)
    .map(({ place, printed, read }) => `${place}: titled 「${read}」, not 「${printed}」`);
  return { name: '(b) headings of ordinances', passed: compared.length - misses.length, misses, floor: 1 };
}

/** Number and heading of each article, without brackets. */
function headingsOf(html: string): readonly string[] {
  const $ = load(html);
  return $('#primary div.article')
    .toArray()
    .map((article) => {
      const title = bare($(article).find('p.title').first().text()).replace(/^[(（]|[)）]$/g, '');
      return toArabic($(article).find('span.num').first().text().trim()) + title;
    });
}

/** Every row of the ordinances is found again, word for word, in the stripped text. */
export function scoreOrdinances(folder: string, documents: ReadonlyMap<string, Document>): Score {
  const rows = readRows<Row>(join(folder, 'structure.jsonl'));
  const misses = rows.flatMap((row) => missOf(documents.get(row.doc), row) ?? []);
  return { name: '(b) ordinances', passed: rows.length - misses.length, misses, floor: 0.995 };
}

function missOf(document: Document | undefined, row: Row): string | undefined {
  if (!document) return `${row.doc} was not read`;
  if (row.article === null && row.paragraph === null) return missOfLine(document, row);
  const text = bare(row.text);
  const found = addressesAt(document, row).find((address) => text.endsWith(bare(wordsAt(document, address)) || 'none'));
  if (found) return undefined;
  const [expected] = addressesAt(document, row);
  return row.cls === 'none' || row.cls === 'form_section'
    ? missOfLine(document, row)
    : `${row.doc} ${expected}: 「${row.text.slice(0, 50)}」`;
}

/** Titles, dates and notes are no units: it is enough that nothing of them was lost. */
function missOfLine(document: Document, row: Row): string | undefined {
  return bare(document.source).includes(bare(row.text)) ? undefined : `${row.doc} lost: 「${row.text.slice(0, 50)}」`;
}

function wordsAt(document: Document, address: string): string {
  return document.provisions.get(address)?.words.text ?? '';
}

/** Candidate addresses of a spot: with and without its paragraph. */
export function addressesAt(document: Document, spot: Spot): readonly string[] {
  const supplements = document.units.filter((unit) => unit.level === 'supplement');
  const supplement =
    spot.section === '本則' ? '' : (supplements[Number(spot.section.slice('附則'.length)) - 1]?.address ?? '附則');
  const article = spot.article ? toArabic(spot.article) : '';
  const item = spot.item ? `第${toArabic(spot.item).replace(/[()（）]/g, '')}号` : '';
  return [`${supplement}${article}第${spot.paragraph}項${item}`, `${supplement}${article}${item}`];
}

const KANJI = '〇一二三四五六七八九';

/** The few ordinances here do not count past 99. */
function toArabic(text: string): string {
  return text
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)/g, (_, tens, ones) =>
      String((KANJI.indexOf(tens) || 1) * 10 + Math.max(0, KANJI.indexOf(ones))),
    )
    .replace(/[一二三四五六七八九]/g, (digit) => String(KANJI.indexOf(digit)));
}

export function bare(text: string): string {
  return text.replace(/[\s　]/g, '');
}
