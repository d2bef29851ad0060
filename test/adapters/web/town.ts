import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Corpus } from '../../../src/assistant/view.js';
import { dictionaryIn } from '../../../src/corpus/dictionary.js';
import { loadCorpus } from '../../../src/corpus/load.js';
import type { Document } from '../../../src/law/document.js';
import { readerIn } from '../../../src/person/audience.js';

const cacheFolder = join(tmpdir(), 'jobun-web-tests');

/** A town that does not exist, with one document for everybody and one for staff. */
export const town: Corpus = corpusIn(new URL('./corpus', import.meta.url));

/** Ours. */
export const ours: Corpus = corpusIn(new URL('../../../corpus', import.meta.url));

export function documentOf(corpus: Corpus, id: string): Document {
  const document = corpus.viewFor(readerIn('staff')).documents.find((candidate) => candidate.id === id);
  if (document === undefined) throw new Error(`no document ${id}`);
  return document;
}

export function corpusIn(folder: URL): Corpus {
  const { value, issues } = loadCorpus(fileURLToPath(folder), {
    tokeniser: dictionaryIn(cacheFolder),
    cacheFolder,
  });
  if (value === undefined)
    throw new Error(issues.map(({ file, line, problem }) => `${file}:${line} ${problem}`).join('\n'));
  return value;
}
