import { defineConfig } from 'vitest/config';

const endToEnd = 'test/e2e/**/*.test.ts';
const elsewhere = ['**/node_modules/**', 'dist/**'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'apps/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: elsewhere,
          testTimeout: 30_000,
          // A database is made in some hooks.
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'end-to-end', include: [endToEnd], exclude: elsewhere, testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
