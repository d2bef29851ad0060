import { createRequire } from 'node:module';
import { create, insertMultiple, search } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/japanese';
import MiniSearch from 'minisearch';
import { KUROMOJI_DICTIONARY } from './plainloader.js';

/** What somebody gets who takes a search engine as it comes. */
export interface Baseline {
  readonly name: string;
  /** Tokenising included. */
  ask(question: string): unknown;
}

/** Indexes the texts with the surface forms of all tokens, default scoring. */
export async function bareMiniSearch(texts: readonly string[]): Promise<Baseline> {
  const tokenise = await plainTokeniser();
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: tokenise });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return { name: 'bare MiniSearch over kuromoji tokens', ask: (question) => index.search(question) };
}

/** Orama with the tokeniser it offers for Japanese, ten results as it gives them. */
export async function orama(texts: readonly string[]): Promise<Baseline> {
  const index = create({ schema: { text: 'string' }, components: { tokenizer: createTokenizer() } });
  const documents = texts.map((text) => ({ text }));
  await insertMultiple(index, documents);
  return { name: 'Orama with its Japanese tokenizer', ask: (question) => search(index, { term: question }) };
}

interface PlainKuromoji {
  builder(options: { dicPath: string }): {
    build(ready: (error: Error | null, tokenizer: PlainTokenizer) => void): void;
  };
}

interface PlainTokenizer {
  tokenize(text: string): { readonly surface_form: string }[];
}

function plainTokeniser(): Promise<(text: string) => string[]> {
  const kuromoji = createRequire(import.meta.url)('kuromoji') as PlainKuromoji;
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath: KUROMOJI_DICTIONARY }).build((error, tokenizer) => {
      if (error !== null) reject(error);
      else resolve((text) => tokenizer.tokenize(text).map(({ surface_form }) => surface_form));
    });
  });
}
