import { bracketLabel, formatStep, type Step } from './address.js';
import type { AddressNote, AddressReason } from './addressnote.js';
import type { Document } from './document.js';
import { everyUnit, LEVEL_NAMES, type Level, type Unit, withDescendants } from './unit.js';

/** How far an address has led. `unit` is undefined before the first step; `why` tells why a step was not taken by its name. */
export type Found =
  | { readonly kind: 'unit'; readonly unit: Unit | undefined; readonly why?: AddressReason }
  | { readonly kind: 'sentence'; readonly unit: Unit; readonly name: string; readonly why?: AddressReason }
  | { readonly kind: 'missing'; readonly problem: AddressNote };

type Stepped = Pick<Document, 'units' | 'shortTitle' | 'source'>;

/** One component further. People confuse 項 and 号 and leave components out: what can mean only one thing is understood. */
export function stepInto(document: Stepped, unit: Unit | undefined, step: Step, next?: Step): Found {
  if (unit === undefined && step.level === 'supplement') return intoSupplement(document, step, next);
  if (unit === undefined || step.level === 'article') return fromTop(document, unit, step);
  const child = unit.children.find((each) => matches(each, step));
  if (child) return { kind: 'unit', unit: child };
  if (step.level === 'paragraph') return intoParagraph(unit, step);
  if (step.level === 'item') return intoItem(unit, step);
  return intoLetter(unit, step);
}

function fromTop(document: Stepped, within: Unit | undefined, step: Step): Found {
  const scope = within ? [within] : document.units;
  const units = scope.flatMap((root) => [...descendants(root, step.level === 'article' && within === undefined)]);
  const same = units.filter((each) => each.level === step.level);
  const hit = same.find((each) => matches(each, step));
  if (hit) return { kind: 'unit', unit: hit };
  return { kind: 'missing', problem: sayEnd(within ? within.address : document.shortTitle, same, step) };
}

function intoSupplement(document: Stepped, step: Step, next: Step | undefined): Found {
  const all = everyUnit(document.units).filter((each) => each.level === 'supplement');
  const exact = all.find((each) => each.address === formatStep(step));
  const named = step.label !== undefined || step.nth !== undefined;
  if (!named && next) return supplementWith(document, all, step, next);
  const unit = exact ?? (named ? soleNamed(document, all, step) : all[0]);
  if (!named && !exact && all.length > 1) return { kind: 'missing', problem: saySeveral(all, formatStep(step)) };
  return unit ? { kind: 'unit', unit } : { kind: 'missing', problem: sayEnd(document.shortTitle, all, step) };
}

/** A text with several 附則 is asked for 「附則第1条」 all the same: it is understood where only one of them has that. */
function supplementWith(document: Stepped, all: readonly Unit[], step: Step, next: Step): Found {
  const having = all.filter((each) => stepInto(document, each, next).kind !== 'missing');
  const typed = formatStep(step) + formatStep(next);
  if (having.length > 1) return { kind: 'missing', problem: saySeveral(having, typed, formatStep(next)) };
  const [unit = all[0]] = having;
  if (!unit) return { kind: 'missing', problem: sayEnd(document.shortTitle, all, step) };
  if (all.length === 1 || having.length === 0) return { kind: 'unit', unit };
  return { kind: 'unit', unit, why: { says: 'whyOneSupplement', of: { typed } } };
}

/** The only 附則 of a text goes without its bracket, but may be asked for with the one it has in print. */
function soleNamed({ source }: Stepped, all: readonly Unit[], step: Step): Unit | undefined {
  const [only, another] = all;
  if (!only || another) return undefined;
  const [printed] = /[（(].*[）)]/.exec(source.split('\n')[only.line - 1] ?? '') ?? [];
  return printed !== undefined && bracketLabel(printed) === step.label ? only : undefined;
}

function saySeveral(units: readonly Unit[], typed: string, tail = ''): AddressNote {
  return { says: 'addressSeveral', of: { typed, places: units.map(({ address }) => address + tail) } };
}

/** The articles of an 附則 are not the articles of the text. */
function* descendants(root: Unit, mainOnly: boolean): Generator<Unit> {
  if (mainOnly && root.level === 'supplement') return;
  yield* withDescendants(root);
}

function matches(unit: Unit, step: Step): boolean {
  if (step.nth !== undefined && unit.nth !== step.nth) return false;
  if (step.level === 'appendix') {
    const { level, number, label } = step;
    return unit.level === level && unit.label === formatStep({ level, number, ...(label ? { label } : {}) });
  }
  if (step.label !== undefined) return isLettered(unit.level) && unit.label === step.label;
  return unit.level === step.level && unit.number.join() === step.number.join();
}

function isLettered(level: Level): boolean {
  return level.startsWith('subitem') || level === 'outline';
}

function numbered(unit: Unit, level: Level, step: Step): Unit | undefined {
  return unit.children.find((each) => each.level === level && each.number.join() === step.number.join());
}

/** An article without 項 has its items, or its sentences, counted as 項 by many. */
function intoParagraph(unit: Unit, step: Step): Found {
  const paragraphs = unit.children.filter((each) => each.level === 'paragraph');
  const item = numbered(unit, 'item', step);
  if (paragraphs.length > 0) return { kind: 'missing', problem: sayEnd(unit.address, paragraphs, step) };
  const of = { owner: unit.address };
  if (step.number.join() === '1') return { kind: 'unit', unit, why: { says: 'whyOneParagraph', of } };
  if (item) return { kind: 'unit', unit: item, why: { says: 'whyItems', of } };
  const sentence = unit.children.length === 0 ? unit.sentences[(step.number[0] ?? 0) - 1] : undefined;
  if (sentence) return { kind: 'sentence', unit, name: sentence.name, why: { says: 'whyUndivided', of } };
  return { kind: 'missing', problem: sayNoParagraphs(unit) };
}

function sayNoParagraphs({ address: owner, children }: Unit): AddressNote {
  const last = children.findLast((each) => each.level === 'item')?.label;
  return last === undefined
    ? { says: 'addressNoParagraphs', of: { owner } }
    : { says: 'addressItemsEnd', of: { owner, last } };
}

function intoItem(unit: Unit, step: Step): Found {
  const paragraph = numbered(unit, 'paragraph', step);
  const nested = unit.children.flatMap((each) =>
    each.level === 'paragraph' ? (numbered(each, 'item', step) ?? []) : [],
  );
  const [only] = nested;
  if (only && nested.length === 1) return { kind: 'unit', unit: only };
  if (nested.length > 1)
    return { kind: 'missing', problem: saySeveral(nested, `${unit.address}の第${step.number.join('の')}号`) };
  if (paragraph) return { kind: 'unit', unit: paragraph, why: { says: 'whyParagraphs', of: { owner: unit.address } } };
  const letter = unit.children.find((each) => isLettered(each.level) && each.number.join() === step.number.join());
  if (letter) return { kind: 'unit', unit: letter };
  const items = unit.children.filter((each) => each.level === 'item');
  return { kind: 'missing', problem: sayEnd(unit.address, items, step) };
}

/** A letter whose 号 was left out, or whose marks differ: (ア) for ア, ① for (1). */
function intoLetter(unit: Unit, step: Step): Found {
  const alike = unit.children.filter((each) => isLettered(each.level) && sameLetter(each, step));
  const below = alike.length > 0 ? alike : [...withDescendants(unit)].filter((each) => matches(each, step));
  const [only] = below;
  if (only && below.length === 1) return { kind: 'unit', unit: only };
  if (below.length > 1) return { kind: 'missing', problem: saySeveral(below, `${unit.address}の${step.label ?? ''}`) };
  return {
    kind: 'missing',
    problem: sayEnd(
      unit.address,
      unit.children.filter((each) => isLettered(each.level)),
      step,
    ),
  };
}

function sameLetter(unit: Unit, step: Step): boolean {
  const bare = (label: string) => label.replace(/[()]/g, '');
  if (bare(unit.label) === bare(step.label ?? '')) return true;
  const digits = /^[①-⑳]$|[0-9]/;
  return digits.test(unit.label) && digits.test(step.label ?? '') && unit.number.join() === step.number.join();
}

/** 「第3条は第5号までです。」 */
function sayEnd(owner: string, siblings: readonly Unit[], step: Step): AddressNote {
  const last = siblings.at(-1);
  const name = isLettered(step.level) ? (step.label ?? '') : LEVEL_NAMES[step.level];
  if (step.level === 'appendix' || step.level === 'supplement') return sayOffer(owner, siblings, step);
  if (!last) return sayLack(owner, name);
  const beyond = (step.number[0] ?? 0) > (last.number[0] ?? 0) || isLettered(step.level);
  return beyond ? { says: 'addressEnds', of: { owner, last: last.label } } : sayLack(owner, formatStep(step));
}

function sayLack(owner: string, what: string): AddressNote {
  return { says: 'addressLacks', of: { owner, what } };
}

/** 別表 where there is a 別表第1 only, 様式第9号 where they end before: those that there are. */
function sayOffer(owner: string, siblings: readonly Unit[], step: Step): AddressNote {
  const kind = step.level === 'appendix' ? (step.label ?? '') : LEVEL_NAMES[step.level];
  const alike = siblings.filter((each) => each.label.includes(kind));
  if (alike.length === 0) return sayLack(owner, kind);
  const places = alike.map(({ address }) => address);
  return { says: 'addressOffers', of: { owner, what: formatStep(step), places } };
}
