import { availableParallelism } from 'node:os';
import { defineConfig, type ProjectConfig, type TestProjectConfiguration } from 'vitest/config';
import { LongestFirst } from './test/longestfirst.js';

/** Puts another module in place of one that other files import. */
const APART = 'test/audiences/table.test.ts';

export default defineConfig(({ mode }) => {
  const soak = mode === 'soak';
  return {
    test: {
      globalSetup: ['test/global.ts'],
      setupFiles: ['test/setup.ts'],
      sequence: { sequencer: LongestFirst },
      // Tests wait for processes and pages of their own: with one worker for each processor, much of their time goes by idle.
      maxWorkers: Math.ceil(availableParallelism() * 2),
      env: {
        PROPERTY_RUNS: soak ? '10000' : '100',
        KILLS_SQLITE: soak ? '200' : '3',
        KILLS_POSTGRES: soak ? '100' : '3',
        KILLS_SLACK_SQLITE: soak ? '200' : '3',
        KILLS_SLACK_POSTGRES: soak ? '100' : '2',
        KILLS_TEAMS_SQLITE: soak ? '200' : '2',
        KILLS_TEAMS_POSTGRES: soak ? '100' : '2',
        SHARED_EVENTS: soak ? '10000' : '400',
      },
      // An index may have to be built first, on a machine that is doing other things.
      testTimeout: soak ? 3_600_000 : 90_000,
      hookTimeout: 90_000,
      projects: [
        together('everything else', { include: ['test/**/*.test.{ts,tsx}'], exclude: [APART] }),
        { extends: true, test: { name: 'apart', include: [APART] } },
      ],
    },
  };
});

/** Files in one process, which reads once what they import: the dictionary, corpora, the browser, emptied databases. */
function together(name: string, files: ProjectConfig): TestProjectConfiguration {
  return { extends: true, test: { name, isolate: false, restoreMocks: true, unstubGlobals: true, ...files } };
}
