import { formatAddress } from './address.js';
import { parseAddress } from './addressreader.js';
import { joinedMention, lastMention, type Meaning, type Mention } from './antecedent.js';
import { bracketDepths, matchBrackets } from './bracket.js';
import type { Document } from './document.js';
import { findLawNames, lawNameBefore } from './lawname.js';
import { locatePart } from './locatepart.js';
import { findPhrases, type Phrase } from './phrase.js';
import { type Parents, type Path, parentsIn } from './place.js';
import type { Reference, ReferenceTarget } from './reference.js';
import { resolvePhrase } from './resolve.js';
import { addressAt, type Unit } from './unit.js';
import { sourceSlice } from './words.js';

export type Referring = Pick<Document, 'units' | 'provisions'> & {
  /** What the document calls itself. */
  readonly titles: readonly string[];
};

type Prepared = Referring & { readonly parents: Parents };

/** Finds the phrases that point somewhere, makes them absolute, and looks their targets up. */
export function findReferences(document: Referring): readonly Reference[] {
  const referring = { ...document, parents: parentsIn(document.units) };
  return document.units.flatMap((unit) => inUnit(referring, [unit], []));
}

function inUnit(document: Prepared, path: Path, outer: readonly Mention[]): readonly Reference[] {
  const unit = path.at(-1);
  if (!unit) return [];
  const { references, last } = inWords(document, unit, path, outer);
  return [...references, ...unit.children.flatMap((child) => inUnit(document, [...path, child], last))];
}

/** What a lead-in mentions last is what 同条 means in the units below it. */
function inWords(
  document: Prepared,
  unit: Unit,
  path: Path,
  outer: readonly Mention[],
): { references: Reference[]; last: Mention[] } {
  const { text } = unit.words;
  const { units, parents } = document;
  const depths = bracketDepths(text);
  const quoted = quotedRanges(text);
  const references: Reference[] = [];
  const mentions: Mention[] = [...outer];
  for (const phrase of findPhrases(text, document.titles)) {
    if (quoted.some(({ open, close }) => open < phrase.start && phrase.end <= close)) continue;
    if (inTable(text, phrase.start)) continue;
    const depth = depths[phrase.start] ?? 0;
    const read = readPhrase(document, phrase, { units, parents, path, text, mentions, depth });
    if (!read) continue;
    mentions.push({ start: phrase.start, end: phrase.end, depth, meaning: read.meaning });
    references.push({
      from: addressAt(unit, phrase.start),
      slice: sourceSlice(unit.words, phrase.start, phrase.end),
      text: phrase.text,
      target: read.target,
    });
  }
  references.push(...lawsAlone(document, unit, references));
  const last = lastMention(mentions, 0);
  return { references, last: last ? [{ ...last, start: -1, end: -1 }] : [] };
}

/** Tables mostly hold words to be read for others. */
function inTable(text: string, index: number): boolean {
  const start = text.lastIndexOf('\n', index) + 1;
  const end = text.indexOf('\n', index);
  const row = text.slice(start, end < 0 ? undefined : end);
  return row.includes('\t') || row.startsWith('|');
}

function lawsAlone({ titles }: Referring, unit: Unit, found: readonly Reference[]): readonly Reference[] {
  return findLawNames(unit.words.text).flatMap(({ name, start, end }) => {
    const slice = sourceSlice(unit.words, start, end);
    if (titles.includes(name) || found.some((each) => each.slice.start < slice.end && slice.start < each.slice.end))
      return [];
    return [
      {
        from: addressAt(unit, start),
        slice,
        text: name,
        target: { kind: 'external', name, address: undefined },
      } as const,
    ];
  });
}

/** Words that are only spoken about, as in 「前条」とあるのは, point nowhere from here. */
function quotedRanges(text: string): readonly { open: number; close: number }[] {
  return matchBrackets(text).pairs.filter(({ open }) => text[open] === '「');
}

interface Read {
  readonly meaning: Meaning;
  readonly target: ReferenceTarget;
}

function readPhrase(document: Referring, phrase: Phrase, at: Parameters<typeof resolvePhrase>[1]): Read | undefined {
  const { head } = phrase;
  const none: Meaning = { kind: 'none' };
  if (head.kind === 'document') return { meaning: none, target: { kind: 'document' } };
  const law = lawMeant(document, phrase, at);
  if (law) return law;
  if (head.kind === 'numbered' && !/^(?:附則)?第/.test(phrase.text)) return undefined;
  if (head.kind === 'appendix' || head.kind === 'chapter')
    return { meaning: none, target: byAddress(document, head.text) };
  const units = resolvePhrase(phrase, at);
  if (!units) return { meaning: none, target: unresolved(phrase) };
  const parts = units.map((unit) => withPart(document, unit, phrase.tail.part));
  if (!parts.every((address) => address !== undefined)) return { meaning: none, target: unresolved(phrase) };
  return { meaning: { kind: 'units', units }, target: { kind: 'provisions', addresses: parts } };
}

function unresolved(phrase: Phrase): ReferenceTarget {
  return { kind: 'unresolved', why: `「${phrase.text}」に当たるところが、この文書の中に一つに決まりません。` };
}

function byAddress(document: Referring, text: string): ReferenceTarget {
  const address = parseAddress(text);
  const canonical = address && formatAddress(address);
  return canonical !== undefined && document.provisions.has(canonical)
    ? { kind: 'provisions', addresses: [canonical] }
    : { kind: 'unresolved', why: `「${text}」がこの文書にありません。` };
}

function withPart(document: Referring, unit: Unit, part: string | undefined): string | undefined {
  if (!part) return unit.address;
  const located = locatePart(unit, part);
  if ('problem' in located || located.why) return undefined;
  const address = unit.address + located.name;
  return document.provisions.has(address) ? address : undefined;
}

/** Another law: named right here, or by the phrase this one goes on with, or by what 同条 repeats. */
function lawMeant(document: Referring, phrase: Phrase, at: Parameters<typeof resolvePhrase>[1]): Read | undefined {
  const { head } = phrase;
  if (head.kind === 'numbered' || head.kind === 'elliptical' || head.kind === 'appendix' || head.kind === 'chapter') {
    const before = at.text.slice(0, phrase.start).replace(/附則$/, '');
    const name = lawNameBefore(before);
    const own = name !== undefined && document.titles.includes(name);
    if (name && !own) return external(name, phrase, '');
    if (own) return undefined;
    const joined = joinedMention(at.text, at.mentions, phrase.start)?.meaning;
    return joined?.kind === 'external' ? external(joined.name, phrase, prefixFor(phrase, joined)) : undefined;
  }
  if (head.kind !== 'same') return undefined;
  const last = lastMention(at.mentions, at.depth)?.meaning;
  return last?.kind === 'external'
    ? external(last.name, phrase, head.unit === '条' ? last.article : last.article + last.paragraph)
    : undefined;
}

function prefixFor({ head }: Phrase, joined: Extract<Meaning, { kind: 'external' }>): string {
  if (head.kind !== 'numbered' || head.unit === '条') return '';
  return head.unit === '項' ? joined.article : joined.article + joined.paragraph;
}

function external(name: string, phrase: Phrase, prefix: string): Read {
  const written = phrase.head.kind === 'same' ? phrase.text.slice(2) : phrase.text.replace(/から.*$/, '');
  const parsed = parseAddress(prefix + written);
  const address = parsed ? formatAddress(parsed) : undefined;
  const [, article, paragraph] = /^((?:附則)?第[0-9]+条(?:の[0-9]+)*)?(第[0-9]+項)?/.exec(address ?? '') ?? [];
  return {
    meaning: { kind: 'external', name, article: article ?? '', paragraph: paragraph ?? '' },
    target: { kind: 'external', name, address },
  };
}
