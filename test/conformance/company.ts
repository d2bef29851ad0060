import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWritten } from '../../src/law/read.js';
import { type Unit, withDescendants } from '../../src/law/unit.js';
import type { Score } from './count.js';

/** Company rules in Markdown lose nothing: bytes, articles, numbered lines. */
export function scoreCompanyRules(folder: string): readonly Score[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => scoreFile(name, readFileSync(join(folder, name), 'utf8')));
}

function scoreFile(name: string, source: string): Score {
  const written = readWritten(source, 0);
  const units = written.units.flatMap((unit) => [...withDescendants(unit)]);
  const lines = written.lines.map((line, i) => ({ ...line, number: i + 1 }));
  const articles = lines.filter((line) => line.role !== 'comment' && /^#+ *第[0-9]+条/.test(line.raw));
  const numbered = lines.filter((line) => /^[ \t]*[0-9]+\. /.test(line.raw));
  const visible = numbered.filter((line) => line.role !== 'comment');
  const misses = [
    ...(written.lines.map((line) => line.raw).join('') === source
      ? []
      : [`${name}: the lines do not give back the source`]),
    ...articles
      .filter((line) => !isArticle(units, line.number))
      .map((line) => `${name}:${line.number} ${line.raw.trim()}`),
    ...visible.filter((line) => !startsUnit(units, line)).map((line) => `${name}:${line.number} ${line.raw.trim()}`),
  ];
  return {
    name: `(d) ${name}`,
    passed: 1 + articles.length + visible.length - misses.length,
    misses,
    floor: 1,
    notes: [
      `${articles.length} articles, ${visible.length} numbered lines, ${numbered.length - visible.length} more inside comments`,
      `${countRepeats(units)} units bear a number already taken`,
    ],
  };
}

function isArticle(units: readonly Unit[], line: number): boolean {
  return units.some((unit) => unit.level === 'article' && unit.line === line);
}

/** A sole first paragraph is its article: then the article's own words begin on that line. */
function startsUnit(
  units: readonly Unit[],
  line: { readonly number: number; readonly start: number; readonly end: number },
): boolean {
  return units.some((unit) => {
    const first = unit.words.pieces[0]?.slice.start ?? -1;
    return unit.line === line.number || (unit.level === 'article' && first >= line.start && first < line.end);
  });
}

function countRepeats(units: readonly Unit[]): number {
  return units.filter((unit) => unit.nth > 1).length;
}
