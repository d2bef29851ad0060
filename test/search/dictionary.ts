import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/config/packageroot.js';
import { dictionaryIn } from '../../src/corpus/dictionary.js';

/** The real dictionary, from the place where the build keeps it. */
export const tokeniser = dictionaryIn(join(PACKAGE_ROOT, '.cache'));
