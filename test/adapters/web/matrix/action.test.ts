import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyRuling, type Ruling } from '../../../../src/answer/action.js';
import { respond } from '../../../../src/assistant/respond.js';
import { tell } from '../../../../src/assistant/tell.js';
import { ANYONE } from '../../../../src/person/audience.js';
import { corpusOf } from '../../../corpus/loading.js';
import { type Site, siteOf } from '../site.js';
import { ours } from '../town.js';
import { TWO_SEGMENTS } from './organisations.js';

let site: Site;
beforeAll(async () => {
  site = await siteOf({ corpus: corpusOf(TWO_SEGMENTS) });
});
afterAll(() => site[Symbol.asyncDispose]());

test('says for each segment what holds, on which words, and that they have to be read so', async () => {
  const $ = await open();
  expect($('h1').text()).toBe('鍵を人に貸す');
  expect(headings($)).toEqual(['条件付き 北倉庫', '定めなし 南倉庫', '原則不可 北倉庫と南倉庫のあいだ']);
  const north = $('[id="in.north"]');
  expect(north.find('.lead').text()).toBe('北倉庫での「鍵を人に貸す」には、条件があります。');
  expect(north.find('.condition').text()).toBe('条件：台帳に書くこと。');
  expect(north.find('.inference').text()).toContain('直接の記載はありませんが');
  expect(north.find('.point blockquote').text()).toBe('次の事項を台帳に書くこと');
  expect(north.find('.advice').text()).toBe('具体的な操作や手続は、倉庫規程には書かれていません。');
  expect($('h2 a').attr('href')).toBe(`/policies/soko#${encodeURIComponent('第2条第1号')}`);
});

test('says of silence that it is no permission, and shows what is near as near', async () => {
  const south = (await open())('[id="in.south"]');
  expect(south.find('.lead').text()).toBe('南倉庫での「鍵を人に貸す」について、倉庫規程には定めがありません。');
  expect(south.find('.advice').text()).toContain('「してよい」という意味ではありません。');
  expect(south.find('.point')).toHaveLength(0);
  expect(south.find('.related summary').text()).toBe('第3条（鍵の扱い）');
});

test('what holds between two segments stands below, and each of the two says so', async () => {
  const $ = await open();
  for (const id of ['in.north', 'in.south']) {
    const link = $(`[id="${id}"] .between a`);
    expect([link.text(), link.attr('href')]).toEqual(['北倉庫と南倉庫のあいだ：原則不可', '#in.north.south']);
  }
  const between = $('[id="in.north.south"]');
  expect(between.find('.lead').text()).toBe('北倉庫と南倉庫のあいだでの「鍵を人に貸す」は、原則不可に当たります。');
  expect(between.find('.between')).toHaveLength(0);
  expect($('.rulings > section').last().attr('id')).toBe('in.north.south');
});

test('each can be copied by itself, with a link that leads here', async () => {
  const copies = (await open())('[data-copy]');
  expect(copies).toHaveLength(3);
  expect(copies.first().attr('data-copy')).toContain(`${site.url}/policies/soko#`);
});

test('of our own actions it says in every segment, and between them, to the word what whoever asks is told', () => {
  const view = ours.viewFor(ANYONE);
  const all = view.actions.flatMap((action) =>
    everyRuling(action, view.segments.all).map((ruling) => ({ action, ruling })),
  );
  expect(all.length).toBeGreaterThan(72);
  const compared = all.filter(({ action, ruling }) => {
    const { message, decision } = respond(ours, { reader: ANYONE, question: questionOn(action.name, ruling) });
    if (decision.why !== `an action is nearest: ${action.id}, ${ruling.segments.map(({ id }) => id).join(' and ')}`)
      return false;
    expect(tell(action, [ruling], view)).toEqual(message);
    return true;
  });
  expect(compared.length / all.length).toBeGreaterThan(0.8);
});

function questionOn(name: string, { segments }: Ruling): string {
  return `${segments.map((segment) => segment.name).join('と')}で「${name}」をしてもいい？`;
}

async function open() {
  return load(await (await fetch(`${site.url}/actions/lend-key`)).text());
}

function headings($: Awaited<ReturnType<typeof open>>): readonly string[] {
  return $('h2')
    .get()
    .map((heading) => $(heading).text());
}
