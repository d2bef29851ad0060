import { describe, expect, test } from 'vitest';
import { provisionView } from '../../../../adapters/slack/render/provision.js';
import { type Found, foundAt } from '../../../../src/answer/found.js';
import { readPolicy } from '../../../../src/corpus/policies.js';
import type { Document } from '../../../../src/law/document.js';
import { SOUKO } from '../../../souko.js';
import { problemsOf, textsOf } from '../blockkit.js';

const JA = { language: 'ja' } as const;
const READER = { language: 'ja', readerUrl: 'https://jobun.example.jp' } as const;

function at(address: string, document: Document = SOUKO): Found {
  const found = foundAt([document], document.id, address);
  if (found === undefined) throw new Error(address);
  return found;
}

function documentOf(body: string): Document {
  const head = '---\nid: nagai\ntitle: 長い規程\naudience: public\n---\n';
  const { value, issues } = readPolicy({ path: 'policies/nagai.md', text: head + body });
  if (value === undefined) throw new Error(issues.map(({ problem }) => problem).join('\n'));
  return value;
}

test('a provision is its heading, its document and its words with everything below them', () => {
  expect(provisionView(at('第4条'), JA)).toEqual({
    title: { type: 'plain_text', text: '第4条', emoji: false },
    blocks: [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: '第4条（事故の報告）', style: { bold: true } },
              { type: 'text', text: '\n倉庫管理規程　令和7年4月1日' },
            ],
          },
        ],
      },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_quote',
            elements: [
              { type: 'text', text: '次の事故が起きたときは、直ちに報告しなければならない。\n' },
              { type: 'text', text: '第1号', style: { bold: true } },
              { type: 'text', text: '　火災\n' },
              { type: 'text', text: '第2号', style: { bold: true } },
              { type: 'text', text: '　備品の亡失' },
            ],
          },
        ],
      },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              {
                type: 'text',
                text: '※ 印刷の誤りとみられる箇所を直して示しています（文字が重なっています）。',
              },
            ],
          },
        ],
      },
    ],
  });
});

test('a part leads to the whole article, and to the page where there is one', () => {
  const { blocks } = provisionView(at('第3条ただし書'), READER);
  expect(textsOf('rich_text_quote', blocks)).toEqual(['ただし、休館中は、この限りでない。']);
  expect(blocks.at(-1)).toMatchObject({
    elements: [
      { action_id: 'provision#0', text: { text: '第3条の条文を見る' }, value: 'souko 第3条' },
      { action_id: 'link#1', url: expect.stringContaining('https://jobun.example.jp/policies/souko#') },
    ],
  });
});

describe('a provision that no modal can hold', () => {
  const items = Array.from({ length: 40 }, (_, n) => `(${n + 1}) ${'あ'.repeat(1_500)}`);
  const found = at('第1条', documentOf(`第1条 次のとおりとする。\n${items.join('\n')}\n`));
  const { blocks, title } = provisionView(found, JA);
  const shown = textsOf('rich_text_quote', blocks).join('');

  test('shows whole parts, says how much is left, and opens the others by their numbers', () => {
    expect(problemsOf('view', { title, blocks })).toEqual([]);
    const parts = shown.match(/第\d+号　あ{1500}(?!あ)/gu)?.length ?? 0;
    expect(parts).toBeGreaterThan(15);
    expect(shown.endsWith('あ')).toBe(true);
    // Each is its number, a space, its words and the line break before it.
    const left = Array.from({ length: 40 - parts }, (_, n) => `第${parts + 1 + n}号`.length + 1 + 1_500 + 1);
    const count = left.reduce((sum, each) => sum + each, 0);
    expect(textsOf('rich_text_section', blocks)).toContain(
      `ここまでです。残り約${count.toLocaleString('ja')}文字は、下の番号から、続けてご覧ください。`,
    );
    const [menu] = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    expect(menu).toMatchObject({ type: 'static_select', options: { length: 40 - parts } });
    expect(menu).toMatchObject({
      options: expect.arrayContaining([expect.objectContaining({ value: 'nagai 第1条第40号' })]),
    });
  });

  test('sends to the page, or to the document, where its own words are too long', () => {
    const one = at('第1条', documentOf(`第1条 ${'あ'.repeat(60_000)}。\n`));
    const notes = [READER, JA].map((reading) => {
      const view = provisionView(one, reading);
      expect(problemsOf('view', view)).toEqual([]);
      return textsOf('rich_text_section', view.blocks).at(-1);
    });
    expect(notes[0]).toMatch(/^ここまでです。残り約[\d,]+文字は、全文のページでご覧ください。$/u);
    expect(notes[1]).toMatch(/文字は、ここには入りません。文書そのものをご覧ください。$/u);
  });
});

test('a title too long for a modal is cut, the heading below it is not', () => {
  const article = '第1条の2の3の4の5の6の7の8の9の10の11';
  const { title, blocks } = provisionView(at(article, documentOf(`${article} 目的を定める。\n`)), JA);
  expect(title.text).toHaveLength(24);
  expect(title.text.endsWith('…')).toBe(true);
  expect(textsOf('rich_text_section', blocks)[0]).toBe(`${article}\n長い規程`);
});
