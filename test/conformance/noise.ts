import { readFileSync } from 'node:fs';
import type { MessageRecord } from '../../src/message/record.js';
import type { Score } from './count.js';

const DECLINES: ReadonlySet<string> = new Set(['not-stated', 'other']);

/** Questions of general knowledge: all of them are to be declined. */
export function scoreNoise(file: string, ask: (question: string) => MessageRecord, floor: number): Score {
  const questions = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const answered = questions.filter((question) => !DECLINES.has(ask(question).outcome));
  return {
    name: '(g) general knowledge declined',
    passed: questions.length - answered.length,
    misses: answered,
    floor,
  };
}
