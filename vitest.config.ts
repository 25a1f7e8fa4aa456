import { defineConfig } from 'vitest/config';

const endToEnd = 'test/e2e/**/*.test.ts';
const elsewhere = ['**/node_modules/**', 'dist/**'];

export default defineConfig({
  test: {
    // By default a core is left free, but much of the time a test waits for a database or a browser in a process of its own.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'apps/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: elsewhere,
          // Files of one worker share what they import, which halves the time; none replaces a module.
          isolate: false,
          testTimeout: 30_000,
          // A database is made in some hooks.
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'end-to-end', include: [endToEnd], exclude: elsewhere, testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
