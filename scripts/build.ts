/** Builds the reading room's scripts and styles into dist/web, its server into dist/server, and the compiler as one file into dist/compiler. */
import { utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const began = new Date();
await build({ root, logLevel: 'warn' });
await build({ root, logLevel: 'warn', build: { ssr: true } });
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'dist/compiler',
    target: 'node22',
    minify: false,
    rolldownOptions: { input: 'src/plan/compile.ts', output: { entryFileNames: 'compile.js' } },
  },
});
// A source that changes while this runs is newer than what was built.
utimesSync(join(root, 'dist', 'compiler', 'compile.js'), began, began);
