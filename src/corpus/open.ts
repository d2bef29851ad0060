import type { Corpus } from '../assistant/view.js';
import type { WithIssues } from '../law/issue.js';
import { dictionaryIn } from './dictionary.js';
import { loadCorpus } from './load.js';
import type { TextFile } from './textfile.js';

export interface Folders {
  readonly corpusFolder: string;
  readonly cacheFolder: string;
}

/** Loads a corpus with the dictionary it needs: what every command begins with. */
export function openCorpus(folders: Folders, draft?: TextFile): WithIssues<Corpus | undefined> {
  const { corpusFolder, cacheFolder } = folders;
  return loadCorpus(corpusFolder, { tokeniser: dictionaryIn(cacheFolder), cacheFolder, draft });
}
