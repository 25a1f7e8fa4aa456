import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Hono } from 'hono';
import type { Env } from './app-state.ts';
import type { Assets } from './assets.ts';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' };

/** Built scripts and styles. A name carries its content's hash, so it is kept for ever; only plain file names are looked up. */
export const assetRoutes = (assets: Assets): Hono<Env> => {
  const app = new Hono<Env>();
  app.get('/assets/:name{[A-Za-z0-9_.-]+}', async (c) => {
    const name = c.req.param('name');
    const type = TYPES[extname(name)];
    if (type === undefined || name.startsWith('.')) return c.notFound();
    try {
      const bytes = await readFile(join(assets.folder, 'assets', name));
      return c.body(new Uint8Array(bytes), 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' });
    } catch {
      return c.notFound();
    }
  });
  return app;
};
