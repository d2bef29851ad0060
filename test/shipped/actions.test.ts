import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Action, type Cell, STATUSES } from '../../src/answer/action.js';
import { foundAt } from '../../src/answer/found.js';
import { respond } from '../../src/assistant/respond.js';
import { PACKAGE_ROOT } from '../../src/config/packageroot.js';
import { readTsv } from '../../src/corpus/tsvfile.js';
import { toRecord } from '../../src/message/record.js';
import { ANYONE } from '../../src/person/audience.js';
import { normalise } from '../../src/search/text.js';
import { corpus, issues } from './shipped.js';

const { actions, segments, documents } = corpus.viewFor(ANYONE);
const [numbers, ...others] = ['kojin_bango', 'lgwan', 'internet'];

const cellsOf = (id: string) => actions.map(({ cells }) => cells[id] as Cell);
const ask = (question: string) => respond(corpus, { reader: ANYONE, question });
const find = (id: string) => actions.find((action) => action.id === id) as Action;

test.each([
  ['kojin_bango', [10, 3, 1, 10]],
  ['lgwan', [1, 10, 0, 13]],
  ['internet', [1, 7, 0, 16]],
])('%s: so many blocked, conditional, measure, not stated', (id, counts) => {
  expect(STATUSES.map((status) => cellsOf(id).filter((cell) => cell.status === status).length)).toEqual(counts);
});

test('every quotation stands in its provision, and every action has a cell for each segment', () => {
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const cites = actions
    .flatMap(({ cells, between }) => [...Object.values(cells), ...between.map(({ cell }) => cell)])
    .flatMap((cell) => cell.cites);
  expect(cites.length).toBeGreaterThan(40);
  for (const { document, address, quote } of cites)
    expect(foundAt(documents, document, address)?.provision.words.text).toContain(quote);
  expect(actions.map(({ cells }) => Object.keys(cells))).toEqual(actions.map(() => segments.all.map(({ id }) => id)));
});

describe('three mistakes that must not be made', () => {
  const SANITISED = /無害化/;

  test('sanitised communication is for the other two segments, never for that of the personal numbers', () => {
    const between = actions
      .flatMap((action) => action.between)
      .filter((one) => one.segments.includes(numbers as string));
    for (const cell of [...cellsOf(numbers as string), ...between.map(({ cell: own }) => own)]) {
      expect([cell.condition ?? '', ...cell.cites.map(({ quote }) => quote)].join('\n')).not.toMatch(SANITISED);
      expect(cell.cites.map(({ address }) => address)).not.toContain('第6条第3号イ後段');
    }
  });

  test('several factors and no taking out are for that segment, never for the others', () => {
    for (const cell of others.flatMap((id) => cellsOf(id)))
      expect([cell.condition ?? '', ...cell.cites.map(({ quote }) => quote)].join('\n')).not.toMatch(/多要素|不可設定/);
  });

  test('「原則として」 is no way to an exception', () => {
    const written = readFileSync(join(PACKAGE_ROOT, 'corpus', 'actions.yaml'), 'utf8').replace(/^#.*$/gm, '');
    expect(written.replaceAll(/quote: 原則として、他の領域との通信をできないようにした/g, '')).not.toMatch(
      /例外|原則として/,
    );
    const blocked = actions.filter(({ cells }) => cells[numbers as string]?.status === 'blocked');
    for (const { name } of blocked) {
      const { text, outcome } = toRecord(ask(`個人番号利用事務系で「${name}」をしてもいい？`).message);
      expect([name, outcome]).toEqual([name, 'verdict']);
      expect(text).toContain('例外があるかどうかも、その手続も、基本方針には書かれていません。');
      expect(text.replaceAll('例外があるかどうかも', '')).not.toContain('例外');
    }
  });
});

test('no cell and no answer permits', () => {
  const texts = actions.flatMap(({ name, cells }) => [
    name,
    ...Object.values(cells).map(({ condition }) => condition ?? ''),
  ]);
  expect(texts.join('\n').replaceAll('無許可', '')).not.toContain('許可');
});

test('every action has fourteen phrases at least, none of them an example of something else', () => {
  const phrases = new Map<string, string[]>();
  const side = readFileSync(join(PACKAGE_ROOT, 'corpus', 'actions.yaml'), 'utf8');
  for (const block of side.split(/^- id: /m).slice(1)) {
    const [id = '', ...lines] = block.split('\n');
    const end = lines.findIndex((line) => line.startsWith('  cells:'));
    phrases.set(
      id,
      lines.slice(0, end).flatMap((line) => (line.startsWith('    - ') ? [line.slice(6)] : [])),
    );
  }
  expect([...phrases.keys()]).toEqual(actions.map(({ id }) => id));
  for (const own of phrases.values()) expect(own.length).toBeGreaterThanOrEqual(14);
  const all = [...phrases.values()].flat().map(normalise);
  expect(new Set(all).size).toBe(all.length);
});

const rows = readTsv({ path: 'asked.tsv', text: readFileSync(new URL('./asked.tsv', import.meta.url), 'utf8') }).map(
  ({ cells: [question = '', action = '', named = ''] }) => ({
    question,
    wanted: action.split(' '),
    named: named.split(' ').filter(Boolean),
  }),
);

test('questions nobody gave as an example find their action', () => {
  const missed = rows.filter(
    ({ question, wanted }) => !wanted.some((id) => ask(question).decision.why.includes(`nearest: ${id}`)),
  );
  expect(rows.length).toBeGreaterThanOrEqual(70);
  expect(missed.length / rows.length).toBeLessThanOrEqual(0.2);
});

test.each([
  'USBにデータを書き出していい？',
  '業務用のパソコンで外のウェブサイトを見られる？',
  'テレワークで庁内のシステムに接続していい？',
  '基幹系の端末からUSBにデータを移していい？',
])('pressing an option of %s gives the ruling of that segment', (question) => {
  const { message, decision } = ask(question);
  if (message.outcome !== 'clarify' || decision.kind !== 'which-segment') throw new Error(message.outcome);
  for (const [at, option] of message.options.entries()) {
    const segment = segments.all[at];
    const cell = find(decision.action.id).cells[segment?.id ?? ''];
    const pressed = ask(option.ask);
    expect([option.ask, pressed.message.outcome]).toEqual([
      option.ask,
      cell?.status === 'not-stated' ? 'not-stated' : 'verdict',
    ]);
    expect(pressed.decision.why).toBe(`an action is nearest: ${decision.action.id}, ${segment?.id}`);
  }
});

test('what pressing an action asks finds that action in that segment', () => {
  const missed = actions.flatMap(({ id, name }) =>
    segments.all
      .map((segment) => ({ wanted: `${id}, ${segment.id}`, ask: `${segment.name}で、「${name}」をしてもいいですか` }))
      .filter((option) => ask(option.ask).decision.why !== `an action is nearest: ${option.wanted}`)
      .map(({ wanted }) => wanted),
  );
  expect(missed).toEqual([]);
});

test('between the segment of the personal numbers and another only its own words are quoted', () => {
  for (const question of ['番号系からLG系へデータを送っていい？', 'ネット系からマイナ系にファイルを送信できますか']) {
    const { citations, text } = toRecord(ask(question).message);
    expect(citations.map(({ address }) => address)).toEqual(['第6条第3号ア']);
    expect(text).not.toContain('無害化');
  }
});
