import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { respond } from '../../src/assistant/respond.js';
import { readTsv } from '../../src/corpus/tsvfile.js';
import type { Menu } from '../../src/message/message.js';
import { toRecord } from '../../src/message/record.js';
import { ANYONE } from '../../src/person/audience.js';
import { corpus } from './shipped.js';

const { actions, segments } = corpus.viewFor(ANYONE);

const ask = (question: string, ...own: string[]) =>
  respond(corpus, { reader: ANYONE, question, profile: { segments: own } });
const isMenu = (question: string) => ask(question).decision.kind === 'every-action';

function menuOf(question: string, ...own: string[]): Menu {
  const { message } = ask(question, ...own);
  if (message.outcome !== 'clarify' || message.menu === undefined) throw new Error(`${question}: ${message.outcome}`);
  return message.menu;
}

const rows = (name: string) =>
  readTsv({ path: name, text: readFileSync(new URL(name, import.meta.url), 'utf8') }).map(({ cells }) => cells);

test('who asks what may be done, in words nobody gave as an example, gets the list', () => {
  const asked = rows('./menu.tsv').flatMap(([question = '', wanted]) => (wanted === 'menu' ? [question] : []));
  expect(asked.length).toBeGreaterThanOrEqual(34);
  expect(asked.filter((question) => !isMenu(question)).length / asked.length).toBeLessThanOrEqual(0.15);
});

test('who asks about one thing, or about something else, does not', () => {
  const others = rows('./menu.tsv').flatMap(([question = '', wanted]) => (wanted === 'one' ? [question] : []));
  const single = rows('./asked.tsv').map(([question = '']) => question);
  expect(others.length).toBeGreaterThanOrEqual(60);
  expect(single.filter(isMenu)).toEqual([]);
  // 「窓口でやってはいけないことは」: what may be done somewhere else, and of no single thing.
  expect(others.filter(isMenu).length / others.length).toBeLessThanOrEqual(0.06);
});

test('no question by which an action is recognised asks for the list, from wherever it is asked', () => {
  const taught = actions.flatMap(({ name, phrases }) => [`「${name}」をしてもいい？`, ...phrases.slice(0, 4)]);
  expect(taught.filter(isMenu)).toEqual([]);
});

test('the list has every action once, in their order, and pressing one gives its ruling there', () => {
  for (const segment of segments.all) {
    const menu = menuOf(`${segment.name}の端末で何ができる？`);
    expect(menu.segments).toEqual([segment.id]);
    expect(menu.choices.map(({ label }) => label)).toEqual(actions.map(({ name }) => name));
    for (const [at, { ask: pressed }] of menu.choices.entries())
      expect(ask(pressed).decision.why).toBe(`an action is nearest: ${actions[at]?.id}, ${segment.id}`);
  }
});

test('without a segment it asks about the action alone, or from one’s own', () => {
  for (const [at, { ask: pressed }] of menuOf('この端末で何していいの？').choices.entries()) {
    expect(ask(pressed).decision.why).toContain(`: ${actions[at]?.id}`);
    expect(ask(pressed, 'lgwan').decision.why).toMatch(new RegExp(`: ${actions[at]?.id}, (lgwan|everywhere)$`));
  }
  expect(ask('この端末で何していいの？', 'lgwan').message.notices.join('')).toContain(
    'LGWAN接続系の端末からとして、お答えします。',
  );
});

test('every choice fits a select menu: a label of 75 characters, a value of 150, a hundred of them', () => {
  const choices = segments.all.flatMap(({ name }) => menuOf(`${name}の端末で何ができる？`).choices);
  expect(Math.max(...choices.map(({ label }) => label.length))).toBeLessThanOrEqual(75);
  expect(Math.max(...choices.map(({ ask: value }) => value.length))).toBeLessThanOrEqual(150);
  expect(actions.length).toBeLessThanOrEqual(100);
});

test('the list permits nothing and cites nothing', () => {
  const { text, ...record } = toRecord(ask('ネット系でやっちゃいけないこと一覧').message);
  expect(record).toEqual({ outcome: 'clarify', citations: [], related: [] });
  expect(text).toContain('「してよい」という答えは、ありません。');
});
