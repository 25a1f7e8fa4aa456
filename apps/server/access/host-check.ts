import { createMiddleware } from 'hono/factory';
import type { Env } from '../app-state.ts';

const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * A server on the loopback answers only requests addressed to it by a local name: a page elsewhere whose name has been
 * pointed at 127.0.0.1 (DNS rebinding) would otherwise be of the same origin and could read and write plans.
 */
export const localHostOnly = createMiddleware<Env>(async (c, next) => {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  if (LOCAL.test(host)) return next();
  const { errors } = c.var.words;
  return c.text(`${errors.badHost}：${errors.badHostHelp}\n`, 421);
});
