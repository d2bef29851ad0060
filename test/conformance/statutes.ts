import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../src/law/document.js';
import type { Score } from './count.js';
import { find, parseLaw, textOf } from './egov.js';
import { toPlainForm } from './plainform.js';
import { readPlain } from './policy.js';
import { readRows } from './rows.js';

interface Row {
  readonly law: string;
  readonly article: string;
  readonly paragraph: string;
  readonly item: string | null;
  readonly sub: string | null;
  /** The heading of its article, in brackets. */
  readonly caption: string | null;
  readonly text: string;
}

/** Every row of the statutes is found again, word for word, after they were printed as plain text. */
export function scoreStatutes(folder: string): Score {
  const documents = new Map<string, Document>();
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.xml'))) {
    const law = parseLaw(readFileSync(join(folder, name), 'utf8'));
    const title = find(law, 'LawTitle');
    if (title) documents.set(textOf(title), readPlain(toPlainForm(law), textOf(title)));
  }
  const rows = readRows<Row>(join(folder, 'structure.jsonl'));
  const misses = rows.flatMap((row) => missOf(documents.get(row.law), row) ?? []);
  return { name: '(a) statutes', passed: rows.length - misses.length, misses, floor: 0.995 };
}

function missOf(document: Document | undefined, row: Row): string | undefined {
  const addresses = addressesOf(row);
  const found = addresses
    .map((address) => document?.provisions.get(address))
    .find((provision) => provision !== undefined);
  if (found && bare(wordsBeforeTable(found.words.text)) === bare(row.text)) return missOfCaption(document, row);
  return `${row.law} ${addresses[0]}: expected 「${row.text.slice(0, 60)}」, got 「${found?.words.text.slice(0, 60) ?? 'nothing'}」`;
}

function missOfCaption(document: Document | undefined, row: Row): string | undefined {
  const address = articleOf(row);
  const heading = document?.provisions.get(address)?.unit.heading?.text ?? '';
  const caption = (row.caption ?? '').replace(/^[（(]|[）)]$/g, '');
  return bare(heading) === bare(caption)
    ? undefined
    : `${row.law} ${address}: titled 「${heading}」, not 「${caption}」`;
}

function articleOf({ article }: Row): string {
  const [number, ...branches] = article.split('_');
  return `第${number}条${branches.map((n) => `の${n}`).join('')}`;
}

/** With its paragraph, and without it for an article of one paragraph. */
function addressesOf(row: Row): readonly string[] {
  const { paragraph, item, sub } = row;
  const head = articleOf(row);
  const [itemNumber, ...itemBranches] = (item ?? '').split('_');
  const tail = item ? `第${itemNumber}号${itemBranches.map((n) => `の${n}`).join('')}${sub ?? ''}` : '';
  return [`${head}第${paragraph}項${tail}`, ...(paragraph === '1' ? [head + tail] : [])];
}

/** Columns are joined by a space in print and by nothing, or another space, in the rows. */
function bare(text: string): string {
  return text.replace(/[\s　]/g, '');
}

/** The rows leave tables out; in the text a table begins with a line break. */
function wordsBeforeTable(text: string): string {
  return text.split('\n')[0] ?? '';
}
