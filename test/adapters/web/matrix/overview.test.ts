import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../../../src/assistant/view.js';
import { ANYONE } from '../../../../src/person/audience.js';
import { corpusOf } from '../../../corpus/loading.js';
import { localCookie } from '../signin/visiting.js';
import { type Site, siteOf } from '../site.js';
import { ours } from '../town.js';
import { EVIL, FIVE_SEGMENTS, HOSTILE, NO_ACTIONS, NO_SEGMENTS, TWO_SEGMENTS } from './organisations.js';

const WORDS = {
  blocked: '原則不可',
  conditional: '条件付き',
  measure: '対策として導入',
  'not-stated': '定めなし',
} as const;

describe('the table of our own actions', () => {
  const { actions, segments } = ours.viewFor(ANYONE);
  let site: Site;
  beforeAll(async () => {
    site = await siteOf({ corpus: ours });
  });
  afterAll(() => site[Symbol.asyncDispose]());

  test('every cell says the status of the corpus in words, and has its colour', async () => {
    const $ = await open(site);
    const cells = rowsIn($).flatMap((row) => row.cells.map(({ status }) => status));
    const expected = actions.flatMap(({ cells: own }) =>
      segments.all.map(({ id }) => WORDS[own[id]?.status ?? 'not-stated']),
    );
    expect(cells).toHaveLength(72);
    expect(cells).toEqual(expected);
    for (const [status, words] of Object.entries(WORDS))
      expect($(`td .status-${status}`).length, status).toBe(cells.filter((cell) => cell === words).length);
  });

  test('actions are row headers, segments column headers that lead to their definition', async () => {
    const $ = await open(site);
    expect($('table > caption').text()).toContain('基本方針');
    expect(rowsIn($).map(({ name }) => name)).toEqual(actions.map(({ name }) => name));
    expect($('tbody th').get()).toHaveLength($('tbody th[scope=row]').length);
    const columns = $('thead th[scope=col]').slice(1);
    expect(columns.get().map((column) => $(column).text())).toEqual(segments.all.map(({ name }) => name));
    expect(columns.find('a').first().attr('href')).toBe(
      `/policies/kihon-hoshin#${encodeURIComponent(segments.all[0]?.definedAt?.address ?? '')}`,
    );
  });

  test('every cell leads to a place of its own, which is there', async () => {
    const $ = await open(site);
    for (const { link, cells } of rowsIn($)) {
      const $action = await open(site, link);
      const targets = cells.map(({ href }) => href?.split('#'));
      expect(targets.map((target) => target?.[0])).toEqual(cells.map(() => link));
      for (const [, anchor] of targets as string[][]) expect($action(`[id="${anchor}"]`).length, anchor).toBe(1);
      expect(new Set(targets.map((target) => target?.[1])).size).toBe(segments.all.length);
    }
  });

  test('says above that silence permits nothing, and that 「原則」 is no way to an exception', async () => {
    const text = (await open(site))('.reading-guide').text();
    expect(text).toContain('「定めがない」ことは、「してよい」という意味ではありません。');
    expect(text).toContain('「原則」とあっても、例外が認められるという意味ではありません。');
    expect(text).toContain('例外があるかどうかも、その手続も、基本方針には書かれていません。');
    const all = (await open(site)).text();
    expect(all.replaceAll('例外が認められるという意味ではありません', '')).not.toMatch(
      /許可|認められ|してもかまいません/,
    );
  });

  test('the page is in the navigation, the current one on itself', async () => {
    for (const path of ['/', '/policies', '/actions'])
      expect(navigation(await open(site, path)), path).toEqual(['質問する', '条文を読む', '早見表']);
    expect((await open(site))('nav [aria-current=page]').text()).toBe('早見表');
    expect(waysOn(await open(site, '/nowhere'))).toEqual(['質問する', '条文を読む', '早見表']);
  });

  test('only an action that is there has a page', async () => {
    for (const path of ['/actions/nashi', '/actions/', '/actions/communicate/lgwan', '/actions/%E0%A4%A'])
      expect((await fetch(site.url + path)).status, path).toBe(
        { '/actions/': 200, '/actions/%E0%A4%A': 400 }[path] ?? 404,
      );
  });
});

describe('another organisation', () => {
  test('has two segments, one of them defined nowhere', async () => {
    await using site = await siteOf({ corpus: corpusOf(TWO_SEGMENTS) });
    const $ = await open(site);
    expect(rowsIn($).map(({ name, cells }) => [name, ...cells.map(({ status }) => status)])).toEqual([
      ['鍵を人に貸す', '条件付き', '定めなし'],
      ['倉庫をのぞく', '定めなし', '定めなし'],
    ]);
    expect(
      $('thead a')
        .get()
        .map((link) => $(link).text()),
    ).toEqual(['北倉庫']);
    expect($('.made-from').text()).toBe('もとの文書：見本町倉庫管理規程（版：令和7年4月1日）');
  });

  test('has an action only staff may know of: for others it is in no list and no count and has no page', async () => {
    await using site = await siteOf({ corpus: corpusOf(TWO_SEGMENTS), entrance: { local: true } });
    const staff = { Cookie: await localCookie(site) };
    expect((await open(site, '/actions?q=犬')).text()).not.toContain('犬に餌');
    expect((await open(site, '/actions?status=not-stated'))('.count').text()).toContain('2 件のうち 2 件');
    expect((await fetch(`${site.url}/actions/feed-dog`)).status).toBe(404);
    const $ = await open(site, '/actions?status=measure', staff);
    expect($('.count').text()).toContain('3 件のうち 1 件');
    expect($('.made-from').text()).toContain('夜間警備要領');
    expect((await fetch(`${site.url}/actions/feed-dog`, { headers: staff })).status).toBe(200);
  });

  test('has five segments', async () => {
    await using site = await siteOf({ corpus: corpusOf(FIVE_SEGMENTS) });
    const $ = await open(site);
    expect($('thead th')).toHaveLength(6);
    expect(rowsIn($).map(({ cells }) => cells.map(({ where }) => where))).toEqual([
      ['a棟', 'b棟', 'c棟', 'd棟', 'e棟'],
    ]);
  });

  test.each([
    ['no actions', NO_ACTIONS],
    ['no segments', NO_SEGMENTS],
  ])('has %s: no table, and no link to one', async (_, files) => {
    await using site = await siteOf({ corpus: corpusOf(files) });
    const $ = await open(site);
    expect($('main').text()).toContain('いまお見せできる行為は登録されていません。');
    expect($('table, form')).toHaveLength(0);
    expect(navigation($)).toEqual(['質問する', '条文を読む']);
    expect(waysOn(await open(site, '/actions/smoke'))).toEqual(['質問する', '条文を読む']);
  });

  test('that writes markup gets it back as words', async () => {
    await using site = await siteOf({ corpus: corpusOf(HOSTILE) });
    for (const path of ['/actions', `/actions?q=${encodeURIComponent(EVIL)}`, '/actions/evil']) {
      const $ = await open(site, path);
      expect($('main img, main script'), path).toHaveLength(0);
      expect($('main').text(), path).toContain(EVIL);
    }
    expect((await open(site, '/actions/evil'))('h1').text()).toBe(EVIL);
  });

  test('that cannot be read gets an apology, without the link', async () => {
    const broken = { ...ours, viewFor: () => fail() } as unknown as Corpus;
    await using site = await siteOf({ corpus: broken, onError() {} });
    const response = await fetch(`${site.url}/actions`);
    expect(response.status).toBe(500);
    expect(navigation(load(await response.text()))).toEqual(['質問する', '条文を読む']);
  });
});

async function open({ url }: Site, path = '/actions', headers: Record<string, string> = {}) {
  return load(await (await fetch(url + path, { headers })).text());
}

type Opened = Awaited<ReturnType<typeof open>>;

function rowsIn($: Opened) {
  return $('tbody tr')
    .get()
    .map((row) => ({
      name: $(row).find('th').text(),
      link: $(row).find('th a').attr('href') ?? '',
      cells: $(row)
        .find('td')
        .get()
        .map((cell) => ({
          where: $(cell).find('.where').text(),
          status: $(cell).find('.status').text(),
          href: $(cell).find('a').attr('href'),
        })),
    }));
}

function navigation($: Opened): readonly string[] {
  return textsOf($, 'nav a');
}

function waysOn($: Opened): readonly string[] {
  return textsOf($, '.apology a');
}

function textsOf($: Opened, selector: string): readonly string[] {
  return $(selector)
    .get()
    .map((element) => $(element).text());
}

function fail(): never {
  throw new Error('unreadable');
}
