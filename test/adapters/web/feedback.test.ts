import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { FRAGMENT } from '../../../adapters/web/fragment.js';
import { feedbackFrom } from '../../../adapters/web/receive.js';
import { NOBODY } from '../../../adapters/web/visitor.js';
import { StoreProblem } from '../../../src/store/engine/problem.js';
import { FROM_HERE, localCookie, post } from './signin/visiting.js';
import { type Site, siteOf } from './site.js';
import { town } from './town.js';

let site: Site;
beforeAll(async () => {
  site = await siteOf({ corpus: town, entrance: { local: true } });
});
afterAll(() => site[Symbol.asyncDispose]());

type Fields = Record<string, string>;

/** Asks as a browser without the client script does, and gives the fields of the form below the answer. */
async function answered(headers: Fields = FROM_HERE, q = '第6条後段'): Promise<Fields> {
  const $ = load(await (await post(`${site.url}/ask`, { q }, headers)).text());
  const hidden = $('.feedback input[type=hidden]').toArray();
  return Object.fromEntries(hidden.map(({ attribs }) => [attribs.name, attribs.value])) as never;
}

async function rated(fields: Fields, headers: Fields = FROM_HERE): Promise<string> {
  const response = await post(`${site.url}/feedback`, fields, headers);
  expect(response.status).toBe(200);
  return load(await response.text())('.turn .card .lead').text();
}

/** What the log holds of feedback since this was last asked. */
let seen = 0;
async function newRatings() {
  const ratings = [];
  for await (const { kind, outcome, reason, who, about } of site.store.answers.entries())
    if (kind === 'feedback') ratings.push({ outcome, reason, who, about });
  const fresh = ratings.length - seen;
  seen = ratings.length;
  return fresh === 0 ? [] : ratings.slice(-fresh);
}

describe('below an answer', () => {
  test('one says that it was of use, and is thanked', async () => {
    expect(await rated({ ...(await answered()), helpful: 'yes' })).toMatch(/^ありがとうございます。お役に立てて/);
    expect(await newRatings()).toMatchObject([{ outcome: 'helpful', reason: undefined }]);
  });

  test('one says that it was not, and why, and hears whom to ask; numbers of people are covered', async () => {
    const reason = '  古いです。電話は048-555-0110、番号は123456789018  ';
    expect(await rated({ ...(await answered()), helpful: 'no', reason })).toMatch(/申し訳ありません。.*問い合わせ/);
    expect(await newRatings()).toMatchObject([
      { outcome: 'unhelpful', reason: '古いです。電話は［連絡先を伏せました］、番号は［番号を伏せました］' },
    ]);
  });

  test('a form that is sent twice is one feedback, and thinking again is another', async () => {
    const fields = await answered();
    await Promise.all([rated({ ...fields, helpful: 'yes' }), rated({ ...fields, helpful: 'yes' })]);
    await rated({ ...fields, helpful: 'no' });
    expect((await newRatings()).map(({ outcome }) => outcome)).toEqual(['helpful', 'unhelpful']);
  });

  test('the client script is given the card alone', async () => {
    const fields = { ...(await answered()), helpful: 'yes' };
    const response = await post(`${site.url}/feedback`, fields, { ...FROM_HERE, Accept: FRAGMENT });
    expect(response.headers.get('Content-Type')).toContain(FRAGMENT);
    expect(await response.text()).toMatch(/^<div class="card card-other"><p class="lead">ありがとう/);
    await newRatings();
  });

  test('the page that comes back goes on with its conversation', async () => {
    const fields = await answered();
    const $ = load(await (await post(`${site.url}/feedback`, { ...fields, helpful: 'yes' })).text());
    expect($('#composer [name=conversation]').val()).toBe(fields.conversation);
    expect($('#composer [name=event]').val()).not.toBe(fields.event);
    await newRatings();
  });
});

test.each(['こんにちは', '鍵'])('below 「%s」 nothing is to be rated: it is no answer', async (q) => {
  const $ = load(await (await post(`${site.url}/ask`, { q })).text());
  expect($('.turn .card-other, .turn .card-clarify')).toHaveLength(1);
  expect($('.feedback')).toHaveLength(0);
});

describe('an answer of somebody else', () => {
  test('cannot be rated under another conversation', async () => {
    const [mine, theirs] = [await answered(), await answered()];
    expect(await rated({ ...theirs, conversation: mine.conversation ?? '', helpful: 'no' })).toContain('残っていない');
    expect(await newRatings()).toEqual([]);
  });

  test('cannot be rated by who was signed in, once they are not, nor the other way round', async () => {
    const Cookie = await localCookie(site);
    const signedIn = { ...FROM_HERE, Cookie };
    const fields = { ...(await answered(signedIn)), helpful: 'no' };
    expect(await rated(fields)).toContain('残っていない');
    expect(await rated({ ...(await answered()), helpful: 'no' }, signedIn)).toContain('残っていない');
    expect(await newRatings()).toEqual([]);
    expect(await rated(fields, signedIn)).toContain('申し訳ありません');
    expect(await newRatings()).toHaveLength(1);
  });

  test('is another’s to whoever is signed in by another name, also in the same conversation', () => {
    const about = `${'e'.repeat(36)}/${'w'.repeat(16)}`;
    const aboutOf = (id: string) => {
      const visitor = { ...NOBODY, person: { id, name: '' } };
      return feedbackFrom({ about }, { conversation: 'c'.repeat(36), helpful: true, reason: '', visitor });
    };
    expect(aboutOf('one')).toMatchObject({ person: 'one', about: `web/one/${'c'.repeat(36)}/${about}` });
    expect(aboutOf('other')).toMatchObject({ person: 'other', about: `web/other/${'c'.repeat(36)}/${about}` });
  });

  test('cannot be named by a conversation that is called like a person, with theirs before the rest', () => {
    const [id, conversation] = ['p'.repeat(36), 'c'.repeat(36)];
    const about = `${conversation}/${'e'.repeat(36)}/${'w'.repeat(16)}`;
    const rating = { conversation: id, helpful: true, reason: '', visitor: NOBODY };
    expect(feedbackFrom({ about }, rating)).toMatchObject({ about: `web/${id}/none` });
  });

  test.each([
    '',
    '../x',
    `${'e'.repeat(36)}/${'w'.repeat(16)}/more`,
    `web/${'c'.repeat(36)}/${'e'.repeat(36)}/${'w'.repeat(16)}`,
    'x'.repeat(9999),
  ])('cannot be named by %j', async (about) => {
    expect(await rated({ ...(await answered()), about, helpful: 'no' })).toContain('残っていない');
    expect(await newRatings()).toEqual([]);
  });
});

test('a form from elsewhere rates nothing, nor does one that says nothing', async () => {
  const fields = await answered();
  const foreign = await post(`${site.url}/feedback`, { ...fields, helpful: 'no' }, { 'Sec-Fetch-Site': 'cross-site' });
  expect(foreign.status).toBe(403);
  const silent = await post(`${site.url}/feedback`, fields);
  expect([silent.status, silent.headers.get('Location')]).toEqual([303, '/']);
  expect(await newRatings()).toEqual([]);
});

test('whoever was signed in and is no more is told so, and nothing is kept in another name', async () => {
  const Cookie = await localCookie(site);
  const fields = { ...(await answered({ ...FROM_HERE, Cookie })), helpful: 'no' };
  await post(`${site.url}/signout`, {}, { ...FROM_HERE, Cookie });
  expect((await post(`${site.url}/feedback`, fields, { ...FROM_HERE, Cookie })).status).toBe(401);
  expect(await newRatings()).toEqual([]);
});

test('where it cannot be kept, they are told so', async () => {
  const failing = async () => Promise.reject(new StoreProblem('full', 'データベースに書けません。'));
  const onError = vi.fn();
  await using broken = await siteOf({ corpus: town, service: { ask: failing, ready: failing }, onError });
  const response = await post(`${broken.url}/feedback`, { helpful: 'yes', about: '' });
  expect(response.status).toBe(503);
  expect(onError).toHaveBeenCalledOnce();
});
