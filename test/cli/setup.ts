import { vi } from 'vitest';

vi.mock('../../src/corpus/dictionary.js', () => import('./dictionary.js'));
