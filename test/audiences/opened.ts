import { basename } from 'node:path';
import type { Corpus } from '../../src/assistant/view.js';
import type { openCorpus as real } from '../../src/corpus/open.js';

const opened: Corpus[] = [];

/** What to call a corpus of the table on a command line. */
export function folderFor(corpus: Corpus): string {
  if (!opened.includes(corpus)) opened.push(corpus);
  return String(opened.indexOf(corpus));
}

/** Instead of the real one: reading the same corpus anew for each command would take most of the time. */
export const openCorpus: typeof real = ({ corpusFolder }) => ({
  value: opened[Number(basename(corpusFolder))],
  issues: [],
});
