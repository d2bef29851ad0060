import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => {
  const soak = mode === 'soak';
  return {
    test: {
      globalSetup: ['test/global.ts'],
      setupFiles: ['test/setup.ts'],
      // Tests wait for processes and pages of their own: with one for each processor, a fifth of their time goes by idle.
      maxWorkers: Math.ceil(availableParallelism() * 1.5),
      env: {
        PROPERTY_RUNS: soak ? '10000' : '100',
        KILLS_SQLITE: soak ? '200' : '6',
        KILLS_POSTGRES: soak ? '100' : '6',
        SHARED_EVENTS: soak ? '10000' : '1000',
      },
      // An index may have to be built first, on a machine that is doing other things.
      testTimeout: soak ? 3_600_000 : 30_000,
      hookTimeout: 60_000,
      projects: [
        {
          extends: true,
          // What these files import is read once for all of them: the dictionary, corpora, databases that are empty again.
          test: {
            name: 'together',
            include: [testsIn('**')],
            exclude: APART.map(testsIn),
            isolate: false,
            restoreMocks: true,
            unstubGlobals: true,
          },
        },
        {
          extends: true,
          test: { name: 'apart', include: APART.map(testsIn) },
        },
      ],
    },
  };
});

/** They put other modules in place of the product's, or hold a browser as long as their file. */
const APART = ['audiences', 'cli', 'crash', 'e2e'];

function testsIn(folder: string): string {
  return `test/${folder}/**/*.test.{ts,tsx}`;
}
