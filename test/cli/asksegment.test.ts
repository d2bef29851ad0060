import { expect, test } from 'vitest';
import { ask } from '../../src/cli/ask.js';
import { UsageError } from '../../src/cli/command.js';
import { folderOf } from '../corpus/folder.js';
import { LEND, ZONES } from '../corpus/zones.js';
import { run } from './run.js';

const config = { corpusFolder: folderOf(ZONES) };

async function record(question: object, options: Record<string, string> = {}) {
  const input = `${JSON.stringify({ id: 1, q: LEND, ...question })}\n`;
  const { out } = await run(ask, { options: { jsonl: true, ...options }, config, input });
  return JSON.parse(out);
}

test('--segment asks as somebody who told theirs, and the answer says so', async () => {
  const { code, out, err } = await run(ask, { words: [LEND], options: { segment: 'north' }, config });
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^※ 北ゾーンの端末からとして、お答えします。.*【条件付き】北ゾーン/s);
});

test('a segment that there is not is a wrong command line, and those there are are named', async () => {
  const wrong = run(ask, { words: [LEND], options: { segment: 'north,east' }, config });
  await expect(wrong).rejects.toThrow(UsageError);
  await expect(wrong).rejects.toThrow('「east」は、segments.yaml にありません。使えるもの: north、south');
});

test('what is told here is not kept, which is said', async () => {
  const told = await run(ask, { words: ['私のゾーンは南蔵です'], options: { segment: 'north' }, config });
  expect(told.err).toContain('覚えません');
});

test('a record has the segments that a verdict or an honest no was given for', async () => {
  expect(await record({ q: `北蔵で${LEND}` })).toMatchObject({ outcome: 'verdict', segment: ['north'] });
  expect(await record({ q: `南蔵で${LEND}` })).toMatchObject({ outcome: 'not-stated', segment: ['south'] });
  expect(await record({ q: `北蔵と南蔵で${LEND}` })).toMatchObject({ segment: ['north', 'south'] });
});

test('a record that is not for a segment has none', async () => {
  expect(await record({})).toMatchObject({ outcome: 'clarify' });
  for (const q of [LEND, '第1条', 'こんにちは', '駐車場の料金は'])
    expect(Object.keys(await record({ q }))).toEqual(['id', 'outcome', 'citations', 'related', 'text']);
});

test('the segment of a line stands before that of the command, unless it is none', async () => {
  expect(await record({ segment: 'south' })).toMatchObject({ segment: ['south'] });
  expect(await record({}, { segment: 'north' })).toMatchObject({ segment: ['north'] });
  expect(await record({ segment: 'south' }, { segment: 'north' })).toMatchObject({ segment: ['south'] });
  for (const segment of ['east', 7, ['south'], null])
    expect(await record({ segment }, { segment: 'north' })).toMatchObject({ segment: ['north'] });
});

test('what holds everywhere is for every segment', async () => {
  const everywhere = {
    ...ZONES,
    'actions.yaml':
      '- {id: see, name: 鍵を人に貸す, phrases: [鍵を人に貸していい？], cells: {north: {status: not-stated}, south: {status: not-stated}}}\n',
  };
  const { out } = await run(ask, {
    options: { jsonl: true },
    config: { corpusFolder: folderOf(everywhere) },
    input: `${JSON.stringify({ id: 1, q: LEND })}\n`,
  });
  expect(JSON.parse(out)).toMatchObject({ outcome: 'not-stated', segment: ['north', 'south'] });
});
