import { expect, test } from 'vitest';
import { readText } from './policy.js';
import { cut, excerpt, RULE } from './withheld.js';

const rule = readText(RULE).value;

test('the source has the labels, headings and words that are left where they stood, and nothing else', () => {
  const { source } = excerpt(rule, '第1条第1号イ', '第2章');
  const written = source
    .split('\n')
    .flatMap((text, at) => (text.trim() === '' ? [] : [`${at + 1}: ${text.trimEnd()}`]));
  expect(written).toEqual([
    '6: 第1章　総則',
    '7: （鍵',
    '8: 第1条　鍵は、次のとおり扱う。',
    '9: (1) 金庫に置く。',
    '10: ア　青い金庫',
    '12: (2) 前号の金庫を閉める。',
    '14: （報告',
    '15: 第2条　管理人は、前条第1号又は第3条の報告を受ける。',
    '16: 2　第1条第1号ア及びイの金庫は、前項の報告に含まない。',
  ]);
});

test('the source has nothing of a withheld first paragraph that begins beside the number of its article', () => {
  for (const heading of ['（鍵）\n第1条　', '第1条（鍵）　', '第1条　<!-- 赤い -->']) {
    const { value } = readText(`${heading}秘密の金庫。<!-- 偽物 -->\n2　鍵は青い。\n`);
    const { source, units } = excerpt(value, '第1条第1項');
    expect(source).not.toMatch(/秘密|偽物/);
    expect(source).toContain('第1条');
    expect(units[0]?.heading && cut(source, units[0].heading)).toBe(heading.includes('鍵') ? '鍵' : undefined);
  }
});

test('the source keeps its length and its line breaks, whichever they are', () => {
  const breaks = (text: string) => text.replace(/[^\r\n]/g, '.');
  for (const mark of ['\n', '\r\n', '\r']) {
    const { value } = readText(`${RULE.replaceAll('\n', mark)}😀`);
    const { source } = excerpt(value, '第1条');
    expect(breaks(source)).toBe(breaks(value.source));
    expect(source).not.toContain('青い');
    expect(source).toContain('第2条　管理人は');
  }
});
