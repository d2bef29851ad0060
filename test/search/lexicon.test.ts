import { describe, expect, test } from 'vitest';
import { Lexicon, type LexiconEntry, lexiconRules } from '../../src/search/lexicon.js';
import { contentWords } from '../../src/search/words.js';
import { tokeniser } from './dictionary.js';

const ENTRIES: readonly LexiconEntry[] = [
  { says: ['紛失'], means: ['亡失'], kind: 'same', weight: 1 },
  { says: ['業者'], means: ['受託者'], kind: 'slang', weight: 0.8 },
  { says: ['なくす'], means: ['亡失'], kind: 'same', weight: 0.9 },
  { says: ['鍵'], means: ['保管庫'], kind: 'part', weight: 0.5 },
];
const lexicon = new Lexicon(lexiconRules(ENTRIES, tokeniser));

const meaningsOf = (text: string) => {
  const words = contentWords(tokeniser, text);
  return words.flatMap((_, at) => lexicon.meaningsAt(words, at).map(({ means, weight }) => `${means} ${weight}`));
};

describe('the lexicon', () => {
  test('reads a word of the question', () => {
    expect(meaningsOf('業者が紛失した')).toEqual(['受託者 0.8', '亡失 1']);
  });

  test('only what is the same also works backwards', () => {
    expect(meaningsOf('亡失')).toContain('紛失 1');
    expect(meaningsOf('受託者')).toEqual([]);
  });

  test('finds by its letters what morphemes hide', () => {
    // IPADIC reads 「メモなくした」 as なく (ない) + し + た.
    expect(lexicon.meaningsIn('メモなくした').map(({ means }) => means)).toEqual(['亡失']);
    expect(lexicon.meaningsIn('メモなくさないで').map(({ means }) => means)).toEqual(['亡失']);
  });

  test('does not look for short words inside others', () => {
    expect(lexicon.meaningsIn('合鍵')).toEqual([]);
  });
});
