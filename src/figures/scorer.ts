import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type QuestionLine, readQuestionLine } from './questionline.js';

/** A line of an outside question set. Only id and question ever reach the assistant. */
export interface OutsideQuestion extends QuestionLine {
  /** The line as it stands in the file, with its gold: for the scorer alone. */
  readonly line: string;
  /** What kind of question its author calls it. */
  readonly kind?: string | undefined;
}

export function readOutsideQuestions(file: string): OutsideQuestion[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      const question = readQuestionLine(line);
      if (question === undefined)
        throw new ScoringError(`${file}の${at + 1}つめの質問が、{"id": …, "q": "質問"} の形ではありません。`);
      return { id: question.id, q: question.q, line, kind: question.kind };
    });
}

/** Questions or a scorer that are of no use, said so that whoever brought them can mend them. */
export class ScoringError extends Error {}

/** The scorer that comes with a question set stands beside it. */
export function scorerBeside(file: string): string | undefined {
  const scorer = join(dirname(file), 'score.mjs');
  return existsSync(scorer) ? scorer : undefined;
}

/** Questions whose number divides by four are set aside: measured, never listed or looked at. */
export function isSetAside({ id }: Pick<OutsideQuestion, 'id'>): boolean {
  return Number(/\d+$/.exec(String(id))?.[0]) % 4 === 0;
}

/** What the scorer prints for these questions and the answers to them. */
export function score(
  scorer: string,
  questions: readonly OutsideQuestion[],
  answers: readonly string[],
  misses: boolean,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'jobun-quality-'));
  try {
    const questionsFile = join(folder, 'questions.jsonl');
    const answersFile = join(folder, 'answers.jsonl');
    writeFileSync(questionsFile, questions.map(({ line }) => `${line}\n`).join(''));
    writeFileSync(answersFile, answers.map((line) => `${line}\n`).join(''));
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [scorer, questionsFile, answersFile, ...(misses ? ['--misses'] : [])],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new ScoringError(`採点プログラムが止まりました: ${stderr.trim()}`);
    return stdout.trimEnd();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
