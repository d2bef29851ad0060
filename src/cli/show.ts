import { parseAddress } from '../law/addressreader.js';
import type { Document } from '../law/document.js';
import { locate } from '../law/locate.js';
import type { Provision } from '../law/provision.js';
import type { Unit } from '../law/unit.js';
import { type Command, UsageError } from './command.js';
import { CORPUS_OPTIONS, openFor, readerFor } from './opening.js';

export const show: Command = {
  name: 'show',
  takes: '第3条第1号',
  summary: { ja: '条文を、その下にあるものまで示します', en: 'print a provision with everything below it' },
  options: CORPUS_OPTIONS,
  async run(invocation) {
    const { words, terminal } = invocation;
    const typed = words.join(' ');
    const address = parseAddress(typed);
    if (address === undefined)
      throw new UsageError(typed === '' ? '条番号がありません。' : `「${typed}」は条番号として読めません。`);
    const corpus = openFor(invocation);
    if (corpus === undefined) return 1;
    const { documents } = corpus.viewFor(readerFor(invocation));
    const readings = documents.map((document) => ({ document, located: locate(document, address) }));
    const found = readings.flatMap(({ document, located }) =>
      located.kind === 'found' ? [{ document, located }] : [],
    );
    if (found.length === 0) {
      const problems = readings.flatMap(({ located }) => (located.kind === 'found' ? [] : [located.problem]));
      terminal.err(problems.join('\n') || '読める文書がありません。');
      return 1;
    }
    for (const { document, located } of found) {
      if (located.reading !== undefined) terminal.out(`※ ${located.reading}`);
      terminal.out([terminal.paint('bold', titleOf(document)), ...provisionLines(located.provision)].join('\n'));
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
