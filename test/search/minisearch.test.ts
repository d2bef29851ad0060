import { describe } from 'vitest';
import { MiniSearchEngine } from '../../src/search/minisearch.js';
import { engineContract } from './engine.contract.js';

const WEIGHTS = { title: 2, text: 1 };

describe('MiniSearch', () => {
  engineContract({
    build: (documents) => MiniSearchEngine.build(documents, WEIGHTS),
    load: (saved) => MiniSearchEngine.load(saved, WEIGHTS),
  });
});
