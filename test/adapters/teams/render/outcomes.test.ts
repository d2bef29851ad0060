import { describe, expect, test } from 'vitest';
import { carriedSchema } from '../../../../adapters/teams/names.js';
import { answerCard, render } from '../../../../adapters/teams/render/render.js';
import { greet } from '../../../../src/assistant/greeting.js';
import type { Opened } from '../../../../src/person/incoming.js';
import { corpus } from '../../../shipped/shipped.js';
import { actionsIn, CONTEXT, carded, cardIn, linesIn, READER, titlesIn } from './cards.js';

test('a verdict says its status in words, its condition, its caution, where it is settled and whom to ask', () => {
  const { outcome, card } = carded('LGWAN接続系でメールの添付ファイルを開いていい？', READER);
  expect(outcome).toBe('verdict');
  expect(card.body[0]).toEqual({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: '【条件付き】LGWAN接続系', weight: 'Bolder' }],
  });
  const said = linesIn(card, 'said');
  expect(said).toContain('条件：無害化通信（端末への画面転送、ファイルの無害化処理など）によること。');
  expect(linesIn(card, 'quoted')[0]).toBe('両システム間で通信する場合には、無害化通信を実施する');
  expect(said).toContain('具体的な操作や手続は、基本方針には書かれていません。');
  expect(said.join('\n')).toContain('\n・実施手順は公開されていません。庁内で確かめてください。 第10条後段（');
  expect(said.join('\n')).toContain('\n問い合わせ先は、まだ設定されていません。');
});

test('an address is in bold and leads to the reader where there is one, with its document and edition below', () => {
  const { card } = carded('第９条', READER);
  expect(card.body[2]).toEqual({
    type: 'RichTextBlock',
    inlines: [
      {
        type: 'TextRun',
        text: '第9条（情報セキュリティ対策基準の策定）',
        weight: 'Bolder',
        selectAction: {
          type: 'Action.OpenUrl',
          title: '第9条（情報セキュリティ対策基準の策定）',
          url: `https://jobun.example.jp/policies/kihon-hoshin#${encodeURIComponent('第9条')}`,
        },
      },
    ],
    spacing: 'Small',
  });
  expect(linesIn(card, 'said')[2]).toBe('川口市情報セキュリティ基本方針　公表版（日付の記載なし）');
  expect(titlesIn(card)).not.toContain('条文を見る');
});

test('without a reader, a button under a quotation opens its provision, and says aloud which', () => {
  const { card } = carded('第９条');
  expect(actionsIn(card)[0]).toEqual({
    type: 'Action.Execute',
    verb: 'provision',
    title: '条文を見る',
    tooltip: '第9条の条文を見る',
    data: { press: 'provision', value: 'kihon-hoshin 第9条', answers: 'teams/c/1', card: 0 },
    associatedInputs: 'None',
  });
});

test('where something is settled is opened by its address alone: its heading stands in the line', () => {
  const { card } = carded('USBなくしたらどうなる？');
  expect(titlesIn(card).slice(0, 2)).toEqual(['第9条の条文を見る', '第10条前段の条文を見る']);
  expect(linesIn(card, 'said')).toContainEqual(expect.stringContaining('第9条（情報セキュリティ対策基準の策定）'));
});

test('options of a question back are numbered buttons; above them stand the words that one rests on, and no label twice', () => {
  const { outcome, card } = carded('USBメモリを使っていい？', READER);
  expect(outcome).toBe('clarify');
  expect(linesIn(card, 'said').slice(2)).toEqual([
    '1. 個人番号利用事務系（原則不可）',
    '第6条第3号ア（情報システム全体の強靱性の向上）',
  ]);
  expect(linesIn(card, 'quoted')).toEqual(['端末からの情報持ち出し不可設定']);
  expect(actionsIn(card)[1]).toMatchObject({
    type: 'Action.Submit',
    title: '2. LGWAN接続系（定めなし）',
    data: { press: 'ask', value: 'LGWAN接続系で、USBメモリを使っていい？' },
  });
  expect(card.speak.match(/2\. LGWAN接続系/gu)).toHaveLength(1);
});

test('all actions to choose from are one field, and what is chosen in it is the value of the press', () => {
  const { outcome, card } = carded('ネット系の端末で何ができる？');
  expect(outcome).toBe('clarify');
  const menu = card.body.at(-1);
  if (menu?.type !== 'Container' || 'style' in menu) throw new Error('no field');
  const [field, { actions }] = menu.items;
  expect(field).toMatchObject({ type: 'Input.ChoiceSet', style: 'compact', label: '選んでください' });
  expect(field.choices).toHaveLength(24);
  const [send] = actions;
  if (send?.type !== 'Action.Submit') throw new Error('no button');
  expect(send.associatedInputs).toBe('Auto');
  const filled = { ...send.data, [field.id]: field.choices[3]?.value };
  expect(carriedSchema.parse(filled)).toMatchObject({ press: 'ask', value: field.choices[3]?.value });
});

test('one’s own segment is kept in a press', () => {
  const { card } = carded('LGWAN接続系でメールの添付ファイルを開いていい？', READER);
  expect(actionsIn(card)[0]).toMatchObject({
    type: 'Action.Submit',
    title: 'いつもLGWAN接続系の端末を使う',
    data: { press: 'ask', value: '私の系はLGWAN接続系' },
  });
});

describe('where nothing is stated', () => {
  const { outcome, card } = carded('パスワードは何文字？');

  test('that is said first, then whom to ask, then where such things are settled, a line each', () => {
    expect(outcome).toBe('not-stated');
    const said = linesIn(card, 'said');
    expect(said.slice(0, 3)).toEqual([
      '「パスワードの決め方・変え方」について、基本方針には定めがありません。',
      '「定めがない」ことは、「してよい」という意味ではありません。判断に迷うときは、進める前に確かめてください。',
      '問い合わせ先は、まだ設定されていません。所属長か、その文書の担当へお尋ねください。',
    ]);
    expect(said.slice(3).map((line) => line[0])).toEqual(['・', '・', '・']);
    expect(linesIn(card, 'quoted')).toEqual([]);
  });

  test('what is near is called near, behind one button, and somebody can be asked', () => {
    const [near, person] = card.actions ?? [];
    expect(near).toMatchObject({ type: 'Action.ShowCard', title: '近い条文（お尋ねへの答えではありません）' });
    expect(near?.type === 'Action.ShowCard' && titlesIn({ ...card, ...near.card, actions: [] })[1]).toBe(
      '第2条第6号（機密性） 情報にアクセスすることを認められた者だけが、情報にアクセスできる状態を確保することをいう。',
    );
    expect(person).toMatchObject({ type: 'Action.Execute', verb: 'person', title: '窓口に聞く' });
  });
});

describe('feedback', () => {
  const { card, message } = carded('第９条');

  test('is a press, or a press with a reason of as many characters as are kept, and no name in it', () => {
    const [helpful, unhelpful] = (card.actions ?? []).slice(-2);
    expect(helpful).toMatchObject({ type: 'Action.Execute', verb: 'helpful', title: '役に立った' });
    expect(unhelpful).toMatchObject({ type: 'Action.ShowCard', title: '役に立たなかった' });
    expect(unhelpful?.type === 'Action.ShowCard' && unhelpful.card.body).toMatchObject([
      { inlines: [{ text: '回答を直すために使います。お名前や連絡先は、書かなくてかまいません。' }] },
      {
        type: 'Input.Text',
        id: 'reason',
        isMultiline: true,
        regex: '^[\\s\\S]{0,500}$',
        errorMessage: '500字までで書いてください。書いたものはそのまま残っています。',
        label: expect.stringContaining('お聞かせ'),
      },
      {
        type: 'ActionSet',
        actions: [{ verb: 'unhelpful', title: '役に立たなかったと知らせる', associatedInputs: 'Auto' }],
      },
    ]);
  });

  test('is thanked for on the card, and not asked for again', () => {
    const thanked = answerCard(message, CONTEXT, { card: 0, thanked: 'ありがとうございます。' });
    expect(linesIn(thanked, 'said').at(-1)).toBe('ありがとうございます。');
    expect(thanked.actions?.map(({ title }) => title)).toContain('窓口に聞く');
    expect(titlesIn(thanked)).not.toContain('役に立った');
    expect(titlesIn(thanked)).not.toContain('役に立たなかった');
  });
});

test('who comes for the first time is greeted with four questions to press', () => {
  const opened = { audiences: [], language: 'ja' } as unknown as Opened;
  const [welcome, ...others] = render(greet(corpus, opened), CONTEXT).map(cardIn);
  expect(others).toEqual([]);
  expect(welcome?.actions).toHaveLength(4);
  expect(welcome?.actions?.every(({ type }) => type === 'Action.Submit')).toBe(true);
  expect(linesIn(welcome ?? { body: [] }, 'said')[0]).toMatch(/^こんにちは。/u);
});

test('in a channel it is said whose question it is, and that going on needs another mention', () => {
  const asked = { question: '第9条は？', by: '佐藤 花子' };
  const said = linesIn(carded('第９条', { asked, hints: true }).card, 'said');
  expect(said.slice(0, 2)).toEqual(['佐藤 花子さんのお尋ね', '「第9条は？」']);
  expect(said.at(-1)).toBe('続けてお尋ねになるときは、もう一度メンションしてください。');
});

test('what is said of the question comes before the answer', () => {
  expect(linesIn(carded('第６条第１項第３号').card, 'said')[0]).toMatch(/^※ 「第6条第1項第3号」/u);
});

test('without the card it is heard, and seen in a list of chats, in the same words; no text is shown twice', () => {
  const { card, saying } = carded('第９条');
  expect(card.speak).toContain('」\n第9条（情報セキュリティ対策基準の策定）\n川口市');
  expect(card.fallbackText).toBe(card.speak);
  expect(saying.summary).toMatch(/^基本方針は、/u);
  expect(saying.text).toBeUndefined();
  expect(card).toMatchObject({ version: '1.5', lang: 'ja', msteams: { width: 'Full' } });
});

test('who is spoken to in English reads English labels', () => {
  expect(titlesIn(carded('第９条', { language: 'en' }).card)).toContain('Ask the help desk');
});
