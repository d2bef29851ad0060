import { expect, test } from 'vitest';
import { clock } from '../../../../adapters/slack/doctor/clock.js';
import { proxy } from '../../../../adapters/slack/doctor/proxy.js';
import { reach } from '../../../../adapters/slack/doctor/reach.js';
import { freePort } from '../../../port.js';
import { fails, GARBLES, hangs, resets } from '../fakeslack/reply.js';
import { APP } from '../workspace.js';
import { type Change, findings, HTTP, newSlack } from './examining.js';

const PROXY = { HTTPS_PROXY: 'http://user:pr0xy-pAss@proxy.town.test:8080' };

test('Slack that answers is reached, without a token', async () => {
  const slack = await newSlack();
  expect(await findings(reach, slack)).toMatchObject([{ level: 'ok', text: expect.stringContaining('に届きました') }]);
  expect(slack.calls('api.test').map(({ token }) => token)).toEqual([undefined]);
});

test.each([
  ['a page of somebody in between', GARBLES, 'Slackの応答ではありませんでした。'],
  ['an error of somebody in between', fails(502), '（HTTPの状態 502）'],
  ['silence', hangs(), '0.5秒待っても応答がありませんでした'],
  ['a connection that breaks', resets(), 'つながりませんでした（ECONNRESET）'],
])('%s is told, with what to look at', async (_, reply, text) => {
  const slack = await newSlack();
  slack.api.always('api.test', reply);
  expect(await findings(reach, slack, { patienceMs: 500 })).toMatchObject([
    { level: 'error', text: expect.stringContaining(text), remedy: expect.stringContaining('443番ポート') },
  ]);
});

test.each([
  ['http://jobun.invalid/api/', '名前からアドレスが分かりませんでした'],
  ['refused', 'つながりませんでした（ECONNREFUSED）'],
])('an address that leads nowhere is told: %s', async (url, text) => {
  const slack = await newSlack();
  const apiUrl = url === 'refused' ? `http://127.0.0.1:${await freePort()}/api/` : url;
  expect((await findings(reach, slack, { settings: { apiUrl } }))[0]?.text).toContain(text);
});

test.each<[string, Change, string, RegExp]>([
  [
    'on Node.js 20',
    { environment: PROXY, nodeVersion: '20.20.0' },
    'warning',
    /Node\.js 20\.20\.0 は、HTTPS_PROXY を使えません。Node\.js 24/,
  ],
  ['on Node.js 22.20', { environment: PROXY, nodeVersion: '22.20.0' }, 'warning', /Node\.js 24 にして/],
  ['without the switch', { environment: PROXY }, 'warning', /^NODE_USE_ENV_PROXY=1 をつけて起動/],
  ['written small', { environment: { https_proxy: 'http://p:1' } }, 'warning', /^NODE_USE_ENV_PROXY=1/],
  [
    'with the switch in .env',
    { environment: { ...PROXY, NODE_USE_ENV_PROXY: '1' }, inDotenv: ['HTTPS_PROXY', 'NODE_USE_ENV_PROXY'] },
    'warning',
    /^HTTPS_PROXY と NODE_USE_ENV_PROXY は、\.env に書いても効きません。/,
  ],
])('a proxy that is not used is told: %s', async (_, change, level, remedy) => {
  const slack = await newSlack();
  const found = await findings(proxy, slack, change);
  expect(found).toMatchObject([{ level, remedy: expect.stringMatching(remedy) }]);
  expect(JSON.stringify(found)).not.toContain('pr0xy');
  slack.api.always('api.test', fails(502));
  expect(await findings(proxy, slack, change)).toMatchObject([{ level: 'error' }]);
  expect((await findings(reach, slack, change))[0]?.remedy).toMatch(remedy);
});

test.each<[string, Change]>([
  ['none is set', {}],
  ['it is set empty', { environment: { HTTPS_PROXY: '' } }],
  ['Slack is spared', { environment: { ...PROXY, NO_PROXY: 'town.test, .0.0.1' } }],
  ['all are spared', { environment: { ...PROXY, no_proxy: '*' } }],
  ['it is used', { environment: { ...PROXY, NODE_USE_ENV_PROXY: '1' }, settings: { transport: HTTP } }],
  [
    'it is used by an option',
    { environment: { ...PROXY, NODE_OPTIONS: '--use-env-proxy' }, settings: { transport: HTTP } },
  ],
])('nothing is to be mended of a proxy where %s', async (_, change) => {
  expect((await findings(proxy, await newSlack(), change)).map(({ level }) => level)).toEqual(['ok']);
});

test('that Socket Mode passes a proxy by is told', async () => {
  const found = await findings(proxy, await newSlack(), { environment: { ...PROXY, NODE_USE_ENV_PROXY: '1' } });
  expect(found.map(({ level }) => level)).toEqual(['ok', 'warning']);
  expect(found[1]?.text).toContain('プロキシーを通らずに直接つなぎます');
});

const MINUTE = 60_000;

test.each<[number, Change, string, RegExp]>([
  [0, {}, 'ok', /合っています/],
  [0.5, { settings: { transport: HTTP } }, 'ok', /合っています/],
  [-3, {}, 'warning', /(179|180|181)秒 遅れて/],
  [3, { settings: { transport: HTTP } }, 'warning', /(179|180|181)秒 進んで/],
  [6, {}, 'warning', /(359|360|361)秒 進んで/],
  [6, { settings: { transport: HTTP } }, 'error', /署名は断るので/],
  [-6, { settings: { transport: HTTP } }, 'error', /遅れて/],
])('a clock that is %s minutes ahead, with %j', async (minutes, change, level, text) => {
  const found = await findings(clock, await newSlack(), { ...change, now: () => Date.now() + minutes * MINUTE });
  expect(found).toMatchObject([{ level, text: expect.stringMatching(text) }]);
  if (level !== 'ok') expect(found[0]?.remedy).toContain('NTP');
});

test('with a clock nobody knows of nothing is compared', async () => {
  const found = await findings(clock, await newSlack(), {
    reach: async () => ({ aheadMs: undefined, problem: APP.name }),
  });
  expect(found).toMatchObject([{ level: 'skipped' }]);
});
