import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ProxySettings } from '../../../src/config/proxy.js';
import { type Outbound, outboundThrough } from '../../../src/service/outbound.js';
import { PlatformTrouble } from '../../../src/service/platform.js';
import { CREDENTIALS, connectProxy, HOST } from '../../connectproxy.js';
import { atFakeSlack } from './atfake.js';
import { FakeSlack } from './fakeslack.js';
import { townhall } from './town.js';
import { ASKER, dmOf, GENERAL } from './workspace.js';

const SOCKETS = 'wss.town.test';

async function outbound(settings: ProxySettings): Promise<Outbound> {
  const made = await outboundThrough(settings);
  onTestFinished(() => made.close());
  return made;
}

/** A Slack that nobody reaches without the proxy, and Jobun on this side of it. */
async function behind(settings: ProxySettings) {
  const slack = await FakeSlack.start(HOST);
  onTestFinished(() => slack[Symbol.asyncDispose]());
  const urlOf = slack.api.socketUrl;
  slack.api.socketUrl = () => urlOf().replace(HOST, SOCKETS);
  const opened = townhall({ apiUrl: slack.apiUrl, outbound: await outbound(settings) });
  return { slack, opened };
}

describe('behind a proxy', () => {
  test.each([
    ['that asks for nothing', false],
    ['that asks for a password', true],
  ])('%s a question over Socket Mode is answered: the Web API and the socket go through it', async (_, guarded) => {
    const proxy = await connectProxy({ guarded });
    const { slack, opened } = await behind(proxy.settings());
    const { errors } = await opened;
    const { post, happening } = slack.people.says(ASKER.id, '第3条は？');
    expect(await slack.sockets.send(happening).acknowledged()).toBeDefined();
    await vi.waitFor(() =>
      expect(slack.town.postsOf(dmOf(ASKER.id))).toContainEqual(
        expect.objectContaining({ thread_ts: post.ts, text: expect.stringContaining('第3条') }),
      ),
    );
    expect(new Set(proxy.asked)).toEqual(new Set([HOST, SOCKETS]));
    expect(errors).toEqual([]);
  });

  test('what is for the eyes of one goes through it as well', async () => {
    const proxy = await connectProxy();
    const at = await atFakeSlack('http', { host: HOST, outbound: await outbound(proxy.settings()) });
    await at.deliver(at.slack.people.commands(ASKER.id, '/kitei', '第3条は？', GENERAL.id));
    await vi.waitFor(() => expect(at.slack.calls('response_url')).toHaveLength(1));
    expect(at.town.errors).toEqual([]);
  });

  test('a host that NO_PROXY names is reached directly', async () => {
    const proxy = await connectProxy();
    // Means this machine, but is no loopback by its name.
    const at = await atFakeSlack('socket', {
      host: '0.0.0.0',
      outbound: await outbound(proxy.settings({ spared: 'example.jp, 0.0.0.0' })),
    });
    await at.deliver(at.slack.people.says(ASKER.id, '第3条は？').happening);
    expect(await at.said(dmOf(ASKER.id), 1)).toHaveLength(1);
    expect(proxy.asked).toEqual([]);
  });

  test.each([
    ['the Web API', HOST, 403],
    ['the socket alone', SOCKETS, 403],
    ['whoever has no password', undefined, 407],
  ])('that refuses %s, the start ends with a line that says so, and holds no secret', async (_, host, status) => {
    const proxy = await connectProxy({ guarded: true });
    proxy.refusal = (asked) => (asked === host ? status : undefined);
    const { opened } = await behind(
      host === undefined ? { ...proxy.settings(), http: `http://soko:wr0ng-w0rd@${proxy.address}` } : proxy.settings(),
    );
    const trouble = await opened.catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(PlatformTrouble);
    expect(trouble).toMatchObject({
      message: `プロキシーに断られて（${status}）、Slackにつながりません。「npx jobun slack doctor」が、直し方をお伝えします。`,
    });
    const told = inspect(trouble, { depth: 12, showHidden: true });
    for (const secret of [CREDENTIALS.password, encodeURIComponent(CREDENTIALS.password), 'wr0ng'])
      expect(told).not.toContain(secret);
  });

  test('that falls silent, nothing is left open at the end', async () => {
    const proxy = await connectProxy();
    const slack = await FakeSlack.start(HOST);
    onTestFinished(() => slack[Symbol.asyncDispose]());
    const way = await outbound(proxy.settings());
    const town = await townhall({ apiUrl: slack.apiUrl, outbound: way });
    proxy.freeze();
    await town.slack.stop();
    expect(proxy.open).toBeGreaterThan(0);
    await way.close();
    await vi.waitFor(() => expect(proxy.open).toBe(0));
  });
});
