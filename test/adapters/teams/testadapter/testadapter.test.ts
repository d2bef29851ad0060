import type { Activity } from 'botbuilder';
import { expect, test } from 'vitest';
import { Teams } from '../../../../adapters/teams/teams.js';
import { corpusOf } from '../../../corpus/loading.js';
import { NIGHT_WATCH, WAREHOUSE } from '../../../corpus/warehouse.js';
import { serving } from '../../../service/serving.js';
import { Activities, MENTION, type Where } from '../activities.js';
import { quiet } from '../town.js';
import { ANNA, PERSONAL, STRANGERS, TENANT, THREAD } from '../townspeople.js';
import { TestEngine } from './testengine.js';

const corpus = corpusOf({
  'policies/soko.md': WAREHOUSE,
  'policies/keibi.md': NIGHT_WATCH,
  'settings.yaml': 'access: {staff: [{platform: teams}]}\n',
});
const FEDERATED = STRANGERS['somebody of another organisation'];
const SECRET = '裏門で飼う犬';

/** Jobun on Bot Framework's adapter for tests. */
async function onTestAdapter() {
  const engine = new TestEngine([ANNA, FEDERATED]);
  const settings = { app: undefined, engine: 'botbuilder', tenants: [TENANT], channelMessages: false } as const;
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const teams = new Teams(
    { settings, corpus, publicUrl: undefined, now: Date.now, onError, onRefused: onError },
    engine,
  );
  [engine.hook] = teams.hooks;
  const { service } = await serving({ platforms: [teams], corpus });
  service.start();
  await teams.start(service);
  const people = new Activities('https://smba.example/jp/');
  const { adapter } = engine;
  return {
    people,
    adapter,
    errors,
    /** What comes of an activity, once it is there. */
    async reply(activity: object): Promise<Partial<Activity>> {
      let said: Partial<Activity> = {};
      await adapter
        .send(activity)
        .assertReply((reply) => {
          said = reply;
        })
        .startTest();
      return said;
    },
    async invoke(name: string, value: object, where: Where = {}): Promise<unknown> {
      const { type, value: answer } = await this.reply(people.activity({ type: 'invoke', name, value, ...where }));
      expect([type, answer]).toEqual(['invokeResponse', { status: 200, body: expect.anything() }]);
      return (answer as { body: unknown }).body;
    },
  };
}

function cardIn({ attachments = [] }: Partial<Activity>): { speak: string } {
  return attachments[0]?.content;
}

test('a question is answered with a card, where it was asked', async () => {
  const { people, reply } = await onTestAdapter();
  const said = await reply(people.message('番犬とは？'));
  expect(said).toMatchObject({ type: 'message', conversation: { id: PERSONAL.id }, channelId: 'msteams' });
  expect(JSON.stringify(cardIn(said))).toContain(SECRET);
});

test('a mention is answered in its thread, with what everybody may read', async () => {
  const { people, reply } = await onTestAdapter();
  const said = await reply(people.message(`${MENTION} 第3条は？`, { at: THREAD }));
  expect(said.conversation?.id).toBe(THREAD.id);
  expect(cardIn(said).speak).toContain('第3条');
  const secret = await reply(people.message(`${MENTION} 番犬とは？`, { at: THREAD }));
  expect([secret.conversation?.id, JSON.stringify(secret).includes(SECRET)]).toEqual([THREAD.id, false]);
});

test('somebody federated is answered with what everybody may read', async () => {
  const { people, reply } = await onTestAdapter();
  expect(cardIn(await reply(people.message('第3条は？', { by: FEDERATED }))).speak).toContain('第3条');
  expect(JSON.stringify(await reply(people.message('番犬とは？', { by: FEDERATED })))).not.toContain(SECRET);
});

test('an activity that comes again is answered once', async () => {
  const { people, adapter, reply } = await onTestAdapter();
  const asked = people.message('第3条は？');
  await Promise.all([adapter.processActivity({ ...asked }), adapter.processActivity({ ...asked })]);
  expect(cardIn(await reply(asked)).speak).toContain('第3条');
  await quiet();
  expect(adapter.activeQueue).toEqual([]);
});

test('an edit changes the answer that stands there', async () => {
  const { people, adapter } = await onTestAdapter();
  const asked = people.message('第3条は？');
  await adapter.processActivity({ ...asked });
  await expect.poll(() => adapter.activeQueue.length).toBe(1);
  const [first] = adapter.activeQueue;
  await adapter.processActivity(people.edit(asked, '第4条は？'));
  await expect
    .poll(() => adapter.activeQueue.map((said) => cardIn(said).speak))
    .toEqual([expect.stringContaining('第4条')]);
  expect(adapter.activeQueue[0]?.id).toBe(first?.id);
});

test('a press is answered with the card to stand there; to whom may not read it, that there is none', async () => {
  const at = await onTestAdapter();
  const data = { press: 'provision', value: 'keibi 第1条' };
  const pressing = { action: { type: 'Action.Execute', verb: data.press, data } };
  const shown = await at.invoke('adaptiveCard/action', pressing);
  expect(shown).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  expect(JSON.stringify(shown)).toContain('警備員は、裏門から巡回を始める。');
  for (const where of [{ by: FEDERATED }, { at: THREAD }])
    expect(JSON.stringify(await at.invoke('adaptiveCard/action', pressing, where))).not.toContain('裏門');
});

test('a message extension finds what everybody may read, and a post is looked up', async () => {
  const at = await onTestAdapter();
  const search = (value: string) =>
    at.invoke('composeExtension/query', { commandId: 'searchPolicy', parameters: [{ name: 'query', value }] });
  expect(JSON.stringify(await search('第3条'))).toContain('金庫に保管すること。');
  expect(JSON.stringify(await search('番犬'))).not.toContain(SECRET);
  const messagePayload = { body: { contentType: 'html', content: '<p>倉庫規程の第3条は？</p>' } };
  const dialog = await at.invoke('composeExtension/fetchTask', { commandId: 'lookUpPost', messagePayload });
  expect(JSON.stringify(dialog)).toContain('金庫に保管すること。');
  expect(at.errors).toEqual([]);
});
