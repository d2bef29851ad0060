import { type Address, formatAddress } from '../law/address.js';
import { findAddresses, parseAddress } from '../law/addressreader.js';
import type { Document } from '../law/document.js';
import { locate } from '../law/locate.js';
import { everyUnit, LEVELS, type Level, type Unit } from '../law/unit.js';
import type { Topic } from './topic.js';

/** 「同条」, 「その」. */
const HERE = /^(同じ?条の?|[こそ]の(条の)?)/;
/** 「…は？」, 「…の場合は」, 「…とは何ですか」, 「…も見せて」. What comes next, or the next time, may be no place: 「次の場合は？」. */
const TAIL =
  /((?<![前次])の場合)?(だと|では|でも|とは|です|なら|は|って|も|を)*[、,\s]*((どういう)?(何|なに|なん|意味|こと|内容)|どう(なる|なります|なの)?)?(です|でしょう)?(か|の)?((教え|見せ)て((くだ|下)さい)?|(読み|見)たい(です)?|お願い(します)?)?[?？。!！\s]*$/;

const NEIGHBOUR = /^(?:(?:一|1|ひと)つ)?(前|次)の?(条文?|項|号)?$/;
/** Who says 項 may mean 号, where the article has no others. */
const LEVELS_OF: Readonly<Record<string, readonly Level[]>> = {
  条: ['article'],
  条文: ['article'],
  項: ['paragraph', 'item'],
  号: ['item'],
};

const LETTER = /^[ア-ン]$/;
/** Begins below an article. */
const PLACE = /^(第?[0-9〇一二三四五六七八九十百]+[項号]|\([0-9]+\)|[ア-ン]$|[前中後]段|ただし書|本文|柱書)/;

/** The place that a message names from the one that was shown before. */
export function samePlaceOn(
  { question, at }: Topic,
  message: string,
  documents: readonly Document[],
): string | undefined {
  const document = documents.find(({ id }) => id === at?.document);
  const unit = document?.provisions.get(at?.address ?? '')?.unit;
  if (document === undefined || unit === undefined) return undefined;
  const core = message.replace(HERE, '').replace(TAIL, '');
  const address = beside(unit, core, { question, document }) ?? within(unit, core, document);
  return address === undefined ? undefined : `${document.title} ${address}`;
}

interface Asked {
  readonly question: string;
  readonly document: Document;
}

/** 次の条, 前号. Beyond the last the number after it: the answer says how far the text goes. */
function beside(unit: Unit, core: string, { question, document }: Asked): string | undefined {
  const [, which, word] = NEIGHBOUR.exec(core) ?? [];
  // After a question that named no place, 「次は？」 may ask what is to be done next.
  if (which === undefined || (word === undefined && findAddresses(question).length === 0)) return undefined;
  const step = which === '次' ? 1 : -1;
  const all = everyUnit(document.units);
  const [here] = (LEVELS_OF[word ?? '条'] ?? []).flatMap(
    (level) => all.find((each) => each.level === level && encloses(each, unit)) ?? [],
  );
  if (here === undefined) return undefined;
  const around = all.findLast((each) => each.level === 'article' && each !== here && encloses(each, here));
  const alike = all.filter((each) => each.level === here.level && (around === undefined || encloses(around, each)));
  return alike[alike.indexOf(here) + step]?.address ?? counted(here, step);
}

function counted({ address, number: [first] }: Unit, step: number): string | undefined {
  const { steps = [] } = parseAddress(address) ?? {};
  const last = steps.at(-1);
  if (last === undefined || first === undefined) return undefined;
  return formatAddress({ steps: [...steps.slice(0, -1), { ...last, number: [first + step] }], part: undefined });
}

/** 第3号, イ, 後段: in the deepest unit around the one before that has it; where none has, in its article. */
function within(unit: Unit, core: string, document: Document): string | undefined {
  if (!PLACE.test(core)) return undefined;
  const around = everyUnit(document.units).filter((each) => isPlace(each) && encloses(each, unit));
  const candidates = around.flatMap(({ address }) => parseAddress(address + core) ?? []).reverse();
  const found = candidates.find((address) => isFound(document, address));
  // A letter alone is a slip of the hand, where there is no such letter.
  const address = found ?? (LETTER.test(core) ? undefined : candidates.at(-1));
  return address === undefined ? undefined : formatAddress(address);
}

function isFound(document: Document, address: Address): boolean {
  const located = locate(document, address);
  return located.kind === 'found' && located.reading === undefined;
}

function isPlace({ level }: Unit): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf('article');
}

function encloses(outer: Unit, inner: Unit): boolean {
  return outer.span.start <= inner.span.start && inner.span.end <= outer.span.end;
}
