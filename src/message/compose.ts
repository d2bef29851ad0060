import type { Decision } from '../answer/decision.js';
import type { Found } from '../answer/found.js';
import { foundAt } from '../answer/found.js';
import type { Document } from '../law/document.js';
import type { Answered, Clarify, Definition, Message, NonEmpty, NotStated, Other, Point } from './message.js';
import { fill, type Phrases } from './phrases.js';
import { pointLine } from './point.js';
import { addressWithHeading, type Quotation, quote } from './quotation.js';
import type { Contact, Settings } from './settings.js';
import { suggestionsFor } from './suggestions.js';

/** What a message is made with, besides the decision. */
export interface Composing {
  readonly documents: readonly Document[];
  readonly settings: Settings;
  readonly phrases: Phrases;
  readonly notices: readonly string[];
}

export function compose(decision: Decision, with_: Composing): Message {
  const reading = 'reading' in decision && decision.reading !== undefined ? [decision.reading] : [];
  const composing = { ...with_, notices: [...with_.notices, ...reading] };
  switch (decision.kind) {
    case 'answer':
      return answered(decision, composing);
    case 'clarify':
      return clarify(decision, composing);
    case 'not-stated':
      return notStated(decision, composing);
    case 'talk':
      return talk(decision.id, composing);
  }
}

function answered(decision: Extract<Decision, { kind: 'answer' }>, composing: Composing): Answered {
  const [first, ...others] = decision.provisions;
  const point = (found: Found) => ({ line: pointLine(found, composing.phrases), quotation: quoted(found) });
  return {
    outcome: 'answered',
    points: [point(first), ...others.map(point)],
    related: decision.related.map(quoted),
    definitions: definitionsIn(decision.provisions),
    notices: composing.notices,
  };
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

type NothingStated = Extract<Decision, { kind: 'not-stated' }>;

function notStated(decision: NothingStated, composing: Composing): NotStated {
  const { phrases, settings, documents, notices } = composing;
  const names = { documents: nameOf(documents) };
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
  const lead = fill(phrase, { documents: nameOf(documents) });
  return { outcome: 'other', lead, suggestions: suggestionsFor(settings, documents), notices };
}

function quoted({ document, provision }: Found): Quotation {
  return quote(document, provision);
}

/** A wrong number and another law's text are settled nowhere else here. */
function isAboutTheRules({ law, reading }: NothingStated): boolean {
  return law === undefined && reading === undefined;
}

function settledAt({ settings, documents }: Composing): Point[] {
  return settings.settledAt.flatMap(({ line, document, address }) => {
    const found = foundAt(documents, document, address);
    return found === undefined ? [] : [{ line, quotation: quoted(found) }];
  });
}

function leadOf({ silence, law, reading }: NothingStated, names: { documents: string }, phrases: Phrases): string {
  if (reading !== undefined) return fill(phrases.missingLead, names);
  if (law !== undefined) return fill(phrases.externalLaw, { ...names, law });
  if (silence !== undefined) return fill(phrases.silenceLead, { ...names, topic: silence.topic });
  return fill(phrases.notStatedLead, names);
}

/** The documents as the bot names them in a sentence. */
export function nameOf(documents: readonly Document[]): string {
  return documents.map(({ shortTitle }) => shortTitle).join('・') || '登録された規程';
}

function contactLine(contact: Contact | undefined, phrases: Phrases): string {
  if (contact === undefined) return phrases.contactUnset;
  const ways = [contact.phone, contact.mail, contact.hours].filter((way) => way !== undefined);
  return fill(phrases.contactSet, {
    contact: ways.length === 0 ? contact.name : `${contact.name}（${ways.join('、')}）`,
  });
}

/** Terms that stand in what is quoted, each with the provision that defines it. */
function definitionsIn(provisions: NonEmpty<Found>): Definition[] {
  const definitions = new Map<string, Definition>();
  for (const { document, provision } of provisions) {
    for (const term of document.terms) {
      const used = term.uses.some(({ address }) => address === provision.address);
      const definition = foundAt([document], document.id, term.definedAt);
      const shown = provisions.some((other) => other.provision.address === term.definedAt);
      if (used && definition !== undefined && !shown)
        definitions.set(term.name, { term: term.name, quotation: quoted(definition) });
    }
  }
  return [...definitions.values()];
}
