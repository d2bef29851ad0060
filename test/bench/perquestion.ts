import { ANYONE } from '../../src/person/audience.js';
import type { Findable } from '../../src/search/entry.js';
import { type Baseline, bareMiniSearch, orama } from './baselines.js';
import type { Built } from './built.js';
import type { Holdings } from './holdings.js';
import { number, ratio, type Table } from './table.js';
import { median, p99 } from './time.js';

export interface Sample {
  readonly questions: readonly string[];
  readonly rounds: number;
}

/** Milliseconds for one question, tokenising included, beside engines as they come on the same texts. */
export async function perQuestion(built: Built, holdings: Holdings, sample: Sample): Promise<Table> {
  const { respond } = await built.load('src/assistant/respond.js');
  const { corpus, finder, findable, name } = holdings;
  const texts = textsOf(findable);
  const bare = await bareMiniSearch(texts);
  const asked: readonly Baseline[] = [
    { name: 'finder.find', ask: (question) => finder.find(question) },
    { name: 'respond', ask: (question) => respond(corpus, { reader: ANYONE, question }) },
    bare,
    await orama(texts),
  ];
  const taken = await takenBy(asked, sample);
  const base = figuresOf(taken.get(bare) ?? []);
  return {
    title: `Time per question, ${name}`,
    columns: ['', 'ms (median)', 'ms (p99)', 'ms of processor', 'median to bare', 'p99 to bare', 'processor to bare'],
    rows: [...taken].map(([{ name }, costs]) => {
      const { middle, slowest, cpu } = figuresOf(costs);
      const ratios = [ratio(middle, base.middle), ratio(slowest, base.slowest), ratio(cpu, base.cpu)];
      return [name, number(middle), number(slowest), number(cpu), ...ratios];
    }),
    notes: [
      `${findable.provisions.length.toLocaleString('en')} provisions, ${findable.examples.length.toLocaleString('en')} examples;` +
        ` each of ${sample.questions.length} questions ${sample.rounds}×, after one round that is not counted.`,
      'bare: MiniSearch over kuromoji tokens, in the same run. Processor time is the mean, collecting garbage included.',
    ],
  };
}

/** The same for all engines: a provision with its headings, and an example question, are a text each. */
function textsOf({ provisions, examples }: Findable): string[] {
  return [
    ...provisions.map(({ headings, text }) => [...headings, text].join('\n')),
    ...examples.map(({ question }) => question),
  ];
}

/** What one question cost: by the clock, and in processor time, which a busy machine changes less. */
interface Cost {
  readonly ms: number;
  readonly cpuMs: number;
}

function figuresOf(costs: readonly Cost[]) {
  const ms = costs.map(({ ms }) => ms);
  const cpu = costs.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / costs.length;
  return { middle: median(ms), slowest: p99(ms), cpu };
}

/** Engines take turns question by question, so that a busy moment hits all alike. */
async function takenBy(asked: readonly Baseline[], { questions, rounds }: Sample): Promise<Map<Baseline, Cost[]>> {
  const taken = new Map(asked.map((one) => [one, [] as Cost[]]));
  for (let round = 0; round <= rounds; round++)
    for (const question of questions)
      for (const one of asked) {
        const cost = await costOf(() => one.ask(question));
        if (round > 0) taken.get(one)?.push(cost);
      }
  return taken;
}

async function costOf(work: () => unknown): Promise<Cost> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { ms, cpuMs: (user + system) / 1000 };
}
