import { vi } from 'vitest';
import type { Tokeniser } from '../../src/search/token.js';

type Module = typeof import('../../src/corpus/dictionary.js');
const actual = await vi.importActual<Module>('../../src/corpus/dictionary.js');
const loaded = new Map<string, Tokeniser>();

/** The real one, read once for all tests: each command of a real program reads it once, too. */
export const prepareDictionary: Module['prepareDictionary'] = (cacheFolder, keep) => {
  const tokeniser = loaded.get(cacheFolder) ?? actual.prepareDictionary(cacheFolder, keep);
  loaded.set(cacheFolder, tokeniser);
  return tokeniser;
};
