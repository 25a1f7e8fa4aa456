/** Builds the reading room's client into dist/web and its server into dist/server. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const entry = join(root, 'apps', 'web', 'main.ts');

const common: InlineConfig = { root, configFile: false, logLevel: 'warn', publicDir: false };

const client: InlineConfig = {
  ...common,
  build: { outDir: 'dist/web', emptyOutDir: true, manifest: true, target: 'chrome109', rollupOptions: { input: entry } },
};

const server: InlineConfig = {
  ...common,
  build: { outDir: 'dist/server', emptyOutDir: true, ssr: 'apps/server/main.ts', target: 'node22', minify: false, sourcemap: true },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
};

if (existsSync(entry)) await build(client);
await build(server);
