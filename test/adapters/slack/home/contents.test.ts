import type { KnownBlock, StaticSelect } from '@slack/types';
import { describe, expect, test } from 'vitest';
import { contentsBlocks } from '../../../../adapters/slack/home/contents.js';
import { LIMITS } from '../../../../adapters/slack/limits.js';
import { readPolicy } from '../../../../src/corpus/policies.js';
import type { Document } from '../../../../src/law/document.js';
import { problemsOf, textsOf } from '../blockkit.js';
import { actionsIn } from '../render/posted.js';

describe('a table of contents', () => {
  const room = { blocks: LIMITS.viewBlocks, bytes: LIMITS.viewBytes };
  const JA = { language: 'ja' } as const;

  function documentOf(id: string, body: string): Document {
    const text = `---\nid: ${id}\ntitle: ${id}の規程\naudience: public\n---\n${body}`;
    const { value, issues } = readPolicy({ path: `policies/${id}.md`, text });
    if (value === undefined) throw new Error(issues.map(({ problem }) => problem).join('\n'));
    return value;
  }

  const articles = (count: number) =>
    Array.from({ length: count }, (_, n) => `（見出しその${n + 1}）\n第${n + 1}条　${n + 1}のことを定める。\n`).join(
      '\n',
    );

  const menusIn = (blocks: readonly KnownBlock[]) => actionsIn(blocks) as StaticSelect[];

  test('has the articles below their chapters, and what is no article by itself', () => {
    const body = `第1章 総則

第1条 目的を定める。

第2章 雑則

第2条 雑則を定める。

附則
この規程は、令和7年4月1日から施行する。
`;
    const [menu] = menusIn(contentsBlocks([documentOf('a', body)], JA, room));
    expect(menu?.placeholder?.text).toBe('aの規程から選ぶ');
    expect(menu?.option_groups?.map(({ label, options }) => [label.text, options.map(({ value }) => value)])).toEqual([
      ['第1章（総則）', ['a 第1条']],
      ['第2章（雑則）', ['a 第2条']],
      ['aの規程', ['a 附則']],
    ]);
  });

  test('of a long document is several menus, which say so', () => {
    const menus = menusIn(contentsBlocks([documentOf('a', articles(250))], JA, room));
    expect(menus.length).toBeGreaterThan(2);
    expect(menus.map(({ placeholder }) => placeholder?.text)).toEqual(
      menus.map((_, at) => `aの規程から選ぶ（${at + 1}/${menus.length}）`),
    );
    const values = menus.flatMap(({ option_groups }) => option_groups?.flatMap(({ options }) => options) ?? []);
    expect(values.map(({ value }) => value)).toEqual(Array.from({ length: 250 }, (_, n) => `a 第${n + 1}条`));
  });

  test.each([
    ['blocks', Array.from({ length: 150 }, (_, n) => documentOf(`d${n}`, articles(2)))],
    ['bytes', Array.from({ length: 12 }, (_, n) => documentOf(`d${n}`, articles(250)))],
  ])('that has not enough %s says that there is more', (_, documents) => {
    const blocks = contentsBlocks(documents, JA, room);
    expect(problemsOf('view', { title: { type: 'plain_text', text: 'Home', emoji: false }, blocks })).toEqual([]);
    expect(menusIn(blocks).length).toBeGreaterThan(10);
    expect(textsOf('rich_text_section', blocks).at(-1)).toMatch(/^ここに並べきれない条文があります。/);
  });
});
