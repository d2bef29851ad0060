import { WORDS } from '../rules.js';
import type { Asked } from './people.js';

/** A message that the connector took. */
export interface Taken {
  /** Key of the question that its card names. */
  readonly key: string;
  /** Its card, without anything that names the question. */
  readonly card: string;
  /** Who sent it: a process, by its number. */
  readonly sender: number;
  readonly at: number;
  /** Whether its sender heard that it was taken. */
  readonly heard: boolean;
}

/**
 * Why something was said again, which nobody can look for in Teams: `unheard`: its sender heard a failure. `killed`: its
 * sender was killed before all of the answer was written down as said. `passed on`: another instance went on with an
 * answer in several messages, of which some had arrived.
 */
export const CAUSES = ['unheard', 'killed', 'passed on', 'unexplained'] as const;
export type Cause = (typeof CAUSES)[number];

/** What arrived, held against what was asked. */
export interface Findings {
  readonly lost: number;
  /** Answers that no process has said whole and in order, or with other words. */
  readonly wrong: number;
  /** Messages that arrived, and those that answer nothing that was asked. */
  readonly posts: number;
  readonly strays: number;
  /** Messages beyond those of one answer to each question. */
  readonly duplicates: Readonly<Record<Cause, number>>;
}

interface Evidence {
  readonly asked: readonly Asked[];
  /** The first so many were answered in peace: what was answered later has to be just the same. */
  readonly inPeace: number;
  /** In the order of arrival. */
  readonly taken: readonly Taken[];
  /** When a process was no more. */
  readonly endOf: (sender: number) => number;
}

export function findingsOf({ asked, inPeace, taken, endOf }: Evidence): Findings {
  const byKey = new Map<string, Taken[]>();
  for (const each of taken) byKey.set(each.key, [...(byKey.get(each.key) ?? []), each]);
  const told = ({ key }: Asked) => byKey.get(key) ?? [];
  const models = new Map(
    asked.slice(0, inPeace).map((each) => [placed(each), told(each).map(({ card }) => card)] as const),
  );
  const keys = new Set(asked.map(({ key }) => key));
  const duplicates: Record<Cause, number> = { unheard: 0, killed: 0, 'passed on': 0, unexplained: 0 };
  // What came twice in peace would be taken for the answer.
  let wrong = [...models.values()].filter((cards) => new Set(cards).size < cards.length).length;
  for (const each of asked) {
    const again = told(each).length === 0 ? [] : causesOf(told(each), models.get(placed(each)) ?? [], endOf);
    if (again === undefined) wrong++;
    else for (const cause of again) duplicates[cause]++;
  }
  return {
    lost: asked.filter((each) => told(each).length === 0).length,
    wrong,
    posts: taken.length,
    strays: taken.filter(({ key }) => !keys.has(key)).length,
    duplicates,
  };
}

/** How far a process has come with an answer. */
interface Progress {
  readonly sender: number;
  /** Messages of it that arrived, each counted once. */
  parts: number;
  last: Taken;
}

/** One cause for each message beyond those of the answer; undefined where nobody has said it whole and in order. */
function causesOf(taken: readonly Taken[], model: readonly string[], endOf: Evidence['endOf']): Cause[] | undefined {
  const causes: Cause[] = [];
  const bySender = new Map<number, Progress>();
  let furthest = 0;
  let before: Progress | undefined;
  let whySayAgain: Cause = 'unexplained';
  for (const each of taken) {
    const { sender, card } = each;
    const own = bySender.get(sender) ?? { sender, parts: 0, last: each };
    bySender.set(sender, own);
    const isAgain = own.parts > 0 && !own.last.heard && card === own.last.card;
    if (!isAgain && card !== model[own.parts++]) return undefined;
    if (before !== undefined && before !== own) whySayAgain = causeOfChange(before, model.length, each, endOf);
    if (isAgain) causes.push('unheard');
    else if (own.parts <= furthest) causes.push(whySayAgain);
    furthest = Math.max(furthest, own.parts);
    own.last = each;
    before = own;
  }
  return [...bySender.values()].some(({ parts }) => parts === model.length) ? causes : undefined;
}

/** Why another process says an answer that one had begun before it. */
function causeOfChange({ sender, parts, last }: Progress, all: number, next: Taken, endOf: Evidence['endOf']): Cause {
  if (!last.heard) return 'unheard';
  if (endOf(sender) <= next.at) return 'killed';
  return parts < all ? 'passed on' : 'unexplained';
}

/** Words of the rules that an answer should hold and does not, or not in their order. */
export function missingWords({ question, key }: Asked, taken: readonly Taken[]): string[] {
  const text = taken.flatMap((each) => (each.key === key ? textsIn(JSON.parse(each.card)) : [])).join('');
  let from = 0;
  return (WORDS[question] ?? []).filter((words) => {
    const at = text.indexOf(words, from);
    if (at >= 0) from = at + words.length;
    return at < 0;
  });
}

function placed({ question, place }: Asked): string {
  return `${place} ${question}`;
}

/** What a card shows as text: its fallback and what is read aloud say the same again. */
function textsIn(card: unknown): string[] {
  if (Array.isArray(card)) return card.flatMap(textsIn);
  if (typeof card !== 'object' || card === null) return [];
  return Object.entries(card).flatMap(([name, value]) =>
    name === 'text' && typeof value === 'string' ? [value] : textsIn(value),
  );
}
