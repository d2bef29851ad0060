/**
 * How well the finder ranks on texts and questions that nobody here wrote, with the numbers it has anyway. Prints
 * Markdown; fails on nothing but a folder without the set.
 * Run: npm run bench:faq -- DIR; DIR holds corpus.json, queries.json and qrels.json of localgovFAQ.
 */
import { readConfig } from '../../src/config/readconfig.js';
import { readContents } from '../../src/corpus/contents.js';
import { prepareDictionary } from '../../src/corpus/dictionary.js';
import { SideFiles } from '../../src/corpus/sidefiles.js';
import { targetKey } from '../../src/search/entry.js';
import type { Finder } from '../../src/search/finder.js';
import { bareMiniSearch } from './baselines.js';
import { type Variant, variants } from './faqparts.js';
import { type FaqSet, readFaqSet } from './faqset.js';
import { retrievalOf } from './retrieval.js';
import { number, ratio, type Table, toMarkdown } from './table.js';
import { median, timed } from './time.js';

const [folder, ...others] = process.argv.slice(2);
const set = folder === undefined || others.length > 0 ? undefined : readFaqSet(folder);
if (set === undefined) {
  process.stderr.write('Usage: faq.ts DIR, where DIR holds corpus.json, queries.json and qrels.json of localgovFAQ\n');
  process.exitCode = 1;
} else {
  process.stdout.write(`${toMarkdown(await measured(set))}\n`);
}

async function measured(set: FaqSet): Promise<Table> {
  const { cacheFolder, corpusFolder } = readConfig();
  const tokeniser = prepareDictionary(cacheFolder);
  const base = await bareMilliseconds(set);
  const lexicon = new SideFiles(readContents(corpusFolder), []).lexicon();
  return {
    title: 'Citizens’ questions, the FAQ of a city',
    columns: ['', 'Recall@10', 'nDCG@10', 'Hit@1', 'ms a question', 'to bare'],
    rows: variants(lexicon).map((variant) => rowOf(set, variant, variant.build(set.entries, tokeniser), base)),
    notes: [
      `${set.entries.length.toLocaleString('en')} entries, ${set.questions.length} questions; no examples.`,
      'Recall: judged entries among the first ten to all judged; nDCG: with the grades as gains.',
      'Times are medians, tokenising included; bare: MiniSearch over kuromoji tokens, as it comes.',
    ],
  };
}

function rowOf({ questions }: FaqSet, { name }: Variant, finder: Finder, base: number): string[] {
  const asked = questions.map(({ question, judgments }) => {
    const { ms, value } = timed(() => finder.find(question));
    return { ms, judgments, ranking: value.candidates.map(({ target }) => targetKey(target)) };
  });
  const { recall, ndcg, hit } = retrievalOf(asked.map(({ ranking, judgments }) => [ranking, judgments]));
  const ms = median(asked.map(({ ms }) => ms));
  return [name, ...[recall, ndcg, hit].map((value) => value.toFixed(3)), number(ms), ratio(ms, base)];
}

/** What a question costs who takes the libraries as they come. */
async function bareMilliseconds({ entries, questions }: FaqSet): Promise<number> {
  const bare = await bareMiniSearch(entries.map(({ headings, text }) => [...headings, text].join('\n')));
  return median(questions.map(({ question }) => timed(() => bare.ask(question)).ms));
}
