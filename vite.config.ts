import { defineConfig } from 'vite';

/** The oldest browser the pages are made for. */
const BROWSER = 'chrome109';

/** `vite build` makes the scripts and styles of the pages; `vite build --ssr` makes the server that renders them. */
export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? {
        publicDir: false,
        build: {
          ssr: true,
          outDir: 'dist/server',
          emptyOutDir: true,
          target: 'node22',
          minify: false,
          sourcemap: true,
          rolldownOptions: { input: 'apps/server/main.ts', output: { entryFileNames: 'main.js' } },
        },
      }
    : {
        publicDir: false,
        build: {
          outDir: 'dist/web',
          emptyOutDir: true,
          manifest: true,
          target: BROWSER,
          cssTarget: BROWSER,
          modulePreload: false,
          assetsInlineLimit: 0,
          rolldownOptions: { input: 'apps/web/main.ts' },
        },
      },
);
