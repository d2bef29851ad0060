import { describe, expect, test } from 'vitest';
import { MiniSearchEngine } from '../../src/search/minisearch.js';
import { engineContract } from './engine.contract.js';

const WEIGHTS = { title: 2, text: 1 };

describe('MiniSearch', () => {
  engineContract({
    build: (documents) => MiniSearchEngine.build(documents, WEIGHTS),
    load: (saved) => MiniSearchEngine.load(saved, WEIGHTS),
  });

  test('a field of weight 0 counts for nothing', () => {
    const engine = MiniSearchEngine.build([{ title: ['鍵'], text: [] }], { title: 0, text: 1 });
    const terms = [{ term: '鍵', weight: 1 }];
    expect(engine.search([{ fields: ['title', 'text'], terms }])).toEqual([]);
    expect(engine.search([{ fields: ['title'], terms }])).toEqual([]);
  });
});
