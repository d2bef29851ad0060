import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Built, plain } from './built.js';
import type { Program } from './freshprocess.js';

const require = createRequire(import.meta.url);

export const KUROMOJI_DICTIONARY = join(dirname(require.resolve('kuromoji/package.json')), 'dict');

/** A process that does nothing but load kuromoji as its own documentation says, and tells when it is ready. */
export function plainLoader(built: Built): Program {
  const load = `require('kuromoji').builder({ dicPath: ${JSON.stringify(KUROMOJI_DICTIONARY)} })
    .build((error) => { if (error) throw error; console.log('ready'); });`;
  return plain(built, '-e', load);
}
