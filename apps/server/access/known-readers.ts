import { createMiddleware } from 'hono/factory';
import { PUBLIC } from '../../../src/identity/index.ts';
import type { Env } from '../app-state.ts';
import { forbiddenPage } from '../delivery/on-delivery.tsx';
import { asksItself } from './guarded-paths.ts';

/** Plans, cockpits and figures before they are published are shown to everybody who reaches the server, or with `YIDU_READERS=accounts` to accounts alone. */
const isForAccounts = (env: Readonly<Record<string, string | undefined>> = process.env): boolean => env['YIDU_READERS'] === 'accounts';

/** What the pages for everybody are made with, and what a gateway asks. */
const OPEN = /^\/(?:assets|help|healthz|access)(?:\/|$)/;

/**
 * 凭账号阅读: where reading takes an account, strangers are led from the first page to what was published and asked to sign in on others. Paths that ask for
 * rights of their own are left to them. Comes after `actor`.
 */
export const knownReaders = createMiddleware<Env>(async (c, next) => {
  const { path } = c.req;
  const isStranger = c.var.actor === PUBLIC || c.var.isUnsettled === true;
  if (!isStranger || !isForAccounts() || OPEN.test(path) || asksItself(path)) return next();
  if (path === '/') return c.redirect('/public/', 302);
  return forbiddenPage(c);
});
