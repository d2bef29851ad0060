import { type Definition, definitionsIn } from './definition.js';
import { escapePattern } from './pattern.js';
import { isKanji, runsOn } from './script.js';
import type { Term } from './term.js';
import { addressAt, everyUnit, type Unit } from './unit.js';
import { sourceSlice } from './words.js';

/** The terms the text defines, and where it uses them. The first definition of a name counts. */
export function findTerms(units: readonly Unit[]): readonly Term[] {
  const all = everyUnit(units);
  const definitions = new Map<string, Definition>();
  for (const { unit, article } of withArticle(units, undefined)) {
    for (const each of definitionsIn(unit, article)) if (!definitions.has(each.name)) definitions.set(each.name, each);
  }
  const uses = findUses(all, [...definitions.values()]);
  return [...definitions.values()].map((each) => ({
    name: each.name,
    aliases: each.aliases,
    definedAt: each.range ? addressAt(each.unit, each.range.start) : each.unit.address,
    uses: uses.get(each) ?? [],
  }));
}

function* withArticle(
  units: readonly Unit[],
  article: Unit | undefined,
): Generator<{ unit: Unit; article: Unit | undefined }> {
  for (const unit of units) {
    const within = unit.level === 'article' ? unit : article;
    yield { unit, article: within };
    yield* withArticle(unit.children, within);
  }
}

type Uses = Map<Definition, Term['uses'][number][]>;

function findUses(units: readonly Unit[], definitions: readonly Definition[]): Uses {
  const uses: Uses = new Map();
  const named = definitions.flatMap((each) => [each.name, ...each.aliases].map((name) => ({ name, definition: each })));
  if (named.length === 0) return uses;
  // Longest first: a term inside a longer one is not a use of the shorter.
  const sorted = named.toSorted((a, b) => b.name.length - a.name.length);
  const pattern = new RegExp(sorted.map(({ name }) => `(${patternOf(name)})`).join('|'), 'g');
  for (const unit of units) {
    for (const match of unit.words.text.matchAll(pattern)) {
      const definition = sorted[match.slice(1).findIndex((each) => each !== undefined)]?.definition;
      const range = { start: match.index, end: match.index + match[0].length };
      if (!definition || defines(definition, unit, range) || !standsAlone(unit.words.text, range)) continue;
      const use = { address: addressAt(unit, range.start), slice: sourceSlice(unit.words, range.start, range.end) };
      uses.set(definition, [...(uses.get(definition) ?? []), use]);
    }
  }
  return uses;
}

/** Inner spaces come and go, and 「甲の分割」 is used as 「甲を分割する」. */
function patternOf(name: string): string {
  const chars = [...name.replace(/[ 　]/g, '')].map(escapePattern);
  return chars.map((c, i) => (c === 'の' && i > 0 && i < chars.length - 1 ? '[のをが]' : c)).join('[ 　]?');
}

function defines(definition: Definition, unit: Unit, range: { start: number; end: number }): boolean {
  if (definition.unit !== unit) return false;
  const own = definition.range;
  // What stands before 以下「甲等」という is what 甲等 abbreviates.
  return own === undefined || range.end <= own.end;
}

/** ロッカー is not used in ロッカールーム, nor 市 in 市民. */
function standsAlone(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (runsOn(before, text[start] ?? '') || runsOn(text[end - 1] ?? '', after)) return false;
  return end - start > 1 || !(isKanji(before) || isKanji(after));
}
