import { foundAt } from '../answer/found.js';
import type { Document } from '../law/document.js';
import type { Term } from '../law/term.js';
import { normalise } from '../search/text.js';
import type { Command, Terminal } from './command.js';
import { CORPUS_OPTIONS, openFor, readerFor } from './opening.js';

export const glossary: Command = {
  options: CORPUS_OPTIONS,
  async run(invocation) {
    const corpus = openFor(invocation);
    if (corpus === undefined) return 1;
    const wanted = normalise(invocation.words.join(' '));
    const { documents } = corpus.viewFor(readerFor(invocation));
    const terms = documents.flatMap((document) => document.terms.map((term) => ({ document, term })));
    const chosen = terms.filter(({ term }) =>
      [term.name, ...term.aliases].some((name) => normalise(name).includes(wanted)),
    );
    if (chosen.length === 0) {
      const name = wanted === '' ? '用語' : `「${invocation.words.join(' ')}」`;
      invocation.terminal.err(`${name}は、どの文書にも定義されていません。`);
      return 1;
    }
    invocation.terminal.out(
      chosen.flatMap(({ document, term }) => termLines(document, term, invocation.terminal)).join('\n'),
    );
    return 0;
  },
};

function termLines(document: Document, { name, aliases, definedAt, uses }: Term, { paint }: Terminal): string[] {
  const other = aliases.length === 0 ? '' : `（${aliases.join('、')}）`;
  const definition = foundAt([document], document.id, definedAt)?.provision.words.text ?? '';
  const addresses = [...new Set(uses.map(({ address }) => address))];
  return [
    `${paint('bold', name)}${other}　${document.shortTitle} ${definedAt}`,
    `　${definition}`,
    `　使われている条文: ${addresses.join('、') || 'ありません'}`,
  ];
}
