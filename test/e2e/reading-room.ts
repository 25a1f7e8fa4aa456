import { serve } from '@hono/node-server';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build } from 'vite';
import { createApp } from '../../apps/server/app.tsx';
import type { AppState } from '../../apps/server/app-state.ts';
import { readAssets } from '../../apps/server/assets.ts';
import { projectFolder } from '../../apps/server/project-folder.ts';
import { sampleState } from '../../apps/server/sample-plan.ts';
import { launchBrowser } from './browser.ts';

export type ReadingRoom = {
  readonly url: string;
  readonly browser: Browser;
  /** A new page in a context of its own, at `path`. Errors in the page and requests to elsewhere are collected in `faults`. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  readonly faults: string[];
  /** A folder of this room, gone when it closes. */
  readonly folder: string;
  close(): Promise<void>;
};

const newestIn = async (folder: string): Promise<number> => {
  const names = await readdir(folder, { recursive: true });
  return Math.max(...(await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mtimeMs))));
};

/** The built scripts and styles, if nothing they are made of has changed since; else built anew into `folder`. */
const builtWeb = async (folder: string): Promise<string> => {
  const root = projectFolder();
  const kept = join(root, 'dist', 'web');
  const made = await stat(join(kept, '.vite', 'manifest.json')).catch(() => undefined);
  const changed = Math.max(await newestIn(join(root, 'apps', 'web')), (await stat(join(root, 'vite.config.ts'))).mtimeMs);
  if (made !== undefined && made.mtimeMs > changed) return kept;
  await build({ configFile: join(root, 'vite.config.ts'), root, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  return folder;
};

/** A reading room with freshly built scripts on a free port, and a browser to look at it. */
export const openReadingRoom = async (stateOf: (folder: string) => Promise<AppState> | AppState = () => sampleState()): Promise<ReadingRoom> => {
  const folder = await mkdtemp(join(tmpdir(), 'yidu-e2e-'));
  const web = await builtWeb(join(folder, 'web'));
  const app = createApp({ ...(await stateOf(folder)), assets: readAssets(web) });
  const [server, url] = await new Promise<[ReturnType<typeof serve>, string]>((resolve) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve([started, `http://127.0.0.1:${port}`]));
  });
  const browser = await launchBrowser();
  const faults: string[] = [];
  return {
    url,
    browser,
    faults,
    folder,
    open: async (path, options) => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', ...options });
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
      page.on('console', (message) => message.type() === 'error' && faults.push(`${path}: ${message.text()}`));
      page.on('request', (request) => !request.url().startsWith(url) && !request.url().startsWith('data:') && faults.push(`${path}: asks ${request.url()}`));
      await page.goto(url + path);
      return page;
    },
    close: async () => {
      await browser.close();
      await new Promise((done) => {
        server.close(done);
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await rm(folder, { recursive: true, force: true });
    },
  };
};
