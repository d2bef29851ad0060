import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => {
  const soak = mode === 'soak';
  return {
    test: {
      include: ['test/**/*.test.{ts,tsx}'],
      setupFiles: ['test/setup.ts'],
      // One fewer than there are processors unless told otherwise: on two, half as many as can work.
      maxWorkers: '100%',
      globalSetup: ['test/store/global.ts'],
      env: {
        PROPERTY_RUNS: soak ? '10000' : '100',
        KILLS_SQLITE: soak ? '200' : '8',
        KILLS_POSTGRES: soak ? '100' : '8',
        SHARED_EVENTS: soak ? '10000' : '1000',
      },
      // An index may have to be built first, on a machine that is doing other things.
      testTimeout: soak ? 3_600_000 : 30_000,
      hookTimeout: 60_000,
    },
  };
});
