import type { Action } from '../answer/action.js';
import { TALK_EXAMPLES } from '../answer/talk.js';
import type { Document } from '../law/document.js';
import type { Unit } from '../law/unit.js';
import type { Entry, Example, Findable } from '../search/entry.js';
import type { LexiconEntry } from '../search/lexicon.js';

/** What can be found in the given documents: nothing that speaks of any other document is in it. */
export function findableIn(
  documents: readonly Document[],
  examples: readonly Example[],
  lexicon: readonly LexiconEntry[],
  actions: readonly Action[] = [],
): Findable {
  const known = new Set(documents.map(({ id }) => id));
  const doable = new Set(actions.map(({ id }) => id));
  return {
    provisions: documents.flatMap((document) => document.units.flatMap((unit) => entriesOf(document, unit, []))),
    actions: actions.map(entryOf),
    examples: [...examples, ...TALK_EXAMPLES].filter(({ target }) => {
      if (target.kind === 'action') return doable.has(target.id);
      return target.kind !== 'provision' || known.has(target.document);
    }),
    lexicon,
  };
}

function entryOf({ id, name }: Action): Entry {
  return { target: { kind: 'action', id }, headings: [name], text: '', context: '', defines: false };
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
