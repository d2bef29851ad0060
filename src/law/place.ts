import type { CountedUnit } from './phrase.js';
import { everyUnit, type Level, type Unit } from './unit.js';

/** A unit with everything it stands in, outermost first, itself last. */
export type Path = readonly Unit[];

/** What each unit stands in; the outermost stand in nothing. */
export type Parents = ReadonlyMap<Unit, Unit>;

export function parentsIn(units: readonly Unit[]): Parents {
  return new Map(everyUnit(units).flatMap((parent) => parent.children.map((child) => [child, parent] as const)));
}

const LEVEL_OF: Readonly<Record<CountedUnit, Level>> = { 条: 'article', 項: 'paragraph', 号: 'item' };

export function unitOnPath(path: Path, counted: CountedUnit): Unit | undefined {
  return path.find((unit) => unit.level === LEVEL_OF[counted]);
}

/** Whatever the paragraphs around this place stand in: the article, or an 附則 without articles. */
export function hostOnPath(path: Path): Unit | undefined {
  return unitOnPath(path, '条') ?? path.find((unit) => unit.level === 'supplement');
}

/** Whatever the items around this place stand in: the paragraph, or its article when that has only one. */
export function itemHostOnPath(path: Path): Unit | undefined {
  return unitOnPath(path, '項') ?? hostOnPath(path);
}

export function childNumbered(
  host: Unit | undefined,
  counted: CountedUnit,
  number: readonly number[],
): Unit | undefined {
  const child = host?.children.find((each) => each.level === LEVEL_OF[counted] && each.number.join() === number.join());
  if (child || counted !== '項' || number.join() !== '1') return child;
  return host && !host.children.some((each) => each.level === 'paragraph') ? host : undefined;
}

export function childrenOf(host: Unit | undefined, counted: CountedUnit): readonly Unit[] {
  return host?.children.filter((each) => each.level === LEVEL_OF[counted]) ?? [];
}

/** Articles in their own sequence: those of the text, or those of one 附則. */
export function articlesAround(units: readonly Unit[], path: Path, supplement: boolean): readonly Unit[] {
  const own = path.find((unit) => unit.level === 'supplement');
  const roots = supplement ? (own ? [own] : units.filter((unit) => unit.level === 'supplement')) : units;
  return roots.flatMap((unit) => articlesIn(unit, supplement));
}

function articlesIn(unit: Unit, supplement: boolean): readonly Unit[] {
  if (unit.level === 'article') return [unit];
  if (unit.level === 'supplement' && !supplement) return [];
  return unit.children.flatMap((child) => articlesIn(child, supplement));
}

/** The sequence in which 前 and 次 count. */
export function siblings(units: readonly Unit[], path: Path, counted: CountedUnit): readonly Unit[] {
  if (counted === '条')
    return articlesAround(
      units,
      path,
      path.some((unit) => unit.level === 'supplement'),
    );
  return childrenOf(counted === '項' ? hostOnPath(path) : itemHostOnPath(path), counted);
}
