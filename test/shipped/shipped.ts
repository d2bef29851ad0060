import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/config/packageroot.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { loading } from '../corpus/loading.js';

const { value, issues: found } = loadCorpus(join(PACKAGE_ROOT, 'corpus'), loading);
if (value === undefined)
  throw new Error(found.map(({ file, line, problem }) => `${file}:${line} ${problem}`).join('\n'));

/** The corpus as it is shipped, and what its check finds. */
export const corpus = value;
export const issues = found;
