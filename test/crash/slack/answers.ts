import type { Post, Town } from '../../adapters/slack/fakeslack/town.js';
import { APP } from '../../adapters/slack/workspace.js';
import { WORDS } from '../rules.js';
import type { Asked } from './people.js';

/** What stands in the threads, held against what was asked. */
export interface Findings {
  readonly lost: number;
  /** Answers of which a message is missing, twice, in the wrong order or with other words. */
  readonly wrong: number;
  /** Messages of the app, and threads of it where nobody asked. */
  readonly posts: number;
  readonly strays: number;
}

/** The first so many were answered in peace: what was answered later has to be just the same. */
export function findingsOf(asked: readonly Asked[], inPeace: number, town: Town): Findings {
  const byThread = new Map<string | undefined, Post[]>();
  for (const post of [...town.posts.values()].flat())
    if (post.user === APP.bot) byThread.set(post.thread_ts, [...(byThread.get(post.thread_ts) ?? []), post]);
  const told = (each: Asked) => byThread.get(each.ts) ?? [];
  const likeness = (each: Asked) => JSON.stringify(told(each).map(wordsOf)).replaceAll(each.ts, 'TS');
  const models = new Map(asked.slice(0, inPeace).map((each) => [placed(each), likeness(each)]));
  // What came twice in peace would be taken for the answer.
  const isTwice = (each: Asked) =>
    new Set(told(each).map((post) => JSON.stringify(wordsOf(post)))).size < told(each).length;
  const threads = new Set(asked.map(({ ts }) => ts));
  return {
    lost: asked.filter((each) => told(each).length === 0).length,
    wrong: asked.filter(
      (each) => isTwice(each) || (told(each).length > 0 && likeness(each) !== models.get(placed(each))),
    ).length,
    posts: [...byThread.values()].flat().length,
    strays: [...byThread.keys()].filter((thread) => thread === undefined || !threads.has(thread)).length,
  };
}

/** Words of the rules that an answer should hold and does not, or not in their order. */
export function missingWords({ question, ts, channel }: Asked, town: Town): string[] {
  const posts = town.postsOf(channel).filter(({ user, thread_ts }) => user === APP.bot && thread_ts === ts);
  const text = posts.map(({ blocks }) => textIn(blocks)).join('');
  let from = 0;
  return (WORDS[question] ?? []).filter((words) => {
    const at = text.indexOf(words, from);
    if (at >= 0) from = at + words.length;
    return at < 0;
  });
}

function placed({ question, channel }: Asked): string {
  return `${channel} ${question}`;
}

/** All that a message holds but when it came. */
function wordsOf({ text, blocks, metadata }: Post): unknown {
  return { text, blocks, metadata };
}

function textIn(blocks: unknown): string {
  if (Array.isArray(blocks)) return blocks.map(textIn).join('');
  if (typeof blocks !== 'object' || blocks === null) return '';
  return Object.entries(blocks)
    .map(([name, value]) => (name === 'text' && typeof value === 'string' ? value : textIn(value)))
    .join('');
}
