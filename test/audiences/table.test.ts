import { describe, expect, test, vi } from 'vitest';
import type { Listed } from '../../src/cli/command.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { CORPUS_OPTIONS } from '../../src/cli/opening.js';
import { OUTCOMES } from '../../src/message/message.js';
import { contentWords } from '../../src/search/words.js';
import { loading } from '../corpus/loading.js';
import { ASKERS } from './askers.js';
import { commands } from './surfaces/commands.js';
import { goingOn } from './surfaces/goingon.js';
import { messages, record, text } from './surfaces/messages.js';
import { sharing } from './surfaces/sharing.js';
import { view } from './surfaces/view.js';
import { tryCell } from './table.js';
import { isPartOf, THINGS } from './things.js';
import { hasSpot, SPOTS, traceOf, tracesIn, word } from './words.js';
import { filesOf } from './world.js';

vi.mock('../../src/corpus/open.js', () => import('./opened.js'));

const SURFACES = [view, ...messages, text, record, goingOn, sharing, ...commands];

describe.each(SURFACES.map((surface) => [surface.name, surface] as const))('%s', (_, surface) => {
  test.each(ASKERS.map((asker) => [asker.name, asker] as const))('to %s', (_, asker) => tryCell(surface, asker));
});

/** Commands that show nothing of any document to askers, and why. */
const SHOWS_NO_DOCUMENT = {
  check: 'tells who tends the corpus, and has its files, of all of them',
  quality: 'measures for who tends the corpus, on a file of theirs that names what it asks for',
  teach: 'writes into the corpus: who may write there reads all of it',
  audit: 'shows the log to who keeps it',
  db: 'is about the database',
  outbox: 'is about what could not be sent',
  doctor: 'is about settings and surroundings',
  slack: 'is about the settings of Slack',
  teams: 'is about the settings of Teams',
  serve: 'shows nothing itself: its pages have a table of their own',
  prepare: 'shows nothing',
};

test('no command is left out, and no option of one that shows documents', async () => {
  const names = COMMANDS.map(({ name }) => name);
  const shown = COMMANDS.filter(({ name }) => !(name in SHOWS_NO_DOCUMENT));
  expect(names.filter((name) => name in SHOWS_NO_DOCUMENT).sort()).toEqual(Object.keys(SHOWS_NO_DOCUMENT).sort());
  const ways = await Promise.all(shown.map(waysOf));
  expect(SURFACES.flatMap(({ claims = [] }) => claims).sort()).toEqual(ways.flat().sort());
});

/** The command, and each option of its own; those that say which corpus and who asks are the table's. */
async function waysOf({ name, load }: Listed): Promise<readonly string[]> {
  const { options } = await load();
  const own = Object.keys(options).filter((option) => !(option in CORPUS_OPTIONS));
  return [`jobun ${name}`, ...own.map((option) => `jobun ${name} --${option}`)];
}

test('each word stands where its thing is and nowhere else; the tokeniser leaves some of them whole', () => {
  const whole = tracesIn(JSON.stringify(filesOf(THINGS)));
  for (const thing of THINGS.slice(1)) {
    const gone = THINGS.filter((other) => other === thing || isPartOf(other, thing));
    const without = tracesIn(JSON.stringify(filesOf(THINGS.filter((other) => !gone.includes(other)))));
    const words = gone.flatMap((one) => SPOTS.filter((spot) => hasSpot(one, spot)).map((spot) => traceOf(one, spot)));
    expect([...whole].filter((trace) => !without.has(trace)).sort()).toEqual(words.sort());
  }
  const terms = THINGS.map((thing) => contentWords(loading.tokeniser, word(thing, 'text')).length);
  expect([Math.min(...terms), Math.max(...terms)]).toEqual([1, 2]);
});

test('no kind of message is left out', () => {
  // No procedure can begin yet.
  expect([...messages.map(({ name }) => name), 'a message, procedure'].sort()).toEqual(
    OUTCOMES.map((outcome) => `a message, ${outcome}`).sort(),
  );
});
