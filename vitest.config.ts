import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: false,
  test: { include: ['src/**/*.test.ts', 'apps/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'], testTimeout: 20_000 },
} as never);
