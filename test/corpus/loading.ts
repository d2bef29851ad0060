import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from '../../src/assistant/view.js';
import { dictionaryIn } from '../../src/corpus/dictionary.js';
import { type Loading, loadCorpus } from '../../src/corpus/load.js';
import type { Issue } from '../../src/law/issue.js';
import { type Files, folderOf } from './folder.js';

/** Kept between runs, so that the dictionary is unpacked once on a machine. */
export const CACHE = join(tmpdir(), 'jobun-tests');

export const loading: Loading = { tokeniser: dictionaryIn(CACHE), cacheFolder: CACHE };

/** The corpus of these files; throws when they have errors. */
export function corpusOf(files: Files): Corpus {
  const { value, issues } = loadCorpus(folderOf(files), loading);
  if (value === undefined) throw new Error(issues.map(placeAndProblem).join('\n'));
  return value;
}

/** The errors of these files as `file:line:column: problem`; warnings are left out. There must be no corpus. */
export function errorsIn(files: Files): string[] {
  return errorsOf(files).map(placeAndProblem);
}

export function errorsOf(files: Files): Issue[] {
  const { value, issues } = loadCorpus(folderOf(files), loading);
  if (value !== undefined) throw new Error('a corpus came of it');
  return issues.filter(({ severity }) => severity === 'error');
}

function placeAndProblem({ file, line, column, problem }: Issue): string {
  return `${file}:${line}:${column}: ${problem}`;
}
