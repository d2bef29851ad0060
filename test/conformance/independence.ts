import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readOutsideQuestions } from '../../src/figures/scorer.js';
import type { Score } from './count.js';

/** Shorter questions are common sayings: only an equal one counts as taken over. */
const SHORT = 12;
const SHARE = 0.85;

/** No example or silence of the corpus is one of the questions it is measured with, nor a rewording of one. */
export function scoreIndependence(corpus: string, questionsFile: string): Score {
  const own = [...exampleQuestions(corpus), ...silenceQuestions(corpus)].map((text) => ({
    text,
    plain: plainOf(text),
  }));
  const misses: string[] = [];
  const questions = readOutsideQuestions(questionsFile);
  for (const { id, q } of questions) {
    const plain = plainOf(q);
    const pairs = pairsOf(plain);
    const taken = own.find((one) =>
      plain.length <= SHORT ? one.plain === plain : shared(pairs, pairsOf(one.plain)) > SHARE,
    );
    if (taken !== undefined) misses.push(`${id}: too like 「${taken.text}」`);
  }
  return {
    name: '(h) the corpus holds none of the questions',
    passed: questions.length - misses.length,
    misses,
    floor: 1,
  };
}

function exampleQuestions(corpus: string): string[] {
  const folder = join(corpus, 'examples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t')[0] ?? '');
}

function silenceQuestions(corpus: string): string[] {
  const silences = parse(readFileSync(join(corpus, 'silences.yaml'), 'utf8')) as { asks: string[] }[];
  return silences.flatMap(({ asks }) => asks);
}

function plainOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s、。？?！!]/g, '');
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

function shared(pairs: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...pairs].filter((pair) => others.has(pair)).length / (pairs.size || 1);
}
