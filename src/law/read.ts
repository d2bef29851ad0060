import { checkDocument } from './check.js';
import type { Document, WrittenText } from './document.js';
import { applyErrata } from './errata.js';
import type { FrontMatter } from './frontmatter.js';
import type { WithIssues } from './issue.js';
import { readLines } from './line.js';
import { provisionsOf } from './provision.js';
import { findReferences } from './references.js';
import { findTerms } from './terms.js';
import { readTree } from './tree.js';
import { numberUnits } from './written.js';

export interface PolicyFile {
  /** Inside the corpus folder, with forward slashes. */
  readonly path: string;
  /** The whole file, its YAML included. */
  readonly source: string;
  /** Where the text begins after the YAML, which is read elsewhere. */
  readonly bodyStart: number;
  readonly frontMatter: FrontMatter;
}

/** The text by its layout alone, nothing repaired. */
export function readWritten(source: string, bodyStart: number): WrittenText {
  const lines = readLines(source, bodyStart);
  const { drafts, roles } = readTree(source, lines);
  return {
    source,
    lines: lines.map(({ start, end, raw }, i) => ({ start, end, raw, role: roles[i] ?? 'blank' })),
    units: numberUnits(drafts),
  };
}

/** Text → lines → tree as written → repaired → provisions, references, terms → checked. */
export function readDocument(file: PolicyFile): WithIssues<Document> {
  const { shortTitle, source: origin, ...frontMatter } = file.frontMatter;
  const written = readWritten(file.source, file.bodyStart);
  const { units, failed } = applyErrata(written.units, file.frontMatter.errata);
  const provisions = provisionsOf(units);
  const title = shortTitle ?? frontMatter.title;
  const document: Document = {
    ...frontMatter,
    shortTitle: title,
    origin,
    file: file.path,
    source: file.source,
    units,
    provisions,
    references: findReferences({ units, provisions, titles: [frontMatter.title, title] }),
    terms: findTerms(units),
  };
  return { value: document, issues: checkDocument(document, written, failed) };
}
