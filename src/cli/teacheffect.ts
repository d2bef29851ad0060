import { respond } from '../assistant/respond.js';
import type { Corpus } from '../assistant/view.js';
import type { Lesson } from '../corpus/taught.js';
import { changesBetween } from '../figures/comparison.js';
import { gist, gradeOf, measure, type OwnQuestion, tableOf } from '../figures/questions.js';
import { answersTo, readOwnQuestions } from '../figures/questionsfile.js';
import { toRecord } from '../message/record.js';
import type { Reader } from '../person/audience.js';

interface Taught {
  readonly before: Corpus;
  readonly after: Corpus;
  readonly folder: string;
  readonly reader: Reader;
  readonly paint: (title: string) => string;
}

/** What a lesson changes: for the corpus's own questions, and for the question that was taught. */
export function effectLines(lesson: Lesson, taught: Taught): string[] {
  const own = readOwnQuestions(taught.folder);
  const measured =
    own === undefined || 'problem' in own
      ? ['questions.tsv がないので、答えの良さは測れません。']
      : qualityLines(own, taught);
  return [...measured, '', ...lessonLines(lesson, taught)];
}

function qualityLines(own: readonly OwnQuestion[], { before, after, reader, paint }: Taught): string[] {
  const earlier = answersTo(own, before, reader);
  const later = answersTo(own, after, reader);
  const changes = changesBetween(earlier, later).map(
    ({ question: { question, expected, line }, better, ...got }) =>
      `${better ? '良くなった' : '悪くなった'} questions.tsv:${line}: ${question} · ${expected.join(' ')} · ${got.before} → ${got.after}`,
  );
  return [
    paint('── これまで'),
    tableOf(measure(earlier).quality),
    paint('── 教えたあと'),
    tableOf(measure(later).quality),
    paint('── 良し悪しの変わった質問'),
    ...(changes.length === 0 ? ['ありません'] : changes),
  ];
}

function lessonLines({ question, address }: Lesson, { before, after, reader, paint }: Taught): string[] {
  const answer = (corpus: Corpus) => toRecord(respond(corpus, { reader, question }).message);
  const later = answer(after);
  const taught: OwnQuestion = { question, expected: [address.split(' ').at(-1) ?? ''], line: 0 };
  const doubt =
    gradeOf(taught, later) === 'first'
      ? []
      : [`※ 教えても、${address} は先頭に出ません。jobun ask --explain でわけを見られます。`];
  return [
    paint(`── 「${question}」の答え`),
    `これまで: ${gist(answer(before))}`,
    `教えたあと: ${gist(later)}`,
    ...doubt,
  ];
}
