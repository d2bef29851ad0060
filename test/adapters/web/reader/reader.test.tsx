import { type CheerioAPI, load } from 'cheerio';
import { expect, test } from 'vitest';
import { pageOf } from '../../../../adapters/web/page/page.js';
import { Reader } from '../../../../adapters/web/page/reader.js';
import { readingOf } from '../../../../adapters/web/reader/reading.js';
import type { Document } from '../../../../src/law/document.js';
import { excerptOf } from '../../../../src/law/excerpt.js';
import { withDescendants } from '../../../../src/law/unit.js';
import { ANYONE } from '../../../../src/person/audience.js';
import { documentOf, ours, town } from '../town.js';

const SOUKO = documentOf(town, 'souko');

const DOCUMENTS = [SOUKO, ...ours.viewFor(ANYONE).documents];

test.each(DOCUMENTS)('every citable thing of $title can be linked to, once', (document) => {
  const $ = read(document);
  for (const address of document.provisions.keys()) expect($(`[id="${address}"]`).length, address).toBe(1);
  const ids = $('[id]')
    .map((_index, element) => $(element).attr('id'))
    .get();
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(DOCUMENTS)('$title stands there word for word', (document) => {
  const $ = read(document);
  for (const unit of document.units.flatMap((top) => [...withDescendants(top)])) {
    const shown = $(`[id="${unit.address}"]`);
    expect(wordsOf(shown.find('> .hanging > .body > .words')), unit.address).toBe(unit.words.text);
    expect(wordsOf(shown.find('> .heading, > .hanging > .body > .heading')), unit.address).toBe(
      unit.heading?.text ?? '',
    );
  }
});

test('nothing of the file but its text is shown', () => {
  for (const document of DOCUMENTS) expect(read(document).text()).not.toMatch(/audience|errata|shortTitle/);
});

test('of an excerpt all that is left is shown as it is in the whole, and nothing else', () => {
  for (const document of DOCUMENTS) {
    const withheld = document.units.flatMap((top) => [...withDescendants(top)]).filter((_, at) => at % 3 === 1);
    const left = excerptOf(document, (unit) => !withheld.includes(unit));
    if (left === undefined) throw new Error('nothing is left');
    const [$, $whole] = [read(left), read(document)];
    for (const { address } of left.units.flatMap((top) => [...withDescendants(top)]))
      expect(label($, address), address).toBe(label($whole, address));
    for (const { address } of withheld) expect($(`[id="${address}"]`).length, address).toBe(0);
    expect(
      $('a[href^="#"]')
        .get()
        .every((link) => $(`[id="${decodeURI($(link).attr('href') ?? '').slice(1)}"]`).length === 1),
    ).toBe(true);
  }
});

test('labels are as printed, links by canonical address', () => {
  const $ = read(SOUKO);
  expect(label($, '第5条')).toBe('第5条');
  expect(label($, '第5条第1号')).toBe('(1)');
  expect(label($, '第5条第1号ア')).toBe('ア');
  expect(decodeURI($('[id="第5条第1号ア"] > .hanging > .label').attr('href') ?? '')).toBe('#第5条第1号ア');
});

test('a named sentence has its own link; a new line of the text is a new line', () => {
  const $ = read(SOUKO);
  expect($('[id="第5条第1号ア後段"] > .pin').text()).toBe('後段');
  expect($('[id="第6条"] br')).toHaveLength(1);
  expect($('[id="第4条"] br')).toHaveLength(0);
  expect($('[id="第5条柱書"]').text()).toContain('次のとおり');
});

test('markup in a text is text', () => {
  const $ = read(SOUKO);
  expect($('[id="第2条第2号"] b')).toHaveLength(0);
  expect($('[id="第2条第2号"] .words').text()).toContain('& 数量を "一品ごとに" 記録した<b>帳簿</b>を');
});

test('a repair is marked where it is, and undone in the notes', () => {
  const $ = read(SOUKO);
  expect($('[id="第4条本文"] .note').attr('href')).toBe('#repair-1');
  expect($('#repair-1').text()).toContain('を倉庫【庫】から搬出する');
  expect($('#repair-1').text()).toContain('「庫」が重なっています');
});

test('a link around a repair stays whole: no link stands inside another', () => {
  for (const document of DOCUMENTS) {
    const html = pageOf(<Reader reading={readingOf(document, '')} />);
    expect(load(html, { xml: true })('a a')).toHaveLength(0);
  }
});

test('a reference leads to the provision, a defined term to its definition and shows it', () => {
  const { document, here } = marked();
  const $ = read(document);
  expect(decodeURI($('a.reference').attr('href') ?? '')).toBe('#第3条');
  const link = $(`[id="${here}"] .term > a`);
  const tip = $(`[id="${link.attr('aria-describedby')}"]`);
  expect(decodeURI(link.attr('href') ?? '')).toBe('#第2条第2号');
  expect(tip.attr('role')).toBe('tooltip');
  expect(tip.text()).toContain(document.provisions.get('第2条第2号')?.words.text);
});

test('the contents list the articles with their headings', () => {
  const $ = read(SOUKO);
  expect(
    $('.contents li')
      .map((_, entry) => $(entry).text().trim())
      .get(),
  ).toEqual([
    '第1条 目的',
    '第2条 定義',
    '第3条 搬入の手続',
    '第4条 搬出の手続',
    '第5条 鍵',
    '第6条 点検',
    '第7条 北倉庫の警報',
    '第8条 南倉庫の警報',
  ]);
});

test('a search marks every hit, says how many, and keeps the words', () => {
  const $ = load(pageOf(<Reader reading={readingOf(SOUKO, '合鍵')} />));
  expect(
    $('mark')
      .map((_, hit) => $(hit).text())
      .get(),
  ).toEqual(['合鍵', '合鍵']);
  expect($('[role=status]').text()).toContain('2 か所');
  expect($('#within').val()).toBe('合鍵');
  expect(read(SOUKO)('mark')).toHaveLength(0);
});

test('a search for nothing there says so, and is no markup', () => {
  const $ = load(pageOf(<Reader reading={readingOf(SOUKO, '<b>金庫')} />));
  expect($('[role=status]').text()).toContain('「<b>金庫」は');
  expect($('.found b')).toHaveLength(0);
});

function read(document: Document): CheerioAPI {
  return load(pageOf(<Reader reading={readingOf(document, '')} />));
}

/** The words a reader sees, without what is set beside and over them. */
function wordsOf(shown: ReturnType<CheerioAPI>): string {
  const copy = shown.clone();
  copy.find('.pin, .tip, .note').remove();
  return copy.text();
}

function label($: CheerioAPI, address: string): string {
  return $(`[id="${address}"] > .hanging > .label`).text();
}

/** The document with one reference and one term of our own, whatever is found in it otherwise. */
function marked(): { document: Document; here: string } {
  const start = SOUKO.source.indexOf('第3条の管理台帳');
  const reference = { start, end: start + 3 };
  const use = { start: start + 4, end: start + 8 };
  const here = '第4条本文';
  const document: Document = {
    ...SOUKO,
    references: [{ from: here, slice: reference, text: '第3条', target: { kind: 'provisions', addresses: ['第3条'] } }],
    terms: [{ name: '管理台帳', aliases: [], definedAt: '第2条第2号', uses: [{ address: here, slice: use }] }],
  };
  return { document, here };
}
