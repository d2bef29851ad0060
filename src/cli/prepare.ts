import { ANYONE } from '../person/audience.js';
import type { Command } from './command.js';
import { CORPUS_OPTIONS, openFor } from './opening.js';

export const prepare: Command = {
  options: { corpus: CORPUS_OPTIONS.corpus },
  async run(invocation) {
    const corpus = openFor(invocation);
    if (corpus === undefined) return 1;
    corpus.viewFor(ANYONE);
    return 0;
  },
};
