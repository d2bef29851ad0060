import type { Action } from '../answer/action.js';
import { menuExamples } from '../answer/menu.js';
import { NO_SEGMENTS, type Segments, withoutSegments } from '../answer/segment.js';
import { NO_GUIDE, type SegmentGuide } from '../answer/segmentguide.js';
import { TALK_EXAMPLES } from '../answer/talk.js';
import type { Document } from '../law/document.js';
import type { Unit } from '../law/unit.js';
import type { Entry, Example, Findable } from '../search/entry.js';
import type { LexiconEntry } from '../search/lexicon.js';
import { standsIn } from './inview.js';

/** What staff ask whether they may do, and where. */
interface Doable {
  readonly actions: readonly Action[];
  readonly segments: Segments;
  readonly guide: SegmentGuide;
}

const NOTHING_DOABLE: Doable = { actions: [], segments: NO_SEGMENTS, guide: NO_GUIDE };

/** What can be found in the given documents: nothing that speaks of anything else is in it. */
export function findableIn(
  documents: readonly Document[],
  examples: readonly Example[],
  lexicon: readonly LexiconEntry[],
  { actions, segments, guide }: Doable = NOTHING_DOABLE,
): Findable {
  const isInView = standsIn(documents);
  const doable = new Set(actions.map(({ id }) => id));
  return {
    provisions: documents.flatMap((document) => document.units.flatMap((unit) => entriesOf(document, unit, []))),
    actions: actions.map((action) => entryOf(action, segments)),
    examples: [
      ...[...examples, ...TALK_EXAMPLES].filter(({ target }) => {
        if (target.kind === 'action') return doable.has(target.id);
        return target.kind !== 'provision' || isInView(target);
      }),
      ...(actions.length === 0 || segments.all.length === 0 ? [] : menuExamples(guide)),
    ],
    lexicon,
  };
}

/** A segment in its name would make an action the answer to whatever is asked of that segment. */
function entryOf({ id, name }: Action, segments: Segments): Entry {
  const heading = withoutSegments(name, segments);
  return { target: { kind: 'action', id }, headings: [heading], text: '', context: '', defines: false };
}

function entriesOf(document: Document, unit: Unit, above: readonly Unit[]): Entry[] {
  const path = [unit, ...above];
  const headings = path.flatMap(({ heading }) => heading?.text ?? []);
  const context = above.find(({ words }) => words.text !== '')?.words.text ?? '';
  const entry = (address: string, text: string): Entry => {
    const terms = document.terms.filter(({ definedAt }) => definedAt === address).map(({ name }) => name);
    const defines = terms.length > 0 && /をいう。?(（|$)/.test(text);
    // 「管理人　倉庫の鍵を預かる者をいう。」 has its term for a heading as much as one that stands above its text.
    const inline = defines ? terms.filter((term) => !headings.includes(term)) : [];
    return {
      target: { kind: 'provision', document: document.id, address },
      headings: [...inline, ...headings],
      text,
      context,
      defines,
    };
  };
  const own = unit.words.text === '' ? [] : [entry(unit.address, unit.words.text)];
  const sentences = unit.sentences.map(({ name, words }) => entry(unit.address + name, words.text));
  return [...own, ...sentences, ...unit.children.flatMap((child) => entriesOf(document, child, path))];
}
