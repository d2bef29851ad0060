import { ANYONE } from '../person/audience.js';
import type { Command } from './command.js';
import { CORPUS_OPTIONS, openFor } from './opening.js';

export const prepare: Command = {
  name: 'prepare',
  takes: '',
  summary: {
    ja: '辞書と索引を作っておきます（次からすぐに始まります）',
    en: 'make dictionary and index ready for fast starts',
  },
  options: { corpus: CORPUS_OPTIONS.corpus },
  async run(invocation) {
    const corpus = openFor(invocation);
    if (corpus === undefined) return 1;
    corpus.viewFor(ANYONE);
    return 0;
  },
};
