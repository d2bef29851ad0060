/**
 * Measures starting, memory and time, beside what the same libraries do as they come. Prints Markdown; fails on nothing.
 * Run: npx tsx test/bench/main.ts [--quick] [DATA_DIR]; DATA_DIR is the folder that holds law_xml/.
 */
import { isIssue, readTextFile } from '../../src/corpus/textfile.js';
import { readTsv } from '../../src/corpus/tsvfile.js';
import { type Built, build, SHIPPED_CORPUS } from './built.js';
import { coldStart, startAll } from './coldstart.js';
import { type Holdings, Library } from './holdings.js';
import { hostile } from './hostile.js';
import { memory } from './memory.js';
import { type Options, readOptions } from './options.js';
import { perQuestion } from './perquestion.js';
import { preparedIndex } from './preparedindex.js';
import { storing } from './storing.js';
import { type Table, toMarkdown } from './table.js';

const options = readOptions(process.argv.slice(2));
const questions = readQuestions();
const built = build();
try {
  print('The program measured is compiled for this run (tsconfig.build.json), into a folder that is removed.\n');
  await measure(built, options);
} finally {
  built.remove();
}

async function measure(built: Built, options: Options): Promise<void> {
  const { rounds, sample, statutes, provisions } = options;
  const starts = await startAll(built, questions[0] ?? '', options);
  show(coldStart(starts));
  show(await memory(built, starts, questions));
  const library = await Library.open(built);
  const shipped = await library.shipped();
  show(await perQuestion(built, shipped, { questions, rounds }));
  show(await storing(built, shipped.corpus, { questions, rounds }));
  show(await hostile(built, shipped.corpus, { questions, rounds }));
  const large = statutes === undefined ? undefined : await library.large(statutes, provisions);
  if (large === undefined)
    print('Skipped, without DATA_DIR/law_xml: time per question and prepared index of the large corpus.\n');
  else show(await perQuestion(built, large, { questions: spread(questions, sample), rounds: 1 }));
  show(preparedIndex([shipped, large].filter((each): each is Holdings => each !== undefined)));
}

function readQuestions(): readonly string[] {
  const file = readTextFile(SHIPPED_CORPUS, 'questions.tsv');
  if (isIssue(file)) throw new Error(file.problem);
  return readTsv(file).flatMap(({ cells: [question = ''] }) => (question === '' ? [] : [question]));
}

/** So many of them, from the whole list: neighbours in the file are alike. */
function spread<T>(all: readonly T[], count: number): readonly T[] {
  const every = Math.max(1, all.length / count);
  return all.filter((_, at) => Math.floor(at / every) !== Math.floor((at - 1) / every));
}

function show(table: Table): void {
  print(toMarkdown(table));
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
