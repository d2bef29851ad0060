import { dictionaryIn } from '../../corpus/dictionary.js';
import { loadCorpus } from '../../corpus/load.js';
import type { Rules } from '../../person/standing.js';
import type { Invocation } from '../command.js';
import { corpusFolderOf } from '../opening.js';

/** What the corpus says of people; undefined where it cannot be read. Keeps nothing. */
export function rulesIn({ config, options }: Pick<Invocation, 'config' | 'options'>): Rules | undefined {
  const { cacheFolder } = config;
  const loading = { tokeniser: dictionaryIn(cacheFolder, false), cacheFolder, keep: false };
  return loadCorpus(corpusFolderOf({ config, options }), loading).value;
}
