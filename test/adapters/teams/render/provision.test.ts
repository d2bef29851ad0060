import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../../adapters/teams/limits.js';
import { goneCard, personCard } from '../../../../adapters/teams/render/note.js';
import { previewCard, provisionCard } from '../../../../adapters/teams/render/provision.js';
import { type Found, foundAt } from '../../../../src/answer/found.js';
import { readPolicy } from '../../../../src/corpus/policies.js';
import type { Document } from '../../../../src/law/document.js';
import { ANYONE } from '../../../../src/person/audience.js';
import { corpus } from '../../../shipped/shipped.js';
import { SOUKO } from '../../../souko.js';
import { actionsIn, CONTEXT, linesIn, READER, titlesIn } from './cards.js';
import { libraryProblems, schemaProblems } from './valid.js';

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

test('a provision is its heading, its document, its words with everything below them, and the way back', () => {
  const card = provisionCard(at('第4条'), CONTEXT, 2);
  expect(linesIn(card, 'said')).toEqual([
    '第4条（事故の報告）',
    '倉庫管理規程　令和7年4月1日',
    '※ 印刷の誤りとみられる箇所を直して示しています（文字が重なっています）。',
  ]);
  expect(linesIn(card, 'quoted')).toEqual([
    '次の事故が起きたときは、直ちに報告しなければならない。',
    '第1号　火災',
    '第2号　備品の亡失',
  ]);
  expect(actionsIn(card)).toEqual([
    {
      type: 'Action.Execute',
      verb: 'back',
      title: '回答に戻る',
      data: { press: 'back', value: '', answers: 'teams/c/1', card: 2 },
      associatedInputs: 'None',
    },
  ]);
});

test('a part leads to the whole article, and to the page where there is one', () => {
  const card = provisionCard(at('第3条ただし書'), { ...CONTEXT, ...READER }, 0);
  expect(linesIn(card, 'quoted')).toEqual(['ただし、休館中は、この限りでない。']);
  expect(card.actions).toMatchObject([
    { verb: 'provision', title: '第3条の条文を見る', data: { value: 'souko 第3条' } },
    { type: 'Action.OpenUrl', url: expect.stringContaining('https://jobun.example.jp/policies/souko#') },
    { verb: 'back' },
  ]);
});

test('where no answer is known there is no way back', () => {
  expect(titlesIn(provisionCard(at('第4条'), { ...CONTEXT, answers: '' }, 0))).toEqual([]);
});

describe('a provision that somebody inserts', () => {
  test('has its words, its address, its document and a link, and nothing that asks us', () => {
    const card = previewCard(at('第3条ただし書'), { ...READER, language: 'ja' });
    expect(linesIn(card, 'said')).toEqual([expect.stringMatching(/^第3条ただし書/u), '倉庫管理規程　令和7年4月1日']);
    expect(actionsIn(card).map(({ type }) => type)).toEqual(['Action.OpenUrl']);
  });

  test('has no buttons where there is no page', () => {
    expect(actionsIn(previewCard(at('第4条'), { readerUrl: undefined, language: 'ja' }))).toEqual([]);
  });
});

describe('a provision that no card can hold', () => {
  const items = Array.from({ length: 40 }, (_, n) => `(${n + 1}) ${'あ'.repeat(500)}`);
  const found = at('第1条', documentOf(`第1条 次のとおりとする。\n${items.join('\n')}\n`));
  const card = provisionCard(found, CONTEXT, 0);

  test('shows whole parts, says how much is left, and opens the others by their numbers', () => {
    expect([...schemaProblems(card), ...libraryProblems(card)]).toEqual([]);
    expect(JSON.stringify(card).length).toBeLessThanOrEqual(LIMITS.cardJson);
    const shown = linesIn(card, 'quoted').slice(1);
    expect(shown.length).toBeGreaterThan(4);
    expect(shown).toEqual(shown.map((_, n) => `第${n + 1}号　${'あ'.repeat(500)}`));
    const left = Array.from({ length: 40 - shown.length }, (_, n) => `第${shown.length + 1 + n}号　`.length + 500);
    const count = left.reduce((sum, each) => sum + each, 0).toLocaleString('ja');
    const menu = card.body.find((element) => element.type === 'Container' && !('style' in element));
    if (menu?.type !== 'Container' || 'style' in menu) throw new Error('no field');
    const [{ choices, value }] = menu.items;
    expect(choices.map((choice) => choice.value)).toEqual(left.map((_, n) => `nagai 第1条第${shown.length + 1 + n}号`));
    expect(value).toBe(choices[0]?.value);
    expect(linesIn(card, 'said')).toContain(`ここまでです。残り約${count}文字は、下の番号から、続けてご覧ください。`);
    expect(menu.items[1].actions).toMatchObject([{ verb: 'provision', title: '見る', associatedInputs: 'Auto' }]);
  });

  test('sends to the page, or to the document, where its own words are too long', () => {
    const one = at('第1条', documentOf(`第1条 ${'あ'.repeat(20_000)}。\n`));
    const [page, document] = [READER, {}].map((more) => provisionCard(one, { ...CONTEXT, ...more }, 0));
    expect(linesIn(page ?? card, 'said').at(-1)).toMatch(
      /^ここまでです。残り約[\d,]+文字は、全文のページでご覧ください。$/u,
    );
    expect(linesIn(document ?? card, 'said').at(-1)).toMatch(
      /文字は、ここには入りません。文書そのものをご覧ください。$/u,
    );
  });

  test('sends to the page where its parts are too many for one field', () => {
    const many = Array.from({ length: 300 }, (_, n) => `(${n + 1}) ${'あ'.repeat(100)}`);
    const full = provisionCard(at('第1条', documentOf(`第1条 次のとおりとする。\n${many.join('\n')}\n`)), CONTEXT, 0);
    expect(JSON.stringify(full).length).toBeLessThanOrEqual(LIMITS.cardJson);
    expect(linesIn(full, 'said').at(-1)).toMatch(/文書そのものをご覧ください。$/u);
  });
});

test('whom to ask is said in the words in which answers say it, and leads back', () => {
  const card = personCard(corpus.viewFor(ANYONE), CONTEXT, 1);
  expect(linesIn(card, 'said')).toEqual([
    '窓口に聞く',
    '問い合わせ先は、まだ設定されていません。所属長か、その文書の担当へお尋ねください。',
  ]);
  expect(card.actions).toMatchObject([{ verb: 'back', data: { card: 1 } }]);
});

test('a provision that is gone says so kindly, and leads back', () => {
  const card = goneCard(CONTEXT, 0);
  expect(linesIn(card, 'said')[0]).toMatch(/^この条文は、いまは表示できません。/u);
  expect(titlesIn(card)).toEqual(['回答に戻る']);
});
