import type { Document } from '../law/document.js';
import type { Finding } from '../search/finder.js';
import { normalise } from '../search/text.js';
import type { Decision } from './decision.js';
import { type Found, foundAt } from './found.js';
import { relatedTo } from './related.js';
import { mentionsIn, type Segment, type Segments } from './segment.js';

/** That a thing belongs to a segment, as somebody supposes or asks. */
export interface Belonging {
  /** As it was typed, normalised. */
  readonly thing: string;
  readonly supposed: Segment;
  /** Where the thing is itself a name of a segment. */
  readonly known: Segment | undefined;
}

const TOPIC = /(は|って|も|が)[、,\s]*$/;
/** Nothing is done there: 「…でいいんですよね」, 「…に入りますか」, 「…ですか」. */
const BELONGS =
  /^の?(もの|話|範囲|扱い|区分|仲間|方|ほう)?(で|に|と|って|という(こと|理解|認識|扱い)で)?(は|も)?(いい|良い|よい|よろしい|ok|大丈夫|合って?い?(る|ます)|入(る|ります|って?い?(る|ます))|属(する|します|してい?(る|ます))|な(る|ります|ってい?(る|ます))|(当た|あた)(る|ります)|該当(する|します)|含まれ(る|ます)|分類され(る|ます)|です|でしょう|だ|なん)?[のん]?(です|でしょう|だ)?(か|よ|ね|な|っけ)*[?。!\s]*$/;

/** 「台帳は東系でいいんですよね？」: a thing and a segment, and nothing that is done. */
export function readBelonging(question: string, segments: Segments): Belonging | undefined {
  const text = normalise(question).trim();
  const mentions = mentionsIn(text, segments);
  const last = mentions.at(-1);
  if (last?.segment === undefined || mentions.length > 2) return undefined;
  const before = text.slice(0, last.at);
  const thing = before.replace(TOPIC, '');
  if (thing === before || thing === '' || !BELONGS.test(text.slice(last.at + last.text.length))) return undefined;
  const [other] = mentions.slice(0, -1);
  if (other !== undefined && other.text !== thing) return undefined;
  return { thing, supposed: last.segment, known: other?.segment };
}

interface Holdings {
  readonly documents: readonly Document[];
  readonly segments: Segments;
}

/**
 * The definition of the segment that the thing belongs to by its words, and that of the supposed one where it is another:
 * who is mistaken sees it. Undefined where the words of no definition are nearest to the thing: then something may be
 * meant that is done with it.
 */
export function decideBelonging(
  { supposed, known }: Belonging,
  { candidates: [nearest] }: Finding,
  { documents, segments }: Holdings,
): Decision | undefined {
  const own = known ?? segments.all.find((segment) => isDefinedAt(segment, nearest));
  const shown = own === supposed ? [own] : [own, supposed];
  const [first, second] = shown.flatMap((segment) => definitionOf(segment, documents) ?? []);
  if (own === undefined || first === undefined) return undefined;
  const provisions: readonly [Found, ...Found[]] = second === undefined ? [first] : [first, second];
  return {
    kind: 'answer',
    provisions,
    related: relatedTo(provisions, [], documents),
    why: `what belongs to ${supposed.id} was asked; nearest to it is ${own.id}`,
  };
}

function definitionOf(segment: Segment | undefined, documents: readonly Document[]): Found | undefined {
  const at = segment?.definedAt;
  return at === undefined ? undefined : foundAt(documents, at.document, at.address);
}

function isDefinedAt({ definedAt }: Segment, nearest: Finding['candidates'][number] | undefined): boolean {
  if (nearest?.target.kind !== 'provision') return false;
  const { document, address } = nearest.target;
  return document === definedAt?.document && address === definedAt.address;
}
