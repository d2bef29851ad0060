import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { Card } from '../../../../adapters/web/card/card.js';
import { fragmentOf } from '../../../../adapters/web/page/page.js';
import type { Message, Verdict } from '../../../../src/message/message.js';
import { quote } from '../../../../src/message/quotation.js';
import { documentOf, town } from '../town.js';

const POINT = { line: '倉庫規程は、次のとおりとしています。', quotation: at('第5条第1号ア後段') };

const VERDICT: Verdict = {
  outcome: 'verdict',
  sides: [
    {
      status: 'conditional',
      statusName: '条件付き',
      segment: '東の倉庫',
      lead: '条件があります。',
      condition: '条件：記録すること。',
      inference: 'そう読めます。',
      points: [POINT],
      caution: '確かめてください。',
    },
  ],
  settledAt: [POINT],
  contact: '所属長へ。',
  related: [],
  definitions: [],
  notices: [],
};

test('a verdict says its status in words, what has to be met, on which words it rests, and that more is settled elsewhere', () => {
  const $ = rendered(VERDICT);
  expect($('.status').text()).toBe('条件付き');
  expect($('.status').hasClass('status-conditional')).toBe(true);
  expect($('.verdict').text()).toContain('東の倉庫');
  expect($('.condition').text()).toBe('条件：記録すること。');
  expect($('.inference').text()).toBe('そう読めます。');
  expect($('.point blockquote').text()).toBe('なお、貸し出した日を記録する。');
  expect($('.settled').text()).toContain('次のとおりとしています。');
  expect($('.settled a').text()).toBe('第5条第1号ア後段（鍵）');
});

test('an option for which nothing is stated has no source', () => {
  const options = [
    { label: '東（条件付き）', ask: '東で', quotation: POINT.quotation },
    { label: '西（定めなし）', ask: '西で', quotation: undefined },
  ];
  const $ = rendered({ outcome: 'clarify', lead: 'どちらですか。', options, notices: [] });
  expect($('button')).toHaveLength(2);
  expect($('.sources tr')).toHaveLength(1);
  const silent = rendered({ outcome: 'clarify', lead: '', options: options.slice(1), notices: [] });
  expect(silent('.sources')).toHaveLength(0);
});

test('nothing in a verdict can become markup', () => {
  const evil = `<img src=x onerror=alert(1)>"'&amp;`;
  const side = {
    status: 'blocked',
    statusName: evil,
    segment: evil,
    lead: evil,
    condition: evil,
    inference: evil,
    points: [{ line: evil, quotation: POINT.quotation }],
    caution: evil,
  } as const;
  const silent = { ...side, status: 'not-stated', segment: 'west' } as const;
  const $ = rendered({ ...VERDICT, sides: [side, silent], settledAt: [{ ...POINT, line: evil }], contact: evil });
  expect($('img, script')).toHaveLength(0);
  expect($('.side')).toHaveLength(2);
  expect($.text()).toContain(evil);
});

function rendered(message: Message) {
  return load(fragmentOf(<Card message={message} plain="" />));
}

function at(address: string) {
  const document = documentOf(town, 'souko');
  const provision = document.provisions.get(address);
  if (provision === undefined) throw new Error(`no ${address}`);
  return quote(document, provision);
}
