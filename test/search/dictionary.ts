import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/config/packageroot.js';
import { prepareDictionary } from '../../src/corpus/dictionary.js';

/** The real dictionary, from the place where the build keeps it. */
export const tokeniser = prepareDictionary(join(PACKAGE_ROOT, '.cache'));
