import { parseAddress } from '../law/addressreader.js';
import type { Document } from '../law/document.js';
import { locate } from '../law/locate.js';
import { everyUnit, LEVELS, type Unit } from '../law/unit.js';
import { normalise } from '../search/text.js';
import { askedFrom, readSegments, type Segment, type Segments } from './segment.js';
import type { Topic } from './topic.js';

/** 「じゃあ」, 「それなら」: goes on from what was said. */
const LEAD = /^(それ)?(じゃ[あぁ]?|では|なら|と、)[、,\s]*|^(ちなみに|あと|それから)[、,\s]*/;
/** 「…は？」, 「…の場合はどうですか」, 「…だと？」, 「…も見せて」: asks the same of something else. */
const TAIL =
  /(の(場合|とき|時|方|ほう|端末|中))?(から)?(だったら|だと|では|でも|です|なら|とき|は|って|も|を)*(どう(なる|なります|なの|です|でしょう)?)?(か|の)?((教え|見せ)て(ください|下さい)?|お願い(します)?)?[?？。!！\s]*$/;

interface Known {
  readonly documents: readonly Document[];
  readonly segments: Segments;
}

/**
 * The whole question of somebody who names only what differs from the one before: another segment (「東系だと？」) or
 * another place in the same article (「第3号は？」). Undefined where the message stands for itself: words that could be
 * a question of their own are never read as the rest of another.
 */
export function goneOnFrom(topic: Topic, message: string, { documents, segments }: Known): string | undefined {
  const core = message.normalize('NFKC').trim().replace(LEAD, '').replace(TAIL, '');
  return fromSegment(topic, core, segments) ?? fromPlace(topic, core, documents);
}

function fromSegment({ question, ofAction }: Topic, core: string, segments: Segments): string | undefined {
  const [segment, ...others] = readSegments(core, segments).named;
  if (!ofAction || segment === undefined || others.length > 0) return undefined;
  const isName = [segment.name, ...segment.names].some((name) => normalise(name) === normalise(core));
  return isName ? inPlaceOf(question, segment, segments) : undefined;
}

/** The question with the segment where it named another, else before it. */
function inPlaceOf(question: string, segment: Segment, segments: Segments): string {
  const before = readSegments(question, segments).named.flatMap(({ name, names }) => [name, ...names]);
  const [said] = before.filter((name) => question.includes(name)).sort((a, b) => b.length - a.length);
  return said === undefined ? askedFrom(segment, question, undefined) : question.replace(said, () => segment.name);
}

function fromPlace({ at }: Topic, core: string, documents: readonly Document[]): string | undefined {
  const document = documents.find(({ id }) => id === at?.document);
  const unit = document?.provisions.get(at?.address ?? '')?.unit;
  if (document === undefined || unit === undefined) return undefined;
  const address = besides(unit, core, document) ?? within(unit, core, document);
  return address === undefined ? undefined : `${document.title} ${address}`;
}

/** 次の条, 前条. */
function besides(unit: Unit, core: string, { units }: Document): string | undefined {
  const [, which] = /^(?:その)?(前|次)の?条?$/.exec(core) ?? [];
  const articles = everyUnit(units).filter(({ level }) => level === 'article');
  const here = articles.findIndex((article) => encloses(article, unit));
  return which === undefined || here < 0 ? undefined : articles[here + (which === '次' ? 1 : -1)]?.address;
}

/** 第3号, イ, 後段: in the deepest unit around the one before that has it; where none has, in its article. */
function within(unit: Unit, core: string, document: Document): string | undefined {
  if (!PLACE.test(core)) return undefined;
  const around = everyUnit(document.units).filter((each) => isPlace(each) && encloses(each, unit));
  const candidates = around.flatMap(({ address }) => parseAddress(address + core) ?? []).reverse();
  const found = candidates.find((address) => {
    const located = locate(document, address);
    return located.kind === 'found' && located.reading === undefined;
  });
  const address = found ?? candidates.at(-1);
  if (address === undefined) return undefined;
  const located = locate(document, address);
  return located.kind === 'found' ? located.provision.address : around[0]?.address + core;
}

/** Begins below an article. */
const PLACE = /^(第?[0-9〇一二三四五六七八九十百]+[項号]|\([0-9]+\)|[ア-ンｱ-ﾝ]$|[前中後]段|ただし書|本文|柱書)/;

function isPlace({ level }: Unit): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf('article');
}

function encloses(outer: Unit, inner: Unit): boolean {
  return outer.span.start <= inner.span.start && inner.span.end <= outer.span.end;
}
