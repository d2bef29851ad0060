import type { Erratum } from './frontmatter.js';
import { readSentences } from './sentence.js';
import type { Unit } from './unit.js';
import { cutWords, joinWords, sourceSlice, type Words } from './words.js';

export interface Mended {
  readonly units: readonly Unit[];
  /** Those that could not be applied, and why. */
  readonly failed: readonly { readonly erratum: Erratum; readonly found: 'no unit' | 'nowhere' | 'several times' }[];
}

/** As written → as repaired. Only what the front matter lists changes, and each repair is as small as the difference. */
export function applyErrata(units: readonly Unit[], errata: readonly Erratum[]): Mended {
  const failed: Mended['failed'][number][] = [];
  let mended = units;
  for (const erratum of errata) {
    const found = { count: 0, units: 0 };
    const next = mended.map((unit) => mendWithin(unit, erratum, found));
    if (found.units === 0) failed.push({ erratum, found: 'no unit' });
    else if (found.count !== 1) failed.push({ erratum, found: found.count === 0 ? 'nowhere' : 'several times' });
    else mended = next;
  }
  return { units: mended, failed };
}

function mendWithin(unit: Unit, erratum: Erratum, found: { count: number; units: number }): Unit {
  if (unit.address !== erratum.at) {
    return { ...unit, children: unit.children.map((child) => mendWithin(child, erratum, found)) };
  }
  const heading = unit.heading ? occurrences(unit.heading.text, erratum.printed) : 0;
  found.units++;
  found.count += heading + occurrences(unit.words.text, erratum.printed);
  if (heading > 0 && unit.heading) return { ...unit, heading: mend(unit.heading, erratum) };
  const words = mend(unit.words, erratum);
  return { ...unit, words, sentences: readSentences(words) };
}

function occurrences(text: string, printed: string): number {
  let count = 0;
  for (let at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, at + 1)) count++;
  return count;
}

function mend(words: Words, { printed, reads, why }: Erratum): Words {
  const at = words.text.indexOf(printed);
  if (at < 0) return words;
  const before = commonLength(printed, reads);
  const after = commonLength(reversed(printed.slice(before)), reversed(reads.slice(before)));
  const from = at + before;
  const to = at + printed.length - after;
  const changed = reads.slice(before, reads.length - after);
  const repair = { kind: 'repair', slice: sourceSlice(words, from, to), reads: changed, why } as const;
  return joinWords([cutWords(words, 0, from), { text: changed, pieces: [repair] }, cutWords(words, to)]);
}

function commonLength(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}
