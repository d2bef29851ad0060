import type { Document } from './document.js';
import type { Finding } from './finding.js';
import { positionOf } from './source.js';
import { findUndefinedTerms, type UndefinedTerm } from './undefinedterm.js';

/** Terms defined and never used, and words used like terms and never defined. */
export function checkTerms(document: Document): readonly Finding[] {
  return [...unusedTerms(document), ...undefinedTerms(document)];
}

function unusedTerms({ terms, provisions }: Document): readonly Finding[] {
  return terms
    .filter((term) => term.uses.length === 0)
    .map((term) => ({
      offset: provisions.get(term.definedAt)?.unit.span.start ?? 0,
      severity: 'warning',
      defect: 'unused-term',
      problem: `「${term.name}」は${term.definedAt}で定義されていますが、ほかで使われていません。`,
      remedy: '別の言い方で使われていないか確かめてください。要らない定義なら改正のときに除けます。',
    }));
}

/**
 * One warning a line, so that a `known:` entry can name it. A text without definitions leaves all its words to common
 * sense, which is no defect.
 */
function undefinedTerms(document: Document): readonly Finding[] {
  if (document.terms.length === 0) return [];
  const found = findUndefinedTerms(document.units, document.terms, [document.title, document.shortTitle]);
  const byLine = new Map<number, UndefinedTerm[]>();
  for (const term of found) {
    const { line } = positionOf(document.source, term.offset);
    byLine.set(line, [...(byLine.get(line) ?? []), term]);
  }
  return [...byLine.values()].map((terms) => ({
    offset: Math.min(...terms.map((term) => term.offset)),
    severity: 'warning',
    defect: 'undefined-term',
    problem: `定義のないまま使われている語です: ${terms.map(say).join('、')}。`,
    remedy: '定義を加えるか、別の文書に定義があるなら known にその旨を書いてください。',
  }));
}

function say({ name, count }: UndefinedTerm): string {
  return count > 1 ? `「${name}」（${count}か所）` : `「${name}」`;
}
