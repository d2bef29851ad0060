import { parseAddress } from '../law/addressreader.js';
import type { Document } from '../law/document.js';
import type { Provision } from '../law/provision.js';
import type { Unit } from '../law/unit.js';
import { type Command, UsageError } from './command.js';
import { CORPUS_OPTIONS, openFor, readerFor } from './opening.js';
import { locateTyped } from './typedaddress.js';

export const show: Command = {
  options: CORPUS_OPTIONS,
  async run(invocation) {
    const { words, terminal } = invocation;
    const typed = words.join(' ');
    // Told before the corpus is read, which takes longer.
    if (parseAddress(typed) === undefined)
      throw new UsageError(typed === '' ? '条番号がありません。' : `「${typed}」は条番号として読めません。`);
    const corpus = openFor(invocation);
    if (corpus === undefined) return 1;
    const { found = [], problems = [] } = locateTyped(typed, corpus.viewFor(readerFor(invocation))) ?? {};
    if (found.length === 0) {
      terminal.err(problems.join('\n') || '読める文書がありません。');
      return 1;
    }
    for (const { document, provision, reading } of found) {
      if (reading !== undefined) terminal.out(`※ ${reading}`);
      terminal.out([terminal.paint('bold', titleOf(document)), ...provisionLines(provision)].join('\n'));
    }
    return 0;
  },
};

function titleOf({ title, edition }: Document): string {
  return edition === undefined ? title : `${title}　${edition}`;
}

function provisionLines({ part, address, words, unit }: Provision): string[] {
  return part === undefined ? unitLines(unit, 0) : [`${address}　${words.text}`];
}

function unitLines({ label, address, heading, words, children }: Unit, depth: number): string[] {
  const name = depth === 0 ? address : label;
  const title = heading === undefined ? '' : `（${heading.text}）`;
  const line = `${'　'.repeat(depth)}${name}${title}　${words.text}`.trimEnd();
  return [line, ...children.flatMap((child) => unitLines(child, depth + 1))];
}
