import { createMiddleware } from 'hono/factory';
import { publicOrigin } from '../accounts/public-origin.ts';
import type { Env } from '../app-state.ts';

const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

const isOwn = (host: string): boolean => {
  const origin = publicOrigin();
  return LOCAL.test(host) || (origin !== undefined && new URL(origin).host === host.toLowerCase());
};

/**
 * A server on the loopback answers only requests addressed to it by a local name, or by that of YIDU_ORIGIN: a page elsewhere whose name has been
 * pointed at 127.0.0.1 (DNS rebinding) would otherwise be of the same origin and could read and write plans.
 */
export const localHostOnly = createMiddleware<Env>(async (c, next) => {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  if (isOwn(host)) return next();
  const { errors } = c.var.words;
  return c.text(`${errors.badHost}：${errors.badHostHelp}\n`, 421);
});
