import type { KnownBlock } from '@slack/types';
import { describe, expect, test } from 'vitest';
import { textsOf } from '../blockkit.js';
import { actionsIn, plain, posted, READER } from './posted.js';

const said = (blocks: readonly KnownBlock[]) => textsOf('rich_text_section', blocks).join('\n');

test('a verdict says its status in words, its condition, its caution, where it is settled and whom to ask', () => {
  const { outcome, blocks } = posted('LGWAN接続系でメールの添付ファイルを開いていい？', READER);
  expect(outcome).toBe('verdict');
  expect(blocks[0]).toMatchObject({
    elements: [{ elements: [{ text: '【条件付き】LGWAN接続系', style: { bold: true } }, {}] }],
  });
  expect(said(blocks)).toContain('\n条件：無害化通信（端末への画面転送、ファイルの無害化処理など）によること。');
  expect(textsOf('rich_text_quote', blocks)[0]).toBe('両システム間で通信する場合には、無害化通信を実施する');
  expect(said(blocks)).toContain('\n具体的な操作や手続は、基本方針には書かれていません。\n');
  expect(said(blocks)).toContain('\n・実施手順は公開されていません。庁内で確かめてください。 第10条後段（');
  expect(said(blocks)).toContain('\n問い合わせ先は、まだ設定されていません。');
});

test('without a reader, what a verdict names as the place where it is settled opens by buttons that say which', () => {
  const { blocks } = posted('LGWAN接続系でメールの添付ファイルを開いていい？');
  expect(actionsIn(blocks)).toContainEqual(
    expect.objectContaining({
      text: plain('第9条の条文を見る'),
      value: 'kihon-hoshin 第9条',
    }),
  );
});

test('options of a question back are numbered with the words they rest on, and are buttons of these numbers', () => {
  const { outcome, blocks, text } = posted('USBメモリを使っていい？', READER);
  expect(outcome).toBe('clarify');
  expect(said(blocks)).toContain('\n1. 個人番号利用事務系（原則不可）\n第6条第3号ア（');
  expect(textsOf('rich_text_quote', blocks)).toEqual(['端末からの情報持ち出し不可設定']);
  expect(actionsIn(blocks)[1]).toEqual({
    type: 'button',
    action_id: 'ask#1',
    text: plain('2. LGWAN接続系（定めなし）'),
    value: 'LGWAN接続系で、USBメモリを使っていい？',
    accessibility_label: 'LGWAN接続系（定めなし）',
  });
  expect(text.match(/2\. LGWAN接続系/gu)).toHaveLength(1);
});

test('all actions to choose from are one menu', () => {
  const { outcome, blocks } = posted('ネット系の端末で何ができる？', READER);
  expect(outcome).toBe('clarify');
  const [menu] = actionsIn(blocks);
  expect(menu).toMatchObject({ type: 'static_select', action_id: 'ask#0', placeholder: plain('選んでください') });
  expect(menu?.type === 'static_select' && menu.options).toHaveLength(24);
});

test('one’s own segment is kept in a press', () => {
  const { blocks } = posted('LGWAN接続系でメールの添付ファイルを開いていい？', READER);
  expect(actionsIn(blocks)).toContainEqual(
    expect.objectContaining({
      type: 'button',
      text: plain('いつもLGWAN接続系の端末を使う'),
      value: '私の系はLGWAN接続系',
    }),
  );
});

describe('where nothing is stated', () => {
  const { outcome, blocks } = posted('パスワードは何文字？');

  test('that is said first, with whom to ask, then in a line each where such things are settled', () => {
    expect(outcome).toBe('not-stated');
    const [first, settled] = textsOf('rich_text_section', blocks);
    expect(first).toBe(
      [
        '「パスワードの決め方・変え方」について、基本方針には定めがありません。',
        '「定めがない」ことは、「してよい」という意味ではありません。判断に迷うときは、進める前に確かめてください。',
        '問い合わせ先は、まだ設定されていません。所属長か、その文書の担当へお尋ねください。',
      ].join('\n'),
    );
    expect(settled?.split('\n')).toEqual([
      expect.stringContaining('第9条'),
      expect.stringContaining('第10条前段'),
      expect.stringContaining('第10条後段'),
    ]);
    expect(actionsIn(blocks).slice(0, 3)).toMatchObject(
      ['第9条', '第10条前段', '第10条後段'].map((address) => ({ text: plain(`${address}の条文を見る`) })),
    );
  });

  test('what is near is called near, and somebody can be asked', () => {
    expect(actionsIn(blocks)).toContainEqual(
      expect.objectContaining({
        placeholder: plain('近い条文を見る'),
        option_groups: [expect.objectContaining({ label: plain('近い条文（お尋ねへの答えではありません）') })],
      }),
    );
    expect(actionsIn(blocks)).toContainEqual(expect.objectContaining({ text: plain('窓口に聞く') }));
  });
});

test('a greeting offers questions to press and asks for no opinion; what they are is heard as well', () => {
  const { outcome, blocks, text } = posted('こんにちは');
  expect(outcome).toBe('other');
  const [first] = actionsIn(blocks);
  expect(first).toMatchObject({ action_id: 'ask#0', value: expect.any(String) });
  expect(text).toContain(`\n・${(first as { value: string }).value}`);
  expect(blocks.map(({ type }) => type)).not.toContain('context_actions');
});

test('what is said of the question comes before the answer', () => {
  expect(textsOf('rich_text_section', posted('第６条第１項第３号').blocks)[0]).toMatch(/^※ 「第６?6?条/u);
});
