import type { Decision } from '../answer/decision.js';
import { namesOf, type Segment } from '../answer/segment.js';
import { type SegmentGuide, wordsToChange, wordsToForget, wordsToTell } from '../answer/segmentguide.js';
import type { Composing } from './composing.js';
import type { Choice, Clarify, Other } from './message.js';
import { fill, type PhraseName, type Phrases } from './phrases.js';
import { contactLine } from './settledat.js';

type OwnSegments = Extract<Decision, { kind: 'own-segments' }>;

/** From which segments questions are answered from now on: the condition of answers, not a fact about the person. */
export function ownSegments(decision: OwnSegments, { phrases, settings, notices }: Composing): Other {
  const { guide, kept, said, pending } = decision;
  const lead = fill(phrases[leadOf(decision)], {
    called: guide.called,
    segment: namesOf(kept),
    contact: contactLine(settings.contact, phrases),
  });
  const further = kept.length === 0 ? [wordsToChange(guide)] : [wordsToChange(guide), wordsToForget(guide)];
  return {
    outcome: 'other',
    lead,
    suggestions: [...(pending === undefined ? [] : [pending]), ...(said === 'unknown' ? [] : further)],
    notices,
  };
}

function leadOf({ said, kept }: OwnSegments): PhraseName {
  if (said === 'unknown') return 'ownUnknown';
  if (said === 'forgotten') return 'ownForgotten';
  if (kept.length === 0) return 'ownNone';
  return said === 'told' ? 'ownTold' : 'ownAsked';
}

/** Asks for the asker's own segment: in the organisation's questions, or by name. */
export function whichOwn(decision: Extract<Decision, { kind: 'which-own' }>, { phrases, notices }: Composing): Clarify {
  const { text, options, others, guide } = decision;
  const [other] = others;
  const more =
    other === undefined ? [] : [fill(phrases.ownMore, { segments: namesOf(others), words: wordsToTell(guide, other) })];
  return {
    outcome: 'clarify',
    lead: [text ?? fill(phrases.ownWhich, { called: guide.called }), ...more].join(''),
    options: options.map(({ label, ask }) => ({ label, ask, quotation: undefined })),
    notices,
  };
}

/** To tell, in one press, that a segment is one's own. */
export function offerToTell(segment: Segment, { guide, phrases }: { guide: SegmentGuide; phrases: Phrases }): Choice {
  return { label: fill(phrases.offerSegment, { segment: segment.name }), ask: wordsToTell(guide, segment) };
}
