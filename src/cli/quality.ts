import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { respond } from '../assistant/respond.js';
import type { Corpus } from '../assistant/view.js';
import type { QuestionLine } from '../figures/questionline.js';
import { measure, tableOf } from '../figures/questions.js';
import { answersTo, readOwnQuestions } from '../figures/questionsfile.js';
import {
  isSetAside,
  type OutsideQuestion,
  readOutsideQuestions,
  ScoringError,
  score,
  scorerBeside,
} from '../figures/scorer.js';
import { toRecord } from '../message/record.js';
import { type Command, type ExitCode, type Invocation, type Terminal, UsageError } from './command.js';
import { CORPUS_OPTIONS, corpusFolderOf, openFor, readerFor } from './opening.js';

export const quality: Command = {
  options: {
    misses: { type: 'boolean', summary: { ja: '外れた質問も示します', en: 'list the questions that went wrong, too' } },
    scorer: {
      type: 'string',
      takes: 'FILE',
      summary: {
        ja: '採点プログラム（なければ質問の隣の score.mjs）',
        en: 'scorer (else score.mjs beside the questions)',
      },
    },
    kinds: {
      type: 'string',
      takes: 'KINDS',
      summary: {
        ja: 'これらの種類の質問を、別に数えます。permission,segment など',
        en: 'count questions of these kinds apart, as permission,segment',
      },
    },
    ...CORPUS_OPTIONS,
  },
  async run(invocation) {
    const [file] = invocation.words;
    if (file !== undefined && !existsSync(file)) throw new UsageError(`質問のファイル「${file}」がありません。`);
    const corpus = openFor(invocation);
    if (corpus === undefined) return 1;
    if (file === undefined) return onOwnQuestions(corpus, invocation);
    try {
      return onOutsideQuestions(corpus, resolve(file), invocation);
    } catch (error) {
      if (!(error instanceof ScoringError)) throw error;
      invocation.terminal.err(error.message);
      return 1;
    }
  },
};

function onOutsideQuestions(corpus: Corpus, file: string, invocation: Invocation): ExitCode {
  const { terminal, options } = invocation;
  const scorer = typeof options.scorer === 'string' ? resolve(options.scorer) : scorerBeside(file);
  if (scorer === undefined || !existsSync(scorer))
    throw new UsageError('採点プログラムが見つかりません。--scorer で指定してください。');
  const questions = readOutsideQuestions(file);
  const answers = new Map(questions.map(({ id, q }) => [id, answerLine(corpus, { id, q }, invocation)]));
  const report = (title: string, some: readonly OutsideQuestion[], misses: boolean) => {
    if (some.length === 0) return;
    const lines = some.map(({ id }) => answers.get(id) ?? '');
    terminal.out(`${terminal.paint('bold', title)}\n${score(scorer, some, lines, misses)}\n`);
  };
  report('すべての質問', questions, false);
  report('取り置きの質問（番号が4で割り切れるもの）', questions.filter(isSetAside), false);
  report(
    'そのほかの質問',
    questions.filter((question) => !isSetAside(question)),
    options.misses === true,
  );
  const kinds = typeof options.kinds === 'string' ? options.kinds.split(',').map((kind) => kind.trim()) : [];
  if (kinds.length > 0)
    report(
      `種類が${kinds.join('・')}の質問`,
      questions.filter(({ kind }) => kind !== undefined && kinds.includes(kind)),
      false,
    );
  return 0;
}

function answerLine(corpus: Corpus, { id, q }: Pick<QuestionLine, 'id' | 'q'>, invocation: Invocation): string {
  const { message } = respond(corpus, { reader: readerFor(invocation), question: q });
  return JSON.stringify({ id, ...toRecord(message) });
}

function onOwnQuestions(corpus: Corpus, invocation: Invocation): ExitCode {
  const { options, terminal } = invocation;
  const folder = corpusFolderOf(invocation);
  const questions = readOwnQuestions(folder);
  if (questions === undefined) throw new UsageError(`${folder} に questions.tsv がありません。`);
  if ('problem' in questions)
    throw new UsageError(`${questions.file}:${questions.line}:${questions.column}: ${questions.problem}`);
  const { quality: counts, misses } = measure(answersTo(questions, corpus, readerFor(invocation)));
  terminal.out(tableOf(counts));
  if (options.misses === true) printMisses(misses, terminal);
  return 0;
}

function printMisses(misses: ReturnType<typeof measure>['misses'], terminal: Terminal): void {
  for (const { question, got } of misses)
    terminal.out(`questions.tsv:${question.line}: ${question.question} · ${question.expected.join(' ')} · ${got}`);
}
