import { expect } from 'vitest';
import { corpusOf } from '../../../corpus/loading.js';
import { WAREHOUSE } from '../../../corpus/warehouse.js';
import type { AtFake } from '../atfake.js';
import type { Post } from '../fakeslack/town.js';
import { ASKER } from '../workspace.js';

const LONG = `${WAREHOUSE}
（心得）
第5条　${'管理人は、倉庫の鍵をいつも身に付けて持ち歩かなければならない。'.repeat(700)}
`;
/** With an article that three messages hold. */
export const longCorpus = corpusOf({ 'policies/soko.md': LONG });

/** Asks by direct message, and gives what was posted. */
export async function ask(at: AtFake, text = '第3条は？'): Promise<Post> {
  const { post, happening } = at.slack.people.says(ASKER.id, text);
  expect(await at.deliver(happening)).toBe(true);
  return post;
}

/** Which part of its answer each message is. */
export function partsIn(posts: readonly { metadata?: unknown }[]): number[] {
  return posts.map(({ metadata }) => (metadata as { event_payload: { part: number } }).event_payload.part);
}
