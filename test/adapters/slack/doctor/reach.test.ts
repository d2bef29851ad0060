import { expect, test } from 'vitest';
import { clock } from '../../../../adapters/slack/doctor/clock.js';
import { reach } from '../../../../adapters/slack/doctor/reach.js';
import { freePort } from '../../../port.js';
import { fails, GARBLES, hangs, resets } from '../fakeslack/reply.js';
import { APP } from '../workspace.js';
import { type Change, findings, HTTP, newSlack } from './examining.js';

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
