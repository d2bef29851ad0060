import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { find, parseLaw, textOf } from '../conformance/egov.js';
import { toPlainForm } from '../conformance/plainform.js';

/** A statute as plain text, to make many of. */
export interface Statute {
  readonly title: string;
  readonly text: string;
  /** Its nouns, most frequent first. */
  readonly nouns: readonly string[];
}

/** How many of a statute's nouns can become others in a copy. */
const NOUNS = 240;
/** One in so many does, and which ones differs from copy to copy. */
const EXCHANGED = 4;
const SUFFIXES = '甲乙丙丁戊己庚辛壬癸';

export function readStatutes(folder: string): Statute[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  return names.sort().map((name) => {
    const law = parseLaw(readFileSync(join(folder, name), 'utf8'));
    const title = find(law, 'LawTitle');
    const text = toPlainForm(law);
    return { title: title === undefined ? name : textOf(title), text, nouns: nounsOf(text) };
  });
}

/** Runs of kanji that number nothing: exchanging 第二条 would change the structure, not the words. */
function nounsOf(text: string): string[] {
  const counts = new Map<string, number>();
  for (const [run] of text.matchAll(/\p{sc=Han}{2,}/gu)) {
    if (/[第条項号章節款目編附則表一二三四五六七八九十百千]/.test(run)) continue;
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, NOUNS)
    .map(([noun]) => noun);
}

/** The copy of that number as a policy file; number 0 is the statute itself. No two copies have the same text. */
export function policyFile({ title, text, nouns }: Statute, id: string, copy: number): string {
  const exchanged = new Set(copy === 0 ? [] : nouns.filter((_, at) => (at * 7 + copy) % EXCHANGED === 0));
  const suffix = [...String(copy)].map((digit) => SUFFIXES[Number(digit)]).join('');
  const varied = text.replace(/\p{sc=Han}{2,}/gu, (run) => (exchanged.has(run) ? run + suffix : run));
  const front = `---\nid: ${id}\ntitle: ${title}${copy === 0 ? '' : suffix}\naudience: public\nedition: bench ${copy}\n---\n`;
  return front + varied;
}
