import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { Card } from '../../../../adapters/web/card/card.js';
import { fragmentOf } from '../../../../adapters/web/page/page.js';
import type { Message } from '../../../../src/message/message.js';
import { type Quotation, quote } from '../../../../src/message/quotation.js';
import { documentOf, town } from '../town.js';

const POINT = { line: '倉庫規程は、次のとおりとしています。', quotation: at('第5条第1号ア後段') };
const ANSWERED: Message = { outcome: 'answered', points: [POINT], related: [], definitions: [], notices: [] };

test('an answer has the line, the very words, and the way to where they stand', () => {
  const $ = rendered(ANSWERED);
  expect($('.line').text()).toBe(POINT.line);
  expect($('blockquote').text()).toBe('なお、貸し出した日を記録する。');
  expect($('figcaption a').text()).toBe('第5条第1号ア後段（鍵）');
  expect(decodeURI($('figcaption a').attr('href') ?? '')).toBe('/policies/souko#第5条第1号ア後段');
  expect($('.origin').text()).toContain('見本町倉庫の管理に関する規程');
  expect($('.origin').text()).toContain('第2版');
});

test('a repaired quotation says so and why, another says nothing', () => {
  expect(rendered({ ...ANSWERED, points: [{ line: '', quotation: at('第4条本文') }] })('.repairs').text()).toContain(
    '「庫」が重なっています',
  );
  expect(rendered(ANSWERED)('.repairs')).toHaveLength(0);
});

test('related provisions are said not to be the answer; more than three are folded away and none is lost', () => {
  const related = ['第1条', '第3条', '第5条第1号イ', '第6条前段', '第6条後段'].map(at);
  const $ = rendered({ ...ANSWERED, related });
  expect($('.related h3').text()).toContain('お尋ねへの答えではありません');
  expect($('.related > ul > li > details')).toHaveLength(3);
  expect($('.related .more > ul > li > details')).toHaveLength(2);
  expect($('.point blockquote')).toHaveLength(1);
});

test('a message of several documents names the document of every address, another names none', () => {
  const named = { ...at('第3条'), documentId: 'kagi', documentShortTitle: '鍵規程' } as Quotation;
  const $ = rendered({ ...ANSWERED, related: [named], definitions: [{ term: '鍵', quotation: at('第1条') }] });
  expect($('.related summary').text()).toBe('鍵規程 第3条（搬入の手続）');
  expect($('.definitions .address').text()).toBe('倉庫規程 第1条（目的）');
  expect($('.point .address').text()).toBe('倉庫規程 第5条第1号ア後段（鍵）');
  const options = [at('第3条'), named].map((quotation) => ({ label: '', ask: quotation.documentId, quotation }));
  expect(rendered({ outcome: 'clarify', lead: '', options, notices: [] })('.sources').text()).toContain('鍵規程 第3条');
  expect(rendered({ ...ANSWERED, related: [at('第3条')] })('.related summary').text()).toBe('第3条（搬入の手続）');
});

test('defined terms are one step away', () => {
  const $ = rendered({ ...ANSWERED, definitions: [{ term: '保管品', quotation: at('第2条第1号') }] });
  expect($('details.definitions').attr('open')).toBeUndefined();
  expect($('details.definitions summary').text()).toContain('保管品');
  expect($('details.definitions blockquote').text()).toBe('倉庫に置く物品をいう。');
});

test('asking back offers each reading as a button that sends its question', () => {
  const options = ['第3条', '第4条'].map((address) => ({
    label: `${address}のこと`,
    ask: address,
    quotation: at(address),
  }));
  const $ = rendered({ outcome: 'clarify', lead: 'どちらですか。', options, notices: [] });
  expect(
    $('form[method=post][action="/ask"] button[name=q]')
      .map((_, button) => $(button).val())
      .get(),
  ).toEqual(['第3条', '第4条']);
  expect($('.sources a')).toHaveLength(2);
});

test('a menu is a button for each choice, and leads to the table', () => {
  const choices = ['貸す', '借りる', '返す', '直す', '捨てる'].map((label) => ({ label, ask: `「${label}」は？` }));
  const menu = { segments: ['east'], choices };
  const $ = rendered({ outcome: 'clarify', lead: 'どのことですか。', options: [], menu, notices: [] });
  expect(
    $('.menu form[method=post][action="/ask"] button[name=q]')
      .map((_, button) => [[$(button).text(), $(button).val()]])
      .get(),
  ).toEqual(choices.map(({ label, ask }) => [label, ask]));
  expect($('.menu a').attr('href')).toBe('/actions?segment=east');
  expect([$('form'), $('.sources')].map(({ length }) => length)).toEqual([1, 0]);
});

test('what is offered comes after the answer, as a button; most answers offer nothing', () => {
  const offers = [{ label: 'いつも東系の端末を使う', ask: '私の系は東系' }];
  const silent = { outcome: 'not-stated', lead: '', advice: '', settledAt: [], contact: '', related: [] } as const;
  const $ = rendered({ ...silent, notices: [], offers });
  expect($('.contact').nextAll('.offers').find('button').val()).toBe('私の系は東系');
  expect(rendered({ ...silent, notices: [] })('.offers')).toHaveLength(0);
  expect(rendered(ANSWERED)('.offers')).toHaveLength(0);
});

test('silence has its lead, where it is settled, whom to ask, what is near', () => {
  const $ = rendered({
    outcome: 'not-stated',
    lead: '定めがありません。',
    advice: '確かめてください。',
    settledAt: [POINT],
    contact: '所属長へお尋ねください。',
    related: [at('第1条')],
    notices: [],
  });
  expect($('.lead').text()).toBe('定めがありません。');
  expect($('.advice').text()).toBe('確かめてください。');
  expect($('.point blockquote').text()).toBe(POINT.quotation.text);
  expect($('.contact').text()).toBe('所属長へお尋ねください。');
  expect($('.related summary').text()).toBe('第1条（目的）');
});

test('anything else has its lead and questions to press', () => {
  const $ = rendered({
    outcome: 'other',
    lead: 'こんにちは。',
    suggestions: ['鍵について'],
    notices: ['長いので切りました。'],
  });
  expect($('.lead').text()).toBe('こんにちは。');
  expect($('button[name=q]').val()).toBe('鍵について');
  expect($('.notices').text()).toBe('長いので切りました。');
});

test('the plain text goes to the copy button whole, where there is something to copy', () => {
  const plain = '一行目\n"二行目" <&>';
  expect(load(fragmentOf(<Card message={ANSWERED} plain={plain} />))('[data-copy]').attr('data-copy')).toBe(plain);
  expect(rendered({ outcome: 'other', lead: '', suggestions: [], notices: [] })('[data-copy]')).toHaveLength(0);
});

test('nothing in a message can become markup', () => {
  const evil = `<img src=x onerror=alert(1)>"'&amp;`;
  const quotation = {
    ...at('第1条'),
    text: evil,
    heading: evil,
    documentTitle: evil,
    edition: evil,
    repairs: [evil],
  } as Quotation;
  const messages: Message[] = [
    {
      ...ANSWERED,
      notices: [evil],
      points: [{ line: evil, quotation }],
      related: [quotation],
      definitions: [{ term: evil, quotation }],
    },
    { outcome: 'clarify', lead: evil, options: [{ label: evil, ask: evil, quotation }], notices: [] },
    {
      outcome: 'not-stated',
      lead: evil,
      advice: evil,
      settledAt: [{ line: evil, quotation }],
      contact: evil,
      related: [quotation],
      notices: [],
    },
    { outcome: 'other', lead: evil, suggestions: [evil], notices: [evil] },
  ];
  for (const message of messages) {
    const html = fragmentOf(<Card message={message} plain={evil} />);
    expect(load(html)('img, script')).toHaveLength(0);
    expect(load(html).text()).toContain(evil);
  }
});

function rendered(message: Message) {
  return load(fragmentOf(<Card message={message} plain="" />));
}

function at(address: string): Quotation {
  const document = documentOf(town, 'souko');
  const provision = document.provisions.get(address);
  if (provision === undefined) throw new Error(`no ${address}`);
  return quote(document, provision);
}
