import type { Decision } from '../answer/decision.js';
import type { Found } from '../answer/found.js';
import type { Document } from '../law/document.js';
import { everyUnit, type Unit } from '../law/unit.js';
import { sayAddresses } from './addressnotes.js';
import { type Composing, nameOf } from './composing.js';
import { definitionsIn } from './definitions.js';
import { everyAction } from './menu.js';
import type { Answered, Clarify, Message, NotStated, Other } from './message.js';
import { ownSegments, whichOwn } from './ownsegment.js';
import { fill, inARow, type Phrases } from './phrases.js';
import { pointLine } from './point.js';
import { addressWithHeading, type Quotation, quote } from './quotation.js';
import { contactLine, settledAt } from './settledat.js';
import { OFFERED_LIMIT, suggestionsFor } from './suggestions.js';
import { silentLead, verdict, whichAction, whichSegment } from './verdict.js';

export function compose(decision: Decision, with_: Composing): Message {
  const { notices, offers = [], phrases } = with_;
  const reading =
    'reading' in decision && decision.reading !== undefined ? [sayAddresses(decision.reading, phrases)] : [];
  const message = composed(decision, { ...with_, notices: [...notices, ...reading] });
  if (decision.segments === undefined || !(message.outcome === 'verdict' || message.outcome === 'not-stated'))
    return message;
  const segments = decision.segments.map(({ id }) => id);
  return { ...message, segments, ...(offers.length === 0 ? {} : { offers }) };
}

function composed(decision: Decision, composing: Composing): Message {
  switch (decision.kind) {
    case 'answer':
      return answered(decision, composing);
    case 'clarify':
      return clarify(decision, composing);
    case 'not-stated':
      return notStated(decision, composing);
    case 'verdict':
      return verdict(decision, composing);
    case 'which-segment':
      return whichSegment(decision, composing);
    case 'which-action':
      return whichAction(decision, composing);
    case 'every-action':
      return everyAction(decision, composing);
    case 'own-segments':
      return ownSegments(decision, composing);
    case 'which-own':
      return whichOwn(decision, composing);
    case 'talk':
      return talk(decision.id, composing);
    case 'long-ago':
      return longAgo(decision.whole, composing);
  }
}

function answered(decision: Extract<Decision, { kind: 'answer' }>, composing: Composing): Answered {
  const [first, ...others] = decision.provisions;
  const shown = new Set(decision.provisions.map(({ provision }) => `${provision.address}柱書`));
  const point = (found: Found) => ({
    line: pointLine(found, composing.phrases),
    quotation: withoutShown(quoted(found), shown),
  });
  return {
    outcome: 'answered',
    points: [point(first), ...others.map(point)],
    related: decision.related.map(quoted),
    definitions: definitionsIn(decision.provisions),
    notices: [...composing.notices, ...silenceLines(decision, composing)],
  };
}

/** What else was asked, and nothing is stated of. */
function silenceLines(
  { silences = [], unanswered = [] }: Extract<Decision, { kind: 'answer' }>,
  { phrases, documents, settings }: Composing,
): string[] {
  if (silences.length + unanswered.length === 0) return [];
  const names = { documents: nameOf(documents, phrases) };
  return [
    ...silences.map(({ topic }) => fill(phrases.silenceLead, { ...names, topic })),
    ...unanswered.map((question) => fill(phrases.partNotStated, { ...names, question })),
    phrases.notStatedAdvice,
    contactLine(settings.contact, phrases),
  ];
}

function clarify(
  decision: Extract<Decision, { kind: 'clarify' }>,
  { phrases, notices, documents }: Composing,
): Clarify {
  const options = decision.options.map(quoted).map((quotation) => ({
    label:
      documents.length > 1
        ? `${quotation.documentShortTitle} ${addressWithHeading(quotation)}`
        : addressWithHeading(quotation),
    ask: documents.length > 1 ? `${quotation.documentTitle} ${quotation.address}` : quotation.address,
    quotation,
  }));
  return { outcome: 'clarify', lead: phrases.clarifyLead, options, notices };
}

/** Items below their own lead-in need not repeat it. */
function withoutShown(quotation: Quotation, shown: ReadonlySet<string>): Quotation {
  const { leadIn } = quotation;
  return leadIn !== undefined && shown.has(leadIn.address) ? { ...quotation, leadIn: undefined } : quotation;
}

type NothingStated = Extract<Decision, { kind: 'not-stated' }>;

function notStated(decision: NothingStated, composing: Composing): NotStated {
  const { phrases, settings, documents, notices } = composing;
  const names = { documents: nameOf(documents, phrases) };
  const lead = leadOf(decision, names, phrases);
  return {
    outcome: 'not-stated',
    lead,
    advice: isAboutTheRules(decision) ? phrases.notStatedAdvice : undefined,
    settledAt: isAboutTheRules(decision) ? settledAt(composing) : [],
    contact: contactLine(settings.contact, phrases),
    related: decision.related.map(quoted),
    notices,
  };
}

function talk(id: string, { phrases, documents, settings, notices }: Composing): Other {
  const phrase = id in phrases ? phrases[id as keyof Phrases] : phrases.help;
  const lead = fill(phrase, { documents: nameOf(documents, phrases), example: exampleAddress(documents) });
  return { outcome: 'other', lead, suggestions: suggestionsFor(settings, documents), notices };
}

function longAgo(whole: string, { phrases, notices }: Composing): Other {
  const lead = fill(phrases.longAgo, { question: whole });
  return { outcome: 'other', lead, suggestions: whole.length > OFFERED_LIMIT ? [] : [whole], notices };
}

function exampleAddress(documents: readonly Document[]): string {
  const [first] = documents.flatMap(({ units }) => everyUnit(units)).filter(isNumbered);
  return first?.address ?? '';
}

function isNumbered({ level }: Unit): boolean {
  return level === 'article' || level === 'outline';
}

function quoted({ document, provision }: Found): Quotation {
  return quote(document, provision);
}

/** A wrong number and another law's text are settled nowhere else here. */
function isAboutTheRules({ law, reading }: NothingStated): boolean {
  return law === undefined && reading === undefined;
}

function leadOf(
  { silence, action, law, reading, foreign }: NothingStated,
  names: { documents: string },
  phrases: Phrases,
): string {
  if (reading !== undefined) return phrases.missingLead;
  if (law !== undefined) return fill(phrases.externalLaw, { ...names, law });
  if (action !== undefined) return silentLead(action, names, phrases);
  if (silence !== undefined) return fill(phrases.silenceLead, { ...names, topic: silence.topic });
  const lead = fill(phrases.notStatedLead, names);
  return foreign === true ? inARow([lead, phrases.notStatedForeign], phrases) : lead;
}
