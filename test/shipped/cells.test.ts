import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Decision } from '../../src/answer/decision.js';
import { respond } from '../../src/assistant/respond.js';
import { readTsv } from '../../src/corpus/tsvfile.js';
import { ANYONE } from '../../src/person/audience.js';
import { corpus } from './shipped.js';

const { actions, segments } = corpus.viewFor(ANYONE);
const statusOf = (action: string, segment: string) =>
  actions.find(({ id }) => id === action)?.cells[segment]?.status as string;
const ask = (question: string) => respond(corpus, { reader: ANYONE, question }).decision;

const rowsOf = (path: string) =>
  readTsv({ path, text: readFileSync(new URL(`./${path}`, import.meta.url), 'utf8') }).map(({ cells }) => cells);
const questions = rowsOf('cells.tsv').map(([question = '', action = '', segment = '']) => ({
  question,
  action,
  segment,
  decision: ask(question),
}));

/** The cell that somebody is told of, as `action segment`; undefined where none, or where they are asked. */
function cellOf(decision: Decision): string | undefined {
  const cell = /^an action is nearest: ([\w-]+), (\w+)$/.exec(decision.why);
  return cell === null ? undefined : `${cell[1]} ${cell[2]}`;
}

/** What somebody is told to hold; a question back tells nothing yet, and an answer only quotes. */
function statusTold(decision: Decision): string | undefined {
  if (decision.kind === 'verdict') return decision.rulings[0].cell.status;
  return decision.kind === 'not-stated' ? 'not-stated' : undefined;
}

test('there are four for each cell', () => {
  const counts = new Map<string, number>();
  for (const { action, segment } of questions)
    counts.set(`${action} ${segment}`, (counts.get(`${action} ${segment}`) ?? 0) + 1);
  const cells = actions.flatMap(({ id }) => segments.all.map((segment) => `${id} ${segment.id}`));
  expect([...counts.keys()].sort()).toEqual(cells.sort());
  expect([...counts.values()].every((count) => count === 4)).toBe(true);
});

test('nine of ten reach their cell', () => {
  const missed = questions.filter(({ action, segment, decision }) => cellOf(decision) !== `${action} ${segment}`);
  expect(missed.length / questions.length).toBeLessThanOrEqual(0.1);
});

test('none is told a status that is not its own', () => {
  const wrong = questions.filter(({ action, segment, decision }) => {
    const told = statusTold(decision);
    return told !== undefined && told !== statusOf(action, segment);
  });
  expect(wrong.map(({ question }) => question)).toEqual([]);
});

test.each(rowsOf('notforleave.tsv'))('%s gets no ruling', (question) => {
  expect(cellOf(ask(question))).toBeUndefined();
});
