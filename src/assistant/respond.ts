import { decideBelonging, readBelonging } from '../answer/belonging.js';
import { asksConfirmation } from '../answer/confirmation.js';
import { decide } from '../answer/decide.js';
import type { Decision } from '../answer/decision.js';
import { lookUpTerm } from '../answer/definition.js';
import { goneOnFrom } from '../answer/followup.js';
import { knownForeign } from '../answer/foreign.js';
import { lookUp } from '../answer/lookup.js';
import { withoutPlace } from '../answer/menu.js';
import { decideOwn, type Kept, segmentToTell } from '../answer/ownsegment.js';
import { namesOf, readSegments, type Segment } from '../answer/segment.js';
import { wordsToChange } from '../answer/segmentguide.js';
import { type Decided, joined, severalQuestions } from '../answer/severalquestions.js';
import { readTelling } from '../answer/telling.js';
import { type Terminals, terminalsOf } from '../answer/terminals.js';
import { type Topic, topicOf } from '../answer/topic.js';
import { compose } from '../message/compose.js';
import type { Choice, Message } from '../message/message.js';
import { offerToTell, settingValues } from '../message/ownsegment.js';
import { fill } from '../message/phrases.js';
import { OFFERED_LIMIT } from '../message/suggestions.js';
import type { Reader } from '../person/audience.js';
import type { Department } from '../person/department.js';
import type { Language } from '../person/language.js';
import type { Profile } from '../person/profile.js';
import type { Finding } from '../search/finder.js';
import { QUESTION_LIMIT, readQuestion } from '../search/text.js';
import type { Corpus, View } from './view.js';

export interface Asked {
  readonly reader: Reader;
  readonly question: string;
  /** In which the answer is said; the usual one where none is given. */
  readonly language?: Language | undefined;
  /** What the conversation was last about. */
  readonly topic?: Topic | undefined;
  /** Whether that is too long ago to be gone on from. */
  readonly isPast?: boolean;
  /** What they told of themselves; undefined where nothing can be kept. */
  readonly profile?: Profile | undefined;
  /** Those they belong to, by the settings. */
  readonly departments?: readonly Department[];
  /** Said before the answer, and before all other notices. */
  readonly notices?: readonly string[];
  /** Where numbers in the question were covered before it came here. */
  readonly masked?: { readonly originalStays: boolean };
}

/** What is said, and why: `finding` is there unless the question needed no search. */
export interface Reply {
  readonly message: Message;
  readonly decision: Decision;
  readonly finding: Finding | undefined;
  /** What the conversation is about from now on. */
  readonly topic: Topic;
  /** What is known of the asker from now on; undefined where nothing can be kept. */
  readonly profile: Profile | undefined;
}

/** The whole product as one pure function: the same corpus and question give the same reply. */
export function respond(corpus: Corpus, asked: Asked): Reply {
  const { reader, question, language, topic, isPast = false, profile, departments = [], masked } = asked;
  const view = corpus.viewFor(reader, language);
  const { noticeCut, noticeGoneOn, noticeMasked, noticeMaskedOriginal } = view.phrases;
  const { text: typed, cut } = readQuestion(question);
  const hearing = { ...view, departments, topic: isPast ? undefined : topic };
  const told = profile === undefined ? undefined : heard(typed, { ...hearing, profile });
  const meant = told !== undefined || topic === undefined ? undefined : goneOnFrom(topic, typed, view);
  const whole = isPast ? undefined : meant;
  const text = whole ?? typed;
  const notices = [
    ...(asked.notices ?? []),
    ...(whole === undefined ? [] : [fill(noticeGoneOn, { question: whole })]),
    ...(masked === undefined ? [] : [masked.originalStays ? noticeMaskedOriginal : noticeMasked]),
    ...(cut ? [fill(noticeCut, { limit: QUESTION_LIMIT.toLocaleString('ja') })] : []),
  ];
  const terminals = terminalsOf(profile?.segments ?? [], departments, view.segments.all);
  const own = terminals.segments;
  const { decision, finding } =
    told ?? askedLongAgo(isPast ? meant : undefined) ?? settleSeveral(text, view) ?? settle(text, { ...view, own });
  // An answer quotes what is so, whether or not the asker had it right: it must not look like a yes.
  const supposes = asksConfirmation(text) || readBelonging(text, view.segments) !== undefined;
  if (decision.kind === 'answer' && supposes) notices.push(view.phrases.noticeConfirm);
  notices.push(...terminalNotices(decision, terminals, view, profile));
  const offers = topic?.offered === true ? [] : offersAfter(text, decision, view, profile);
  const next = told === undefined || topic === undefined ? topicOf(text, decision, topic) : topic;
  return {
    message: compose(decision, { ...view, notices, offers }),
    decision,
    finding,
    // What somebody says of themselves is no matter to go on from.
    topic: offers.length > 0 ? { ...next, offered: true } : next,
    profile: told?.profile ?? profile,
  };
}

/** The rest of a question that may be another by now: judged as the one or the other it could be judged wrongly. */
function askedLongAgo(whole: string | undefined): Decided | undefined {
  if (whole === undefined) return undefined;
  return {
    question: whole,
    decision: { kind: 'long-ago', whole, why: 'what it goes on from is long ago' },
    finding: undefined,
  };
}

interface Hearing extends View {
  readonly profile: Profile;
  readonly departments: readonly Department[];
  readonly topic: Topic | undefined;
}

/** What somebody says or asks of their own segments; the question that it was asked back for can be asked again. */
function heard(typed: string, { segments, guide, profile, departments, topic }: Hearing): (Decided & Kept) | undefined {
  const telling = readTelling(typed, segments, guide);
  if (telling === undefined) return undefined;
  const { decision, profile: kept } = decideOwn(telling, { profile, departments, segments, guide });
  const isShort = topic?.ofAction === true && topic.question.length <= OFFERED_LIMIT;
  const waits = isShort && readSegments(topic.question, segments).named.length === 0;
  const isTold = waits && decision.kind === 'own-segments' && decision.said === 'told';
  return {
    question: typed,
    decision: isTold ? { ...decision, pending: topic.question } : decision,
    finding: undefined,
    profile: kept,
  };
}

/** For which segments the answer is where the question names none, and who says so; else, how to tell. */
function terminalNotices(
  { kind, own }: Decision,
  { setting }: Terminals,
  { phrases, guide }: View,
  profile: Profile | undefined,
): string[] {
  const values = { called: guide.called, change: wordsToChange(guide) };
  if (own !== undefined && setting !== undefined)
    return [fill(phrases.noticeDepartment, settingValues(setting, guide, phrases))];
  if (own !== undefined)
    return [fill(phrases.noticeOwnSegment, { ...values, segment: namesOf(own, phrases.jointNames) })];
  const isNew = profile !== undefined && profile.segments.length === 0 && setting === undefined;
  return kind === 'which-segment' && isNew ? [fill(phrases.noticeTellSegment, values)] : [];
}

/** Once in a conversation, to who has told none. */
function offersAfter(text: string, decision: Decision, view: View, profile: Profile | undefined): Choice[] {
  const isNew = profile !== undefined && profile.segments.length === 0;
  const segment = isNew ? segmentToTell(text, decision, view.segments) : undefined;
  return segment === undefined ? [] : [offerToTell(segment, view)];
}

/** Each question names its segment, or is asked back: the asker's own would be said once, and not of which question. */
function settleSeveral(text: string, view: View): Decided | undefined {
  const parts = severalQuestions(text).map((part) => settle(part, view));
  const decision = joined(parts);
  return decision === undefined ? undefined : { question: text, decision, finding: parts[0]?.finding };
}

function settle(text: string, view: View & { readonly own?: readonly Segment[] }): Decided {
  const without = (decision: Decision) => ({ question: text, decision, finding: undefined });
  if (text.trim() === '') return without({ kind: 'talk', id: 'empty', why: 'nothing was typed' });
  if (!/[\p{L}\p{N}]/u.test(text) || isMojibake(text))
    return without({ kind: 'talk', id: 'unreadable', why: 'no letters to read' });
  if (isTooShort(text)) return without({ kind: 'talk', id: 'short', why: 'a single character was typed' });
  const looked = lookUp(text, view.documents) ?? lookUpTerm(text, view.documents);
  if (looked !== undefined) return without(looked);
  const belonging = readBelonging(text, view.segments);
  if (belonging !== undefined) {
    const finding = view.finder.find(belonging.thing);
    const decision = decideBelonging(belonging, finding, view);
    if (decision !== undefined) return { question: text, decision, finding };
  }
  const finding = view.finder.find(text);
  const bare = withoutPlace(text, view.segments, view.guide);
  const placeless = bare === text ? undefined : view.finder.find(bare);
  const decision = decide(text, finding, { ...view, placeless });
  return { question: text, decision: knownForeign(decision, text), finding };
}

/** One character names nothing, unless a heading or a term is that short; no rule text defines one. */
function isTooShort(text: string): boolean {
  return text.match(/[\p{L}\p{N}]/gu)?.length === 1;
}

/** Text decoded with the wrong encoding: replacement characters, or UTF-8 read as Latin-1. */
function isMojibake(text: string): boolean {
  const broken = text.match(/\uFFFD|[\u00C0-\u00FF][\u0080-\u00BF]/g)?.length ?? 0;
  return broken * 4 > text.length;
}
