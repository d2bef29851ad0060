import type { Corpus, View } from '../assistant/view.js';
import { splitDocument, unitOfLeadIn } from '../corpus/citation.js';
import { readContents } from '../corpus/contents.js';
import { readPolicy } from '../corpus/policies.js';
import { cellOf, draftOf, type Lesson, TAUGHT_FILE, type TaughtDraft, writeTaught } from '../corpus/taught.js';
import type { Document } from '../law/document.js';
import { type Command, type ExitCode, type Invocation, UsageError } from './command.js';
import { CORPUS_OPTIONS, corpusFolderOf, openFor, readerFor } from './opening.js';
import { effectLines } from './teacheffect.js';
import { whereAsked } from './teachplace.js';
import { locateTyped } from './typedaddress.js';

export const teach: Command = {
  options: {
    who: {
      type: 'string',
      takes: 'NAME',
      summary: { ja: 'だれの言い方か（窓口、新採など）', en: 'who puts it that way' },
    },
    'dry-run': {
      type: 'boolean',
      summary: { ja: '何も書かずに、どう変わるかだけを示します', en: 'write nothing, only show what would change' },
    },
    ...CORPUS_OPTIONS,
  },
  async run(invocation) {
    const { words, options, terminal } = invocation;
    const [question = '', ...address] = words.map(cellOf);
    const written = address.join(' ');
    checkWords(question, written);
    const corpus = openFor(invocation);
    if (corpus === undefined) return 1;
    const view = corpus.viewFor(readerFor(invocation));
    const read = refusal(question, written, view, invocation) ?? readAddress(written, view, invocation);
    if ('refused' in read) {
      terminal.err(read.refused);
      return 1;
    }
    if (read.reading !== undefined) terminal.out(`※ ${read.reading}`);
    const who = typeof options.who === 'string' ? cellOf(options.who) : undefined;
    return teachLesson({ question, address: read.address, who }, corpus, invocation);
  },
};

function checkWords(question: string, written: string): void {
  if (!/[\p{L}\p{N}]/u.test(question)) throw new UsageError('質問がありません。');
  if (question.startsWith('#'))
    throw new UsageError('# で始まる行は読み飛ばされるので、# で始まる質問は教えられません。');
  if (written === '') throw new UsageError('答えになる条文の番号がありません。');
}

interface Refused {
  readonly refused: string;
}

function refusal(question: string, written: string, view: View, invocation: Invocation): Refused | undefined {
  const silence = /^(?:not-stated|other|silence)(?:[:：\s]+(.*))?$/.exec(written);
  if (silence !== null) return { refused: silenceAdvice(silence[1], view) };
  const refused = whereAsked(question, corpusFolderOf(invocation), view.documents);
  return refused === undefined ? undefined : { refused };
}

/** A silence has a topic and provisions that are near; one line on a command line could not say all that. */
function silenceAdvice(id: string | undefined, { silences }: View): string {
  const known = silences.find((silence) => silence.id === id);
  const where =
    known === undefined
      ? 'corpus の silences.yaml に、id、topic、asks を書いてください（書き方は corpus/README.md にあります）。'
      : `corpus の silences.yaml の「id: ${known.id}」（${known.topic}）の asks に、質問を1行足してください。`;
  return `teach で教えられるのは、答えになる条文だけです。定めのないことは、${where}`;
}

function readAddress(
  written: string,
  view: View,
  invocation: Invocation,
): Refused | { address: string; reading: string | undefined } {
  const { documents } = view;
  const { named, typed } = splitDocument(written, documents);
  const located = locateTyped(typed, named === undefined ? view : { ...view, documents: [named] });
  if (located === undefined) return { refused: `「${written}」は条番号として読めません。` };
  const [one, ...others] = located.found;
  if (one === undefined) {
    const hint = isWhole(documents, invocation) ? [] : ['公開していない文書や条文なら、--audience を付けてください。'];
    return { refused: [...located.problems, ...hint].join('\n') };
  }
  if (others.length > 0) {
    const ids = located.found.map(({ document }) => document.id).join('、');
    return {
      refused: `「${written}」は、いくつもの文書（${ids}）にあります。はじめに文書のidと空白を書いてください。`,
    };
  }
  const address = unitOfLeadIn(one.provision);
  return { address: named === undefined ? address : `${named.id} ${address}`, reading: one.reading };
}

/** Whether there is no more in the corpus than what was read. */
function isWhole(documents: readonly Document[], invocation: Invocation): boolean {
  const count = (some: readonly Document[]) => some.reduce((sum, { provisions }) => sum + provisions.size, 0);
  const all = readContents(corpusFolderOf(invocation)).policies.flatMap((file) => readPolicy(file).value ?? []);
  return count(all) === count(documents);
}

function teachLesson(lesson: Lesson, before: Corpus, invocation: Invocation): ExitCode {
  const { terminal, options } = invocation;
  const folder = corpusFolderOf(invocation);
  const draft = draftOf(folder, lesson);
  // Checked as every corpus is, before a letter of it is written.
  const after = openFor(invocation, draft.file);
  if (after === undefined) return 1;
  const paint = (text: string) => terminal.paint('bold', text);
  terminal.out(effectLines(lesson, { before, after, folder, reader: readerFor(invocation), paint }).join('\n'));
  if (options['dry-run'] === true) {
    terminal.out('\n--dry-run なので、何も書いていません。');
    return 0;
  }
  const problem = written(folder, draft);
  if (problem !== undefined) terminal.err(problem);
  else terminal.out(`\n${TAUGHT_FILE} に書きました: ${lesson.question} → ${lesson.address}`);
  return problem === undefined ? 0 : 1;
}

function written(folder: string, draft: TaughtDraft): string | undefined {
  try {
    writeTaught(folder, draft);
    return undefined;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `${TAUGHT_FILE} に書けませんでした（${why}）。書く権限があるかを確かめてください。`;
  }
}
