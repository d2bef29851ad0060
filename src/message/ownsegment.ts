import type { Decision } from '../answer/decision.js';
import { namesOf, type Segment } from '../answer/segment.js';
import { type SegmentGuide, wordsToChange, wordsToForget, wordsToTell } from '../answer/segmentguide.js';
import type { TerminalSetting } from '../answer/terminals.js';
import type { Composing } from './composing.js';
import type { Choice, Clarify, Other } from './message.js';
import { fill, inARow, type PhraseName, type Phrases } from './phrases.js';
import { contactLine } from './settledat.js';

type OwnSegments = Extract<Decision, { kind: 'own-segments' }>;

/** From which segments questions are answered from now on: the condition of answers, not a fact about the person. */
export function ownSegments(decision: OwnSegments, { phrases, settings, notices }: Composing): Other {
  const { guide, kept, said, setting, pending } = decision;
  const values = {
    called: guide.called,
    segment: namesOf(kept, phrases.jointNames),
    contact: contactLine(settings.contact, phrases),
    ...(setting === undefined ? {} : settingValues(setting, guide, phrases)),
  };
  const further = kept.length === 0 ? [wordsToChange(guide)] : [wordsToChange(guide), wordsToForget(guide)];
  return {
    outcome: 'other',
    lead: inARow(
      leadsOf(decision).map((name) => fill(phrases[name], values)),
      phrases,
    ),
    suggestions: [...(pending === undefined ? [] : [pending]), ...(said === 'unknown' ? [] : further)],
    notices,
  };
}

function leadsOf({ said, kept, setting }: OwnSegments): PhraseName[] {
  const further: PhraseName[] = setting === undefined ? [] : ['ownDepartment'];
  if (said === 'unknown') return ['ownUnknown', ...further];
  if (said === 'forgotten') return setting === undefined ? ['ownForgotten'] : ['ownForgottenDepartment', ...further];
  if (kept.length === 0) return setting === undefined ? ['ownNone'] : further;
  return [said === 'told' ? 'ownTold' : 'ownAsked'];
}

/** What the settings say of somebody's departments, and how to tell something else. */
export function settingValues({ departments, other }: TerminalSetting, guide: SegmentGuide, phrases: Phrases) {
  const lines = departments.map(({ name, segments }) =>
    fill(phrases.departmentSegment, { department: name, segment: namesOf(segments, phrases.jointNames) }),
  );
  return { departments: lines.join(phrases.jointClauses), called: guide.called, words: wordsToTell(guide, other) };
}

/** Asks for the asker's own segment: in the organisation's questions, or by name. */
export function whichOwn(decision: Extract<Decision, { kind: 'which-own' }>, { phrases, notices }: Composing): Clarify {
  const { text, options, others, guide } = decision;
  const [other] = others;
  const question =
    text === undefined
      ? fill(phrases.ownWhich, { called: guide.called })
      : fill(phrases.ownQuestion, { question: text });
  const segments = namesOf(others, phrases.jointNames);
  const more = other === undefined ? '' : fill(phrases.ownMore, { segments, words: wordsToTell(guide, other) });
  return {
    outcome: 'clarify',
    lead: inARow([question, more], phrases),
    options: options.map(({ label, ask }) => ({ label, ask, quotation: undefined })),
    notices,
  };
}

/** To tell, in one press, that a segment is one's own. */
export function offerToTell(segment: Segment, { guide, phrases }: { guide: SegmentGuide; phrases: Phrases }): Choice {
  return { label: fill(phrases.offerSegment, { segment: segment.name }), ask: wordsToTell(guide, segment) };
}
