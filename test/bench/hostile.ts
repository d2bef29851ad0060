import type { Corpus } from '../../src/assistant/view.js';
import { ANYONE } from '../../src/person/audience.js';
import type { Built } from './built.js';
import { number, ratio, type Table } from './table.js';
import { median, timed } from './time.js';

const LENGTH = 10_000;

/** One character repeated is the worst case of kuromoji: its time grows with the square of such a run. */
const REPEATED = ['ー', 'ア', 'a', '1', ' ', '😀'];
/** Classes of characters are kuromoji's own; letters that take turns are one run to it, whatever they are to us. */
const ALTERNATING = ['aé', '゛ア', 'aА'];

/** What a text costs that nobody would type, beside an ordinary text of the same length. */
export async function hostile(built: Built, corpus: Corpus, sample: { questions: readonly string[]; rounds: number }) {
  const { respond } = await built.load('src/assistant/respond.js');
  const whole = sample.questions.join('。');
  const ordinary = whole.repeat(Math.ceil(LENGTH / whole.length)).slice(0, LENGTH);
  const texts = new Map([['ordinary text', ordinary]]);
  for (const unit of [...REPEATED, ...ALTERNATING]) texts.set(nameOf(unit), repeated(unit));
  const times = new Map([...texts.keys()].map((name) => [name, [] as number[]]));
  for (let round = 0; round <= sample.rounds; round++)
    for (const [name, question] of texts) {
      const { ms } = timed(() => respond(corpus, { reader: ANYONE, question }));
      if (round > 0) times.get(name)?.push(ms);
    }
  const base = median(times.get('ordinary text') ?? []);
  return {
    title: `Hostile input, ${LENGTH.toLocaleString('en')} characters through respond`,
    columns: ['text', 'ms (median)', 'to ordinary text'],
    rows: [...times].map(([name, ms]) => [name, number(median(ms)), ratio(median(ms), base)]),
    notes: [
      `The questions one after the other are the ordinary text; ${sample.rounds} rounds in turn. Aim: at most 2×.`,
    ],
  } satisfies Table;
}

function nameOf(unit: string): string {
  return unit === ' ' ? 'space' : unit;
}

/** `LENGTH` characters as a person counts them. */
function repeated(unit: string): string {
  return unit.repeat(Math.ceil(LENGTH / [...unit].length));
}
