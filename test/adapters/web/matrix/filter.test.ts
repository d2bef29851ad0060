import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filterOf, kept } from '../../../../adapters/web/matrix/filter.js';
import { ANYONE } from '../../../../src/person/audience.js';
import { corpusOf } from '../../../corpus/loading.js';
import { type Site, siteOf } from '../site.js';
import { TWO_SEGMENTS } from './organisations.js';

const corpus = corpusOf(TWO_SEGMENTS);
const { actions, segments } = corpus.viewFor(ANYONE);
const [LEND, LOOK] = ['lend-key', 'look'];

let site: Site;
beforeAll(async () => {
  site = await siteOf({ corpus });
});
afterAll(() => site[Symbol.asyncDispose]());

test.each([
  ['words of the name', { q: '鍵を' }, [LEND]],
  ['words people use', { q: '友だち' }, [LEND]],
  ['words in other widths and spellings', { q: 'ｻｰﾊﾞ ルーム' }, [LEND]],
  ['two words, each somewhere', { q: '友だち　預けたい' }, [LEND]],
  ['two words, one of them nowhere', { q: '友だち 宇宙' }, []],
  ['words that stand across two ways to ask', { q: 'いいですかサーバー' }, []],
  ['a status of one of the segments', { status: 'conditional' }, [LEND]],
  ['a status that all have', { status: 'not-stated' }, [LEND, LOOK]],
  ['a status between two segments only', { status: 'blocked' }, [LEND]],
  ['a status nothing has', { status: 'measure' }, []],
  ['both', { q: '倉庫', status: 'not-stated' }, [LOOK]],
  ['nothing', {}, [LEND, LOOK]],
  ['spaces', { q: ' 　' }, [LEND, LOOK]],
  ['a status that there is not', { status: 'allowed' }, [LEND, LOOK]],
  ['a status in a segment', { status: 'conditional', segment: 'north' }, [LEND]],
  ['a status that only another segment has', { status: 'conditional', segment: 'south' }, []],
  ['a segment', { segment: 'south' }, [LEND, LOOK]],
  ['a segment that there is not', { segment: 'moon', status: 'blocked' }, [LEND]],
  ['no text', { q: { x: '1' }, status: ['blocked', 'measure'] }, [LEND]],
])('%s', (_, fields, expected) => {
  expect(kept(actions, filterOf(fields, segments.all)).map(({ id }) => id)).toEqual(expected);
});

test('whoever asks for less is told how much it is, and what it is less by', async () => {
  const $ = await open('?q=鍵&status=conditional');
  expect($('[role=status]').text()).toBe('「鍵」と「条件付き」で絞り込みました。2 件のうち 1 件です。');
  expect($('title').text()).toContain('2 件のうち 1 件');
  expect([$('input[name=q]').val(), $('select[name=status]').val()]).toEqual(['鍵', 'conditional']);
  expect($('tbody tr')).toHaveLength(1);
  expect($('.count a[href="/actions"]').text()).toBe('すべての行為を見る');
});

test('who asks for nothing is told nothing', async () => {
  const $ = await open('');
  expect($('.count')).toHaveLength(0);
  expect($('form').attr()).toMatchObject({ method: 'get', action: '/actions' });
  expect(
    $('select[name=status] option')
      .get()
      .map((option) => $(option).text()),
  ).toEqual(['すべて', '原則不可', '条件付き', '対策として導入', '定めなし']);
});

test('what is not in the table is not thereby allowed, and can be asked', async () => {
  const $ = await open('?q=宇宙旅行');
  expect($('[role=status]').text()).toContain('「宇宙旅行」に当てはまる行為は、この表にはありません。');
  expect($('[role=status]').text()).toContain('表にないことは、「してよい」という意味ではありません。');
  expect($('table')).toHaveLength(0);
  expect($('.count a').last().attr('href')).toBe(`/?q=${encodeURIComponent('宇宙旅行')}`);
  expect((await open('?status=measure'))('.count a')).toHaveLength(1);
});

test('a question of any length and any characters is shown as words', async () => {
  const $ = await open(`?q=${encodeURIComponent(`"><script>x</script>\u202e${'x'.repeat(5000)}`)}`);
  expect($('main script')).toHaveLength(0);
  expect($('input[name=q]').val()).toHaveLength(200);
  expect($('main').text()).not.toContain('\u202e');
});

async function open(query: string) {
  return load(await (await fetch(`${site.url}/actions${query}`)).text());
}
