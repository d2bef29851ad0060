import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { described } from '../../../../src/service/log.js';
import { atFakeSlack } from '../atfake.js';
import { fails, GARBLES, hangs, limits, type Reply, refuses, resets } from '../fakeslack/reply.js';
import { APP, ASKER, dmOf } from '../workspace.js';
import { ask, longCorpus, partsIn } from './asking.js';

const DM = dmOf(ASKER.id);
const TAKEN: Reply = { taken: true };

const POST = 'chat.postMessage';

describe('an answer arrives once', () => {
  test.each<[string, Reply, number]>([
    ['Slack asks to wait a second', limits(1), 2],
    ['Slack breaks', fails(500), 2],
    ['Slack breaks when it has taken it', fails(500, { taken: true }), 1],
    ['a proxy is in the way', fails(403), 2],
    ['a page of somebody’s comes', GARBLES, 2],
    ['the connection breaks', resets(), 2],
    ['the connection breaks when it was taken', resets({ taken: true }), 1],
    ['Slack says that it is away', refuses('service_unavailable'), 2],
  ])('though %s', async (_, reply, tries) => {
    const at = await atFakeSlack('http');
    at.slack.api.plan(POST, reply);
    const { ts } = await ask(at);
    expect(await at.said(DM, 1)).toMatchObject([{ thread_ts: ts, text: expect.stringContaining('第3条') }]);
    const calls = at.slack.calls(POST);
    expect(calls).toHaveLength(tries);
    if (reply.status === 429) expect((calls[1]?.at ?? 0) - (calls[0]?.at ?? 0)).toBeGreaterThanOrEqual(1000);
    expect(await at.town.serving.store.outbox.list(['aside'], 1)).toEqual([]);
  });

  test('though nothing is answered in time when it was taken', async () => {
    const at = await atFakeSlack('http', { patienceMs: 800 });
    at.slack.api.plan(POST, hangs({ taken: true }));
    await ask(at);
    const { store } = at.town.serving;
    const sent = async () => expect(await store.outbox.list(['sent'], 1)).toMatchObject([{ attempts: 2 }]);
    await vi.waitFor(sent, { timeout: 8000, interval: 50 });
    expect(await at.said(DM, 1)).toHaveLength(1);
  });

  test('though the sign of work cannot be shown', async () => {
    const at = await atFakeSlack('http');
    at.slack.api.always('agents.sessions.setStatus', refuses('missing_scope'));
    await ask(at);
    expect(await at.said(DM, 1)).toHaveLength(1);
  });
});

test('a token that is revoked sets the answer aside, and is said without the token', async () => {
  const at = await atFakeSlack('http');
  at.slack.api.always(POST, refuses('token_revoked'));
  at.slack.api.always('users.info', refuses('token_revoked'));
  await ask(at);
  const { store, observed } = at.town.serving;
  const aside = async () => expect(await store.outbox.list(['aside'], 5)).toMatchObject([{ error: 'token_revoked' }]);
  await vi.waitFor(aside, { timeout: 5000 });
  expect(observed.failed.mock.calls).toMatchObject([['send', { message: 'token_revoked' }, expect.any(String)]]);
  expect(at.town.errors).toMatchObject([
    { code: 'token_revoked', message: expect.stringContaining('SLACK_BOT_TOKEN') },
  ]);
  const [[, problem]] = observed.failed.mock.calls as [[string, unknown]];
  for (const error of [problem, ...at.town.errors])
    expect(described(error)).toMatchObject({
      code: 'token_revoked',
      advice: expect.stringContaining('取り消されています'),
    });
  const told = inspect([observed.failed.mock.calls, at.town.errors], { depth: 12, showHidden: true });
  expect(told).not.toContain(APP.botToken);
  at.slack.api.always(POST);
  await ask(at, '第4条は？');
  expect(await at.said(DM, 1)).toMatchObject([{ text: expect.stringContaining('第4条') }]);
});

describe('an answer in several messages', () => {
  test.each<[string, readonly Reply[]]>([
    ['nothing fails', []],
    ['Slack asks to wait at the second', [TAKEN, limits(1)]],
    ['Slack asks to wait at the second and again', [TAKEN, limits(1), limits(1)]],
    ['a proxy is in the way of the second', [TAKEN, fails(403)]],
    ['Slack breaks at the second', [TAKEN, fails(500)]],
    ['Slack breaks when it has taken the second', [TAKEN, fails(500, { taken: true })]],
    ['the connection breaks at each', [resets({ taken: true }), resets({ taken: true }), resets()]],
  ])('is in order, each once, where %s', async (_, replies) => {
    const at = await atFakeSlack('http', { corpus: longCorpus });
    at.slack.api.plan(POST, ...replies);
    await ask(at, '第5条は？');
    const said = await at.said(DM, 3);
    expect(partsIn(said)).toEqual([0, 1, 2]);
    expect(said.map(({ text }) => text.slice(0, 3))).toEqual([expect.any(String), '第5条', '第5条']);
    await vi.waitFor(async () => expect(await at.town.serving.store.outbox.list(['sent'], 5)).toHaveLength(1));
  });

  test.each<[string, string, readonly Reply[]]>([
    ['nothing fails', 'chat.update', []],
    ['Slack breaks at changing the first', 'chat.update', [fails(500)]],
    ['Slack breaks when it has changed the first', 'chat.update', [fails(500, { taken: true })]],
    ['Slack breaks at taking the second away', 'chat.delete', [fails(500)]],
    ['Slack breaks when it has taken the second away', 'chat.delete', [fails(500, { taken: true })]],
    ['Slack asks to wait at the third', 'chat.delete', [TAKEN, limits(1)]],
  ])('gives way to a short one, where %s', async (_, method, replies) => {
    const at = await atFakeSlack('http', { corpus: longCorpus });
    const post = await ask(at, '第5条は？');
    const [first] = await at.said(DM, 3);
    at.slack.api.plan(method, ...replies);
    await at.deliver(at.slack.people.changes(DM, post, '第4条は？'));
    const { store } = at.town.serving;
    await vi.waitFor(async () => expect(await store.outbox.list(['sent'], 5)).toHaveLength(2), { timeout: 5000 });
    expect(await at.said(DM, 1)).toMatchObject([{ ts: first?.ts, text: expect.stringContaining('第4条') }]);
  });

  test.each<[string, readonly Reply[], readonly Reply[]]>([
    ['nothing fails', [], []],
    ['Slack breaks at changing it', [fails(500, { taken: true })], []],
    ['Slack asks to wait at the third', [], [TAKEN, limits(1)]],
  ])('takes the place of a short one, where %s', async (_, updates, posts) => {
    const at = await atFakeSlack('http', { corpus: longCorpus });
    const post = await ask(at, '第4条は？');
    const [first] = await at.said(DM, 1);
    at.slack.api.plan('chat.update', ...updates);
    at.slack.api.plan(POST, ...posts);
    await at.deliver(at.slack.people.changes(DM, post, '第5条は？'));
    const said = await at.said(DM, 3);
    expect(partsIn(said)).toEqual([0, 1, 2]);
    expect(said[0]?.ts).toBe(first?.ts);
  });
});
