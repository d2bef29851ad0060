import { joinedMention, lastMention, type Meaning, type Mention } from './antecedent.js';
import type { Head, Phrase, Tail } from './phrase.js';
import {
  articlesAround,
  childNumbered,
  childrenOf,
  hostOnPath,
  itemHostOnPath,
  type Parents,
  type Path,
  siblings,
  unitOnPath,
} from './place.js';
import type { Unit } from './unit.js';

/** Where a phrase stands, and what was mentioned before it. */
export interface Standpoint {
  readonly units: readonly Unit[];
  readonly parents: Parents;
  readonly path: Path;
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly depth: number;
}

type Heads = readonly Unit[] | undefined;

/** The units a phrase of this document means; undefined where not exactly one reading remains. */
export function resolvePhrase(phrase: Phrase, at: Standpoint): Heads {
  const first = resolveOne(phrase.head, phrase.tail, phrase, at);
  if (!phrase.until || !first) return first;
  const last = resolveLast(phrase, first, at);
  return last && between(at, first[0], last[0]);
}

function resolveLast(phrase: Phrase, first: readonly Unit[], at: Standpoint): Heads {
  if (!phrase.until) return undefined;
  const { head, tail } = phrase.until;
  const joined: Mention = {
    start: phrase.start,
    end: phrase.start,
    depth: at.depth,
    meaning: { kind: 'units', units: first },
  };
  return resolveOne(head, tail, { ...phrase, start: phrase.start }, { ...at, mentions: [...at.mentions, joined] });
}

function between(at: Standpoint, first: Unit | undefined, last: Unit | undefined): Heads {
  if (!first || !last) return undefined;
  const row = rowOf(at, first);
  const from = row.indexOf(first);
  const to = row.indexOf(last);
  return from >= 0 && to > from ? row.slice(from, to + 1) : undefined;
}

function rowOf(at: Standpoint, unit: Unit): readonly Unit[] {
  if (unit.level === 'article') {
    const main = articlesAround(at.units, at.path, false);
    return main.includes(unit) ? main : articlesAround(at.units, at.path, true);
  }
  return at.parents.get(unit)?.children ?? [];
}

function resolveOne(head: Head, tail: Tail, phrase: Phrase, at: Standpoint): Heads {
  const heads = resolveHead(head, phrase, at);
  if (!heads || heads.length === 0) return undefined;
  const hasTail = tail.paragraph ?? tail.item ?? tail.letter ?? tail.each;
  if (hasTail === undefined) return heads;
  const [only] = heads;
  return only && heads.length === 1 ? follow(only, tail) : undefined;
}

/** From the head along 第2項第3号イ or to 各号. */
function follow(from: Unit, tail: Tail): Heads {
  let unit: Unit | undefined = from;
  if (tail.paragraph) unit = childNumbered(unit, '項', tail.paragraph);
  if (tail.item) unit = childNumbered(soleHost(unit), '号', tail.item);
  if (tail.letter) unit = unit?.children.find((each) => each.label === tail.letter);
  if (!unit) return undefined;
  if (!tail.each) return [unit];
  const each = childrenOf(tail.each === '各号' ? soleHost(unit) : unit, tail.each === '各号' ? '号' : '項');
  return each.length > 0 ? each : undefined;
}

/** 第3条第1号 of an article with several paragraphs means its first one, where only that has items. */
function soleHost(unit: Unit | undefined): Unit | undefined {
  const paragraphs = childrenOf(unit, '項');
  if (paragraphs.length === 0) return unit;
  const withItems = paragraphs.filter((each) => childrenOf(each, '号').length > 0);
  return withItems.length === 1 ? withItems[0] : undefined;
}

function resolveHead(head: Head, phrase: Phrase, at: Standpoint): Heads {
  switch (head.kind) {
    case 'numbered':
      return resolveNumbered(head, phrase, at);
    case 'elliptical':
      return everyArticle(head.numbers, at);
    case 'before':
    case 'after':
    case 'allBefore':
      return resolveInOrder(head, at);
    case 'same':
      return resolveSame(head.unit, at);
    case 'this':
      return defined(
        head.unit === '条'
          ? unitOnPath(at.path, '条')
          : head.unit === '項'
            ? itemHostOnPath(at.path)
            : unitOnPath(at.path, '号'),
      );
    case 'eachItem':
      return resolveEachItem(head.which, at);
    default:
      return undefined;
  }
}

function defined(unit: Unit | undefined): Heads {
  return unit && [unit];
}

function everyArticle(numbers: readonly number[], at: Standpoint): Heads {
  const found = numbers.map((n) => articleNumbered([n], false, at));
  return found.every((unit) => unit !== undefined) ? found : undefined;
}

function articleNumbered(number: readonly number[], supplement: boolean, at: Standpoint): Unit | undefined {
  const hits = articlesAround(at.units, at.path, supplement).filter((each) => each.number.join() === number.join());
  return hits.length === 1 ? hits[0] : undefined;
}

function resolveNumbered(head: Extract<Head, { kind: 'numbered' }>, phrase: Phrase, at: Standpoint): Heads {
  if (head.unit === '条') return defined(articleNumbered(head.number, head.supplement, at));
  const joined = joinedMention(at.text, at.mentions, phrase.start)?.meaning;
  const before = joined?.kind === 'units' ? joined.units.at(-1) : undefined;
  const path = before ? pathTo(at.parents, before) : at.path;
  return defined(childNumbered(head.unit === '項' ? hostOnPath(path) : itemHostOnPath(path), head.unit, head.number));
}

function pathTo(parents: Parents, unit: Unit): Path {
  const parent = parents.get(unit);
  return parent ? [...pathTo(parents, parent), unit] : [unit];
}

function resolveInOrder(head: Extract<Head, { kind: 'before' | 'after' | 'allBefore' }>, at: Standpoint): Heads {
  const row = siblings(at.units, at.path, head.unit);
  const index = row.findIndex((unit) => at.path.includes(unit));
  if (index < 0) return undefined;
  if (head.kind === 'after') return defined(row[index + 1]);
  const count = head.kind === 'allBefore' ? index : head.count;
  return count > 0 && index - count >= 0 ? row.slice(index - count, index) : undefined;
}

function resolveSame(counted: '条' | '項' | '号', at: Standpoint): Heads {
  const meaning = lastMention(at.mentions, at.depth)?.meaning;
  if (meaning?.kind !== 'units') return undefined;
  const paths = meaning.units.map((unit) => pathTo(at.parents, unit));
  const hosts = new Set(
    paths.map((path) =>
      counted === '項' ? (unitOnPath(path, '項') ?? soleParagraph(path)) : unitOnPath(path, counted),
    ),
  );
  const [only] = hosts;
  return hosts.size === 1 ? defined(only) : undefined;
}

/** 同項 after an article with several paragraphs could be any of them. */
function soleParagraph(path: Path): Unit | undefined {
  const host = hostOnPath(path);
  return childrenOf(host, '項').length === 0 ? host : undefined;
}

function resolveEachItem(which: 'next' | 'those', at: Standpoint): Heads {
  const self = at.path.at(-1);
  const own = childrenOf(self, '号');
  if (which === 'next') return own.length > 0 ? own : undefined;
  const meaning: Meaning | undefined = at.mentions.findLast((each) => isItems(each.meaning))?.meaning;
  if (meaning?.kind === 'units') return meaning.units;
  return own.length > 0 ? own : undefined;
}

function isItems(meaning: Meaning): boolean {
  return meaning.kind === 'units' && meaning.units.every((unit) => unit.level === 'item');
}
