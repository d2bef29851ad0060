import type { Corpus } from '../../../src/assistant/view.js';
import { ask } from '../../../src/cli/ask.js';
import type { Command } from '../../../src/cli/command.js';
import { glossary } from '../../../src/cli/glossary.js';
import { show } from '../../../src/cli/show.js';
import { run } from '../../cli/run.js';
import type { Asker } from '../askers.js';
import { folderFor } from '../opened.js';
import { ADDRESSES, FEW_QUESTIONS } from '../questions.js';
import { THINGS } from '../things.js';
import { hasSpot, word } from '../words.js';
import { byReader, namesOf, type Said, type Surface } from './surface.js';

interface Line {
  readonly command: Command;
  readonly words?: string;
  readonly options?: Readonly<Record<string, true | string>>;
  readonly input?: string;
}

/** What the command line writes for somebody, to its output and beside it. */
async function written(asker: Asker, corpus: Corpus, { command, words, options, input }: Line): Promise<string> {
  const { out, err } = await run(command, {
    words: words === undefined ? [] : [words],
    options: { ...options, corpus: folderFor(corpus), audience: namesOf(asker, corpus).join(',') },
    ...(input === undefined ? {} : { input }),
  });
  return out + err;
}

function saidBy(lines: readonly (Line & { readonly part: string })[]): Surface['said'] {
  return byReader(async (asker, corpus) => {
    const said: Said[] = [];
    // One after another: they share a standard input.
    for (const line of lines)
      said.push({ part: line.part, asked: line.words ?? '', text: await written(asker, corpus, line) });
    return said;
  });
}

const asking: Surface = {
  name: 'jobun ask',
  claims: ['jobun ask', 'jobun ask --copy', 'jobun ask --segment'],
  shows: {
    plain: ['heading', 'text', 'settled at', 'edition'],
    copied: ['id', 'heading', 'text', 'settled at'],
    told: [],
  },
  said: saidBy([
    ...FEW_QUESTIONS.slice(0, 3).flatMap((words) => [
      { part: 'plain', command: ask, words },
      { part: 'copied', command: ask, words, options: { copy: true } as const },
    ]),
    ...THINGS.filter((thing) => hasSpot(thing, 'action')).map((thing) => ({
      part: 'told',
      command: ask,
      words: `${word(thing, 'action')}を使っていい？`,
      options: { segment: 'north' },
    })),
  ]),
};

const explaining: Surface = {
  name: 'jobun ask --explain',
  claims: ['jobun ask --explain'],
  shows: { explained: ['id', 'text', 'example'] },
  async said(asker, corpus) {
    const said = await explained(asker, corpus);
    // A hash of all that there is, whoever may read it: it says that two answers are of the same texts, and of none what.
    return said.map(({ text, ...rest }) => ({ ...rest, text: text.replace(corpus.edition, '…') }));
  },
};

/** Nearly what examples say: the nearest is named. */
const NEARLY = [
  ...THINGS.map((thing) => `${word(thing, 'text')}はどうする`),
  `${word('csirt', 'silence')}の色を知りたい`,
  `${word('owner', 'action')}を使ってもいいですか`,
];

const explained = saidBy(
  [...FEW_QUESTIONS.slice(0, 2), ...NEARLY].map((words) => ({
    part: 'explained',
    command: ask,
    words,
    options: { explain: true },
  })),
);

const lines: Surface = {
  name: 'jobun ask --jsonl',
  claims: ['jobun ask --jsonl'],
  shows: { lines: ['id', 'heading', 'text', 'settled at'] },
  said: byReader(async (asker, corpus) => {
    const input = FEW_QUESTIONS.map((q, id) => JSON.stringify({ id, q })).join('\n');
    const all = await written(asker, corpus, { command: ask, options: { jsonl: true }, input });
    return all.split('\n').map((text, at) => ({ part: 'lines', asked: FEW_QUESTIONS[at] ?? '', text }));
  }),
};

const showing: Surface = {
  name: 'jobun show',
  claims: ['jobun show'],
  shows: { shown: ['title', 'edition', 'heading', 'text', 'term', 'definition', 'item', 'repair'] },
  said: saidBy(ADDRESSES.map((words) => ({ part: 'shown', command: show, words }))),
};

const terms: Surface = {
  name: 'jobun glossary',
  claims: ['jobun glossary'],
  shows: { terms: ['short title', 'term', 'definition'] },
  said: saidBy([
    { part: 'terms', command: glossary },
    ...THINGS.filter((thing) => hasSpot(thing, 'term')).map((thing) => ({
      part: 'terms',
      command: glossary,
      words: word(thing, 'term'),
    })),
  ]),
};

export const commands: readonly Surface[] = [asking, explaining, lines, showing, terms];
