import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../../src/assistant/view.js';
import { corpusOf } from '../../corpus/loading.js';
import { NIGHT_WATCH, WAREHOUSE } from '../../corpus/warehouse.js';
import { MENTION } from './activities.js';
import { Town } from './town.js';
import { ANNA, BEN, DESK, GROUP, PERSONAL, type Person, STRANGERS, TEAM, THREAD } from './townspeople.js';

/** Everybody may read the warehouse's rules; only those whom the settings name, those of the night watch. */
const corpusFor = (staff: string): Corpus =>
  corpusOf({
    'policies/soko.md': WAREHOUSE,
    'policies/keibi.md': NIGHT_WATCH,
    'settings.yaml': `access:\n  staff: [${staff}]\n`,
  });
const corpus = corpusFor('{platform: teams}');
const ofDesk = corpusFor(`{platform: teams, group: '${DESK}'}`);
const QUESTION = '番犬とは？';
const SECRET = '裏門で飼う犬';
const TELLING = /裏門|keibi|夜間警備|警備要領/;
const UNVERIFIED = 'どなたからのお尋ねかを確かめきれなかった';

describe('what is for staff', () => {
  test('a member sees in a personal chat', async () => {
    const town = await Town.open({ corpus });
    await town.says(QUESTION);
    const [answer] = await town.said(PERSONAL, 1);
    expect(answer?.sent).toContain(SECRET);
    expect(answer?.sent).not.toContain(UNVERIFIED);
  });

  test('of a team a member sees who is in it, and no other', async () => {
    const town = await Town.open({ corpus: ofDesk });
    town.joins(BEN, DESK);
    await town.says(QUESTION);
    expect((await town.said(PERSONAL, 1))[0]?.sent).not.toMatch(TELLING);
    await town.says(QUESTION, { by: BEN });
    expect((await town.said(PERSONAL, 2))[1]?.sent).toContain(SECRET);
  });

  test.each(Object.entries<Person>(STRANGERS))('%s does not see, wherever they ask', async (_, by) => {
    const town = await Town.open({ corpus });
    town.joins(by);
    for (const at of [PERSONAL, GROUP, THREAD]) await town.says(`${MENTION} ${QUESTION}`, { by, at });
    const value = { press: 'ask', value: QUESTION, answers: 'k', card: 0 };
    await town.deliver(town.people.activity({ by, value }));
    expect(await town.said(PERSONAL, 2)).toHaveLength(2);
    for (const at of [GROUP, THREAD]) await town.said(at, 1);
    expect(town.everything()).not.toMatch(TELLING);
    expect(town.errors).toEqual([]);
  });

  test.each([
    ['a channel', THREAD],
    ['a group chat', GROUP],
  ])('nobody sees in %s, though they ask who may read it', async (_, at) => {
    const town = await Town.open({ corpus });
    await town.says(`${MENTION} ${QUESTION}`, { at });
    await town.deliver(town.people.activity({ at, value: { press: 'ask', value: QUESTION, answers: 'k', card: 0 } }));
    await town.said(at, 2);
    expect(town.everything()).not.toMatch(TELLING);
  });

  test('a member does not see while Teams does not say who they are, and is told so', async () => {
    const town = await Town.open({ corpus });
    town.connector.fail({ status: 500 });
    await town.says(QUESTION);
    const [first] = await town.said(PERSONAL, 1);
    expect(first?.sent).toContain(UNVERIFIED);
    expect(first?.sent).not.toContain(SECRET);
    await town.says(QUESTION);
    const [, second] = await town.said(PERSONAL, 2);
    expect(second?.sent).toContain(SECRET);
    expect(second?.sent).not.toContain(UNVERIFIED);
  });

  test('in a channel nobody is told so: what all may read is shown there, whoever asks', async () => {
    const town = await Town.open({ corpus });
    town.connector.fail({ status: 500 });
    await town.says(`${MENTION} ${QUESTION}`, { at: THREAD });
    expect((await town.said(THREAD, 1))[0]?.sent).not.toContain(UNVERIFIED);
  });
});

test('of a department of their own people are answered in a channel too: their team knows them there', async () => {
  const town = await Town.open();
  await town.says(`${MENTION} 第3条は？`, { at: THREAD, by: ANNA });
  await town.said(THREAD, 1);
  const asked = town.connector.calls.filter(({ method }) => method === 'GET').map((call) => call.conversation);
  expect(asked).toEqual([TEAM]);
  expect(town.errors).toEqual([]);
});
