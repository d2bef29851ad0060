import { isDocument, OWN_GROUP, THINGS, type Thing } from './things.js';

/** Where the words of a thing stand. Each spot of each thing has a word of its own, which occurs nowhere else. */
export const SPOTS = [
  'id',
  'title',
  'short title',
  'edition',
  'source',
  'audience',
  'heading',
  'text',
  'term',
  'definition',
  'item',
  'misprint',
  'repair',
  'reason',
  'example',
  'colloquial word',
  'action',
  'condition',
  'way to ask of the action',
  'action near it',
  'silence',
  'way to ask of the silence',
  'silence near it',
  'settled at',
  'suggestion',
] as const;
export type Spot = (typeof SPOTS)[number];

const OF_DOCUMENTS: ReadonlySet<Spot> = new Set([
  'id',
  'title',
  'short title',
  'edition',
  'source',
  'silence',
  'way to ask of the silence',
]);

/** Whether the thing has words there: a part has no title, an item no heading, and what all may read needs no hint. */
export function hasSpot(thing: Thing, spot: Spot): boolean {
  if (spot === 'audience') return thing === 'own-group';
  if (spot === 'suggestion') return isDocument(thing) && thing !== 'public';
  if (OF_DOCUMENTS.has(spot)) return isDocument(thing);
  return thing !== 'staff-item' || !['heading', 'term', 'definition'].includes(spot);
}

/** Half of them in katakana, which the tokeniser leaves whole, half in kanji, which it does not; no two things alike. */
const KATAKANA = ['ゾル', 'ペキ', 'ヌメ', 'グビ', 'ワヨ', 'ヂガ', 'ムポ', 'ヒョ', 'ゲセ', 'ヨヂ'];
const KANJI = '霙霰雹靄霖霞霈霤霓霍';
const KATAKANA_ENDS = 'バンケヌソズレゴトワミヂナグロベキザユビタポセゾヘデカギホプリドエガオダ';
const KANJI_ENDS = '甕鑿竈箆筵蓑笠鍬鋤箒梯桶樽籾俵柄杓釜鍋匙箸皿鉢椀臼';

export function word(thing: Thing, spot: Spot): string {
  if (!hasSpot(thing, spot)) throw new Error(`${thing} has no ${spot}`);
  const [t, s] = [THINGS.indexOf(thing), SPOTS.indexOf(spot)];
  if (spot === 'audience') return OWN_GROUP;
  if (spot === 'id') return `qz${thing.replaceAll('-', '')}vx`;
  return (t + s) % 2 === 0
    ? `${KATAKANA[t]}${KATAKANA_ENDS[s]}${KATAKANA_ENDS[(s + 11) % KATAKANA_ENDS.length]}`
    : `${KANJI[t]}${KANJI_ENDS[s]}`;
}

/** A word that was found, as the table calls it. */
export type Trace = `${Thing}: ${Spot}`;

export const traceOf = (thing: Thing, spot: Spot): Trace => `${thing}: ${spot}`;

const TRACES: ReadonlyMap<string, Trace> = new Map(
  THINGS.flatMap((thing) =>
    SPOTS.filter((spot) => hasSpot(thing, spot)).map((spot) => [word(thing, spot), traceOf(thing, spot)] as const),
  ),
);

const ANY = new RegExp([...TRACES.keys()].join('|'), 'g');

export function tracesIn(text: string): Set<Trace> {
  return new Set([...text.matchAll(ANY)].flatMap(([found]) => TRACES.get(found) ?? []));
}
