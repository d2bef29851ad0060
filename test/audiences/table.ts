import { expect } from 'vitest';
import type { Asker } from './askers.js';
import type { Said, Surface } from './surfaces/surface.js';
import { THINGS, type Thing } from './things.js';
import { hasSpot, type Trace, traceOf, tracesIn } from './words.js';
import { corpusWith, WHOLE } from './world.js';

/** One cell of the table: what this asker gets of that surface. */
export async function tryCell(surface: Surface, asker: Asker): Promise<void> {
  const { shows, said, differs = {}, answers = false, amongOthers = false } = surface;
  const reads = amongOthers ? [] : asker.reads;
  const isDeclined = answers && asker.web?.trouble !== undefined;
  const readable = new Set<Thing>(isDeclined ? [] : ['public', ...reads]);
  const whole = await said(asker, WHOLE);
  none(straysIn(whole, readable), 'shown, and not to be read');
  none(missingIn(whole, readable, shows), 'to be read, and not shown');
  const parts = new Set(whole.map(({ part }) => part));
  const undecided = [...parts].filter((part) => !(part in shows));
  none(undecided, 'parts of which nobody has said what they show');
  const silent = Object.keys(shows).filter((part) => !parts.has(part));
  if (asker.reads === THINGS) none(silent, 'parts that say nothing');
  if (Object.keys(shows).every((part) => part in differs)) return;
  const compared = (all: readonly Said[]) => all.filter(({ part }) => !(part in differs));
  const twin = await said(asker, corpusWith(['public', ...reads]));
  none(differenceOf(compared(whole), compared(twin)), 'otherwise than if there were nothing else');
}

/** All that is wrong is told, and of each kind as much as tells what it is. */
function none(found: readonly string[], what: string): void {
  expect.soft(found.slice(0, 10), `${what}: ${found.length}`).toEqual([]);
}

function straysIn(said: readonly Said[], readable: ReadonlySet<Thing>): string[] {
  return said.flatMap((one) =>
    [...newTraces(one)]
      .filter((trace) => !readable.has(thingOf(trace)))
      .map((trace) => `${one.part} 「${one.asked}」: ${trace}`),
  );
}

function missingIn(said: readonly Said[], readable: ReadonlySet<Thing>, shows: Surface['shows']): string[] {
  return Object.entries(shows).flatMap(([part, spots]) => {
    const here = said.filter((one) => one.part === part);
    const shown = new Set(here.flatMap((one) => [...newTraces(one)]));
    const expected = [...readable].flatMap((thing) =>
      spots.filter((spot) => hasSpot(thing, spot)).map((spot) => traceOf(thing, spot)),
    );
    return expected.filter((trace) => !shown.has(trace)).map((trace) => `${part}: ${trace}`);
  });
}

/** What was asked is often said back, and tells nobody anything. */
function newTraces(said: Said): ReadonlySet<Trace> {
  const known = read.get(said);
  if (known !== undefined) return known;
  const found = tracesIn(said.text);
  for (const trace of tracesIn(said.asked)) found.delete(trace);
  read.set(said, found);
  return found;
}

/** Many are told the same. */
const read = new WeakMap<Said, ReadonlySet<Trace>>();

function thingOf(trace: Trace): Thing {
  return trace.slice(0, trace.indexOf(':')) as Thing;
}

/** Where the two first differ, with some of what stands around. */
function differenceOf(whole: readonly Said[], twin: readonly Said[]): string[] {
  for (let at = 0; at < Math.max(whole.length, twin.length); at++) {
    const [one, other] = [keyOf(whole[at]), keyOf(twin[at])];
    if (one === other) continue;
    const first = firstDifference(one, other);
    return [one, other].map((text) => `${text.slice(0, 40)} … ${text.slice(Math.max(40, first - 60), first + 120)}`);
  }
  return [];
}

function keyOf(said: Said | undefined): string {
  return said === undefined ? '' : `${said.part} 「${said.asked}」: ${said.text}`;
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (one[at] === other[at]) at++;
  return at;
}
