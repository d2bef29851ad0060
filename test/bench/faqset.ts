import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Entry, targetKey } from '../../src/search/entry.js';
import type { Judgments } from './retrieval.js';

/** FAQ entries of a city, and questions of its citizens with what answers them. */
export interface FaqSet {
  readonly entries: readonly Entry[];
  readonly questions: readonly FaqQuestion[];
}

export interface FaqQuestion {
  readonly question: string;
  /** By the keys of the entries' targets. */
  readonly judgments: Judgments;
}

const texts = z.record(z.string(), z.string());
const grades = z.record(z.string(), z.record(z.string(), z.number()));

/** Undefined when the folder does not hold the three files. */
export function readFaqSet(folder: string): FaqSet | undefined {
  const files = ['corpus.json', 'queries.json', 'qrels.json'].map((name) => join(folder, name));
  const [corpus = '', queries = '', qrels = ''] = files;
  if (!files.every((file) => existsSync(file))) return undefined;
  const judged = grades.parse(read(qrels));
  return {
    entries: Object.entries(texts.parse(read(corpus))).map(([id, text]) => entryOf(id, text)),
    questions: Object.entries(texts.parse(read(queries))).map(([id, question]) => ({
      question,
      judgments: new Map(Object.entries(judged[id] ?? {}).map(([entry, grade]) => [targetKey(targetOf(entry)), grade])),
    })),
  };
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function targetOf(id: string): Entry['target'] {
  return { kind: 'provision', document: 'faq', address: id };
}

/** The question as the heading, as an article has one; the answer as the text. */
function entryOf(id: string, text: string): Entry {
  const [, heading = '', answer = text] = /^Question:(.*?)\nAnswer:(.*)$/su.exec(text) ?? [];
  return {
    target: targetOf(id),
    headings: heading.trim() === '' ? [] : [heading.trim()],
    text: answer.trim(),
    context: '',
    defines: false,
  };
}
