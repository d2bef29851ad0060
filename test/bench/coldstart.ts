import { type Built, plain } from './built.js';
import { type Start, start } from './freshprocess.js';
import type { Options } from './options.js';
import { plainLoader } from './plainloader.js';
import { number, ratio, type Table } from './table.js';
import { median } from './time.js';

const LOADER = "kuromoji's plain loader, until ready";

/** Fresh processes of each kind, by name. */
export type Starts = ReadonlyMap<string, readonly Start[]>;

export async function startAll(built: Built, question: string, { starts }: Options): Promise<Starts> {
  const ask = built.program('ask', question);
  const programs = new Map([
    ['jobun ask', ask],
    [LOADER, plainLoader(built)],
    ['node -e 0', plain(built, '-e', '0')],
  ]);
  const taken = new Map([...programs.keys()].map((name) => [name, [] as Start[]]));
  // One run that is not counted fills the cache folder. The others take turns, so that a busy moment hits all alike.
  await start(ask);
  for (let run = 0; run < starts; run++)
    for (const [name, program] of programs) taken.get(name)?.push(await start(program));
  return taken;
}

/** From a fresh process to the first answer. */
export function coldStart(taken: Starts): Table {
  const base = mediansOf(taken.get(LOADER) ?? []);
  const rows = [...taken].map(([name, starts]) => {
    const { ms, cpuMs } = mediansOf(starts);
    return [name, number(ms), ratio(ms, base.ms), number(cpuMs), ratio(cpuMs, base.cpuMs)];
  });
  return {
    title: 'Cold start',
    columns: ['fresh process', 'ms to first words', "to kuromoji's loader", 'ms of processor', "to kuromoji's loader"],
    rows,
    notes: [
      `Medians of ${taken.get(LOADER)?.length} starts of each, in turn; dictionary and index prepared.`,
      'Aim: below 1×. Processor time counts all threads and the end of the process; a busy machine changes it less.',
    ],
  };
}

export function mediansOf(starts: readonly Start[]): Start {
  const of = (value: (start: Start) => number) => median(starts.map(value));
  return { ms: of(({ ms }) => ms), cpuMs: of(({ cpuMs }) => cpuMs), peak: of(({ peak }) => peak) };
}
