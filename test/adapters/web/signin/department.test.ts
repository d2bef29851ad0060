import { randomUUID } from 'node:crypto';
import { load } from 'cheerio';
import { expect, onTestFinished, test } from 'vitest';
import { openIdProvider } from '../../../../adapters/web/signin/openid.js';
import { corpusOf } from '../../../corpus/loading.js';
import { LEND, ZONES } from '../../../corpus/zones.js';
import { MINUTE, siteOf } from '../site.js';
import { startBentProvider } from './bentprovider.js';
import { FROM_HERE, localCookie, post, signInAt } from './visiting.js';

const harbour = corpusOf({
  ...ZONES,
  'settings.yaml': `departments:
  - {name: 魚課, segment: north, members: [{platform: web, group: sakana}]}
  - {name: 氷課, segment: south, members: [{platform: web, group: koori}]}
  - {name: 船課, segment: north, members: [{platform: slack, group: fune}]}
`,
});

const OF_FISH = '魚課の端末は北ゾーンとして設定されています。';

test('who signs in is answered for the terminals of their department, until they tell theirs', async () => {
  const { ask } = await visit({ groups: ['sakana'] });
  const preset = await ask(LEND);
  expect(preset('.card-verdict')).toHaveLength(1);
  expect(preset('.card .notices').text()).toContain(OF_FISH);
  expect((await ask('自分のゾーンは？'))('.card .lead').text()).toContain(OF_FISH);
  await ask('私のゾーンは南ゾーン');
  const told = await ask(LEND);
  expect(told('.card-verdict')).toHaveLength(0);
  expect(told('.card .notices').text()).toMatch(/^南ゾーンの端末からとして、/);
  expect((await ask('ゾーンを忘れて'))('.card .lead').text()).toContain(`設定に戻しました。${OF_FISH}`);
  expect((await ask(LEND))('.card-verdict')).toHaveLength(1);
});

test.each([
  ['in two departments is offered both', { groups: ['koori', 'sakana'] }, '魚課の端末は北ゾーン、氷課の端末は南ゾーン'],
  ['in no department is asked back', { groups: ['other'] }, 'いつも同じゾーンの端末をお使いなら'],
  ['in a group of another platform alone is asked back', { groups: ['fune'] }, 'いつも同じゾーンの端末をお使いなら'],
  ['a guest is asked back, whatever groups are claimed', { groups: ['sakana'], acct: 1 }, 'いつも同じゾーンの端末を'],
])('who is %s', async (_, claims, expected) => {
  const page = await (await visit(claims)).ask(LEND);
  expect(page('.card-clarify')).toHaveLength(1);
  expect(page('.card .notices').text()).toContain(expected);
});

test('who changes departments is answered for the new one, also in a form that is sent again', async () => {
  const { ask, provider, turning } = await visit({ groups: ['sakana'] });
  const form = { conversation: randomUUID(), event: randomUUID() };
  expect((await ask(LEND, form))('.card').text()).toContain('魚課');
  Object.assign(provider, { claims: { sub: 'hanako', groups: ['koori'] } });
  turning.ahead = 6 * MINUTE;
  const again = (await ask(LEND, form))('.card').text();
  expect(again).toContain('氷課の端末は南ゾーン');
  expect(again).not.toContain('魚課');
});

test('who is not signed in, or by a local link, is in no department', async () => {
  await using site = await siteOf({ corpus: harbour, entrance: { local: true } });
  for (const headers of [FROM_HERE, { ...FROM_HERE, Cookie: await localCookie(site) }]) {
    const response = await post(`${site.url}/ask`, { q: LEND }, headers);
    expect(load(await response.text())('.card-clarify .notices').text()).not.toContain('設定');
  }
});

/** Hanako, just signed in, with these claims. */
async function visit(claims: { readonly groups: readonly string[]; readonly acct?: number }) {
  const turning = { ahead: 0 };
  const provider = await startBentProvider();
  Object.assign(provider, { claims: { sub: 'hanako', ...claims } });
  const site = await siteOf({
    corpus: harbour,
    entrance: { now: () => Date.now() + turning.ahead },
    providerFor: (url) => openIdProvider(provider.settings, url),
  });
  onTestFinished(async () => {
    await site[Symbol.asyncDispose]();
    await provider[Symbol.asyncDispose]();
  });
  const headers = { ...FROM_HERE, Cookie: await signInAt(site.url) };
  return {
    provider,
    turning,
    ask: async (q: string, form: Record<string, string> = {}) =>
      load(await (await post(`${site.url}/ask`, { q, ...form }, headers)).text()),
  };
}
