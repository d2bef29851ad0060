import { expect, test } from 'vitest';
import { ask } from '../../src/cli/ask.js';
import { run } from './run.js';

const options = { jsonl: true };

test('one line a question, in order, with the keys of the contract and no others', async () => {
  const questions = ['鍵をなくしたら町長に報告するの？', 'こんにちは', '第3条', '駐車場の料金はいくらですか'];
  const input = questions.map((q, at) => `${JSON.stringify({ id: `q${at}`, q, segment: 'lgwan', gold: ['第1条'] })}\n`);
  const { code, out, err } = await run(ask, { options, input: input.join('') });
  expect([code, err]).toEqual([0, '']);
  const records = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(records.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['q0', 'answered'],
    ['q1', 'other'],
    ['q2', 'answered'],
    ['q3', 'not-stated'],
  ]);
  for (const record of records) {
    expect(Object.keys(record)).toEqual(['id', 'outcome', 'citations', 'related', 'text']);
    for (const citation of [...record.citations, ...record.related])
      expect(Object.keys(citation)).toEqual(['document', 'address', 'quote']);
  }
  expect(records[0].citations[0]).toEqual({
    document: 'soko',
    address: '第3条第3号',
    quote: 'なくしたときは、直ちに町長に報告すること。',
  });
  expect(records[0].text).toContain('第3条第3号');
});

test('an id comes back as it came: a number stays a number, a string a string', async () => {
  const input = '{"id":7,"q":"第1条"}\n{"id":"7","q":"第1条"}\n{"id":0,"q":"第1条"}\n{"id":"","q":"第1条"}\n';
  const { out } = await run(ask, { options, input });
  expect(idsOf(out)).toEqual([7, '7', 0, '']);
});

test.each([
  ['no line feed at the end', '{"id":1,"q":"第1条"}\n{"id":2,"q":"第2条"}'],
  ['Windows line ends', '{"id":1,"q":"第1条"}\r\n{"id":2,"q":"第2条"}\r\n'],
  ['empty lines', '\n{"id":1,"q":"第1条"}\n\n  \n{"id":2,"q":"第2条"}\n\n'],
  ['a byte order mark', '\uFEFF{"id":1,"q":"第1条"}\n{"id":2,"q":"第2条"}\n'],
  ['line separators inside a question', '{"id":1,"q":"第1条\u2028とは\u2029何"}\n{"id":2,"q":"第2条"}\n'],
])('%s makes no difference', async (_, input) => {
  const { code, out } = await run(ask, { options, input });
  expect([code, idsOf(out)]).toEqual([0, [1, 2]]);
});

test('nothing to read, nothing to print', async () => {
  expect(await run(ask, { options })).toEqual({ code: 0, out: '', err: '' });
});

test.each(['broken', '{"id":2}', '{"q":"第2条"}', '[1]', 'null', '{"id":2,"q":5}', '{"id":[2],"q":"第2条"}'])(
  'a line %s is named by its number, and the answers before it stand',
  async (line) => {
    const { code, out, err } = await run(ask, {
      options,
      input: `{"id":1,"q":"第1条"}\n\n${line}\n{"id":4,"q":"第4条"}\n`,
    });
    expect([code, idsOf(out)]).toEqual([1, [1]]);
    expect(err).toMatch(/^標準入力の3行目: .*JSONではありません。\n$/);
  },
);

function idsOf(out: string): unknown[] {
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).id);
}
