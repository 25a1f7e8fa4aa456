import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Env, PageContext } from '../app-state.ts';
import { projectFolder } from '../project-folder.ts';
import { waitFor } from '../region/on-region.tsx';

/** Milliseconds a monitor waits for the database. */
const PATIENCE = 2000;

/** The number of the newest step of the schema: a database that is open has been through all of them. */
const schemaNumber = async (): Promise<number> => {
  const names = await readdir(join(projectFolder(), 'src', 'database', 'migrations'));
  return Math.max(0, ...names.map((name) => Number(/^(\d{4})-/.exec(name)?.[1] ?? 0)));
};

const health = async (c: PageContext): Promise<Response> => {
  c.header('Cache-Control', 'no-store');
  try {
    const store = await waitFor(c.var.state.database(), PATIENCE);
    if (store === undefined) return c.json({ status: 'opening' }, 503);
    await store.regions();
    return c.json({ status: 'ok', version: c.var.state.version, schema: await schemaNumber() });
  } catch {
    return c.json({ status: 'failed' }, 503);
  }
};

/** For whoever watches the server: whether it answers and its database does, without naming anything that it keeps. */
export const healthApp = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get('/healthz', health);
  return app;
};
