import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/config/packageroot.js';
import { openCorpus } from '../../src/corpus/open.js';

const folders = { corpusFolder: join(PACKAGE_ROOT, 'corpus'), cacheFolder: join(PACKAGE_ROOT, '.cache') };
const { value, issues: found } = openCorpus(folders);
if (value === undefined)
  throw new Error(found.map(({ file, line, problem }) => `${file}:${line} ${problem}`).join('\n'));

/** The corpus as it is shipped, and what its check finds. */
export const corpus = value;
export const issues = found;
