import type { Corpus } from '../../src/assistant/view.js';
import type { Files } from '../corpus/folder.js';
import { corpusOf } from '../corpus/loading.js';
import { besideOf } from './beside.js';
import { policiesOf } from './policies.js';
import { THINGS, type Thing } from './things.js';

export function filesOf(things: Iterable<Thing>): Files {
  const present = new Set<Thing>(['public', ...things]);
  return { ...policiesOf(present), ...besideOf(present) };
}

const made = new Map<string, Corpus>();

/** The corpus in which there are these things and no others; the same one each time. */
export function corpusWith(things: readonly Thing[]): Corpus {
  const key = THINGS.filter((thing) => things.includes(thing)).join(' ');
  const corpus = made.get(key) ?? corpusOf(filesOf(THINGS.filter((thing) => things.includes(thing))));
  made.set(key, corpus);
  return corpus;
}

export const WHOLE = corpusWith(THINGS);
