import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/setup.ts'],
    // An index may have to be built first, on a machine that is doing other things.
    testTimeout: mode === 'soak' ? 3_600_000 : 30_000,
    hookTimeout: 60_000,
  },
}));
