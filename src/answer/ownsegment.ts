import type { Department } from '../person/department.js';
import { type Profile, profileOf } from '../person/profile.js';
import { normalise } from '../search/text.js';
import type { Decision } from './decision.js';
import { readSegments, type Segments } from './segment.js';
import { type GuideQuestion, type SegmentGuide, segmentsOf, wordsToChange, wordsToTell } from './segmentguide.js';
import type { Telling } from './telling.js';
import { terminalsOf } from './terminals.js';

/** A question back has at most this many options. */
const OPTIONS = 4;

interface Known {
  readonly profile: Profile;
  readonly departments: readonly Department[];
  readonly segments: Segments;
  readonly guide: SegmentGuide;
}

/** What is said to somebody who speaks of their own segments, and what is known of them from now on. */
export interface Kept {
  readonly decision: Decision;
  readonly profile: Profile;
}

export function decideOwn(telling: Telling, known: Known): Kept {
  const { profile, departments, segments } = known;
  switch (telling.kind) {
    case 'told': {
      // Besides what they told, or what they were answered for without having told anything.
      const before = telling.also ? terminalsOf(profile.segments, departments, segments.all).segments : [];
      return keep(
        [...before, ...telling.segments].map(({ id }) => id),
        'told',
        known,
      );
    }
    case 'forget':
      return keep([], 'forgotten', known);
    case 'asked':
      return keep(profile.segments, 'asked', known);
    case 'change':
      return goOn(telling.answers, known);
  }
}

type Said = Extract<Decision, { kind: 'own-segments' }>['said'];

function keep(ids: readonly string[], said: Said, { profile, departments, segments, guide }: Known): Kept {
  const kept = segmentsOf(ids, segments.all);
  const { setting } = terminalsOf(ids, departments, segments.all);
  const why = `the asker's own segments: ${said}`;
  const decision = { kind: 'own-segments', said, kept, setting, guide, why } as const;
  const next = said === 'told' || said === 'forgotten' ? kept.map(({ id }) => id) : profile.segments;
  return { decision, profile: profileOf(next, profile) };
}

/**
 * The segment of which somebody who told none may say that it is theirs: the one that the question named and the answer
 * is for. Undefined where there is no other.
 */
export function segmentToTell(
  question: string,
  { kind, segments: [one, ...others] = [] }: Decision,
  segments: Segments,
) {
  if ((kind !== 'verdict' && kind !== 'not-stated') || one === undefined || others.length > 0) return undefined;
  const { named, ambiguous } = readSegments(question, segments);
  return named.length === 1 && named[0] === one && ambiguous === undefined && segments.all.length > 1 ? one : undefined;
}

/** The question that the answers so far lead to, or what they come to. */
function goOn(answers: readonly string[], known: Known): Kept {
  const { guide, segments, profile } = known;
  const [first] = guide.questions;
  if (first === undefined) return { decision: choiceOf(known), profile };
  let question = first;
  const way: string[] = [];
  for (const answer of answers) {
    const option = question.options.find(({ label }) => normalise(label) === normalise(answer));
    // An answer to something else: the question stands.
    if (option === undefined) break;
    if (option.segment !== undefined) return keep([option.segment], 'told', known);
    const next = guide.questions.find(({ id }) => id === option.next);
    if (next === undefined) return keep(profile.segments, 'unknown', known);
    question = next;
    way.push(option.label);
  }
  return { decision: asking(question, way, segments, guide), profile };
}

function asking({ id, text, options }: GuideQuestion, way: readonly string[], segments: Segments, guide: SegmentGuide) {
  return {
    kind: 'which-own',
    text,
    options: options.map(({ label, segment }) => {
      const [leadsTo] = segmentsOf(segment === undefined ? [] : [segment], segments.all);
      return {
        label,
        ask: leadsTo === undefined ? wordsToChange(guide, [...way, label]) : wordsToTell(guide, leadsTo),
      };
    }),
    others: [],
    guide,
    why: `the asker's own segments: ${id} is asked`,
  } as const satisfies Decision;
}

/** Without questions the names are offered. */
function choiceOf({ segments: { all }, guide }: Known): Decision {
  return {
    kind: 'which-own',
    text: undefined,
    options: all.slice(0, OPTIONS).map((segment) => ({ label: segment.name, ask: wordsToTell(guide, segment) })),
    others: all.slice(OPTIONS),
    guide,
    why: "the asker's own segments: their names are offered",
  };
}
