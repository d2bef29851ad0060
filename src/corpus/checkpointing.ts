import type { Document } from '../law/document.js';
import type { Issue } from '../law/issue.js';
import { everyUnit } from '../law/unit.js';
import { normalise } from '../search/text.js';
import { lexiconWarning, type PlacedEntry, type PlacedPair, pairsOf } from './lexiconfile.js';

/** The provisions whose heading a text is, or whose defined term. */
type Named = ReadonlyMap<string, readonly string[]>;

/**
 * Words that lead to two provisions with the same weight and nothing to choose by. Only where a meaning is a heading or
 * a defined term itself: else it is one word among others and the rest of the question decides.
 */
export function undecided(entries: readonly PlacedEntry[], documents: readonly Document[]): Issue[] {
  const named = namesIn(documents);
  const bySays = new Map<string, PlacedPair[]>();
  for (const pair of entries.flatMap(pairsOf))
    bySays.set(pair.from.text, [...(bySays.get(pair.from.text) ?? []), pair]);
  return [...bySays.values()].flatMap((pairs) => {
    const top = Math.max(...pairs.map(({ weight }) => weight));
    const [first, ...others] = pairs.filter(({ weight, to }) => weight === top && named.has(to.text));
    const other = others.find(({ to }) => first !== undefined && isElsewhere(to.text, first.to.text, named));
    return first === undefined || other === undefined ? [] : [level(first, other, named)];
  });
}

function namesIn(documents: readonly Document[]): Named {
  const names = new Map<string, string[]>();
  const add = (name: string, document: Document, address: string) => {
    const place = documents.length > 1 ? `${document.id} ${address}` : address;
    names.set(normalise(name), [...(names.get(normalise(name)) ?? []), place]);
  };
  for (const document of documents) {
    for (const { heading, address } of everyUnit(document.units))
      if (heading !== undefined) add(heading.text, document, address);
    for (const { name, aliases, definedAt } of document.terms)
      for (const each of [name, ...aliases]) add(each, document, definedAt);
  }
  return names;
}

/** No provision of the one is, or holds, a provision of the other. */
function isElsewhere(one: string, other: string, named: Named): boolean {
  const [ours, theirs] = [named.get(one) ?? [], named.get(other) ?? []];
  return !ours.some((a) => theirs.some((b) => holds(a, b) || holds(b, a)));
}

/** 第3条 holds 第3条第1号, but not 第3条の2. */
function holds(outer: string, inner: string): boolean {
  return inner.startsWith(outer) && inner[outer.length] !== 'の';
}

function level(first: PlacedPair, other: PlacedPair, named: Named): Issue {
  const at = ({ to }: PlacedPair) => `「${to.written}」（${named.get(to.text)?.[0]}）`;
  return lexiconWarning(
    other.from,
    'lexicon-undecided',
    `「${other.from.written}」は、同じ重み${first.weight}で、${at(first)}と${at(other)}を指しています。`,
    'どちらをよく指すかで weight に差をつけてください。差がないと、どちらの条文も選べません。',
  );
}
