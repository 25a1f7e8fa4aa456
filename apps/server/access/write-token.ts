import { createHash, timingSafeEqual } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { Env } from '../app-state.ts';

/** Same time for any two texts: both are hashed first, so that not even the length shows. */
export const sameToken = (given: string, token: string): boolean =>
  timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(token).digest());

/**
 * Where the server listens beyond this machine, a program may write with the token printed at start, as `Authorization: Bearer …`. `actor`, which follows,
 * settles what that means; people sign in.
 */
export const writeToken = createMiddleware<Env>(async (c, next) => {
  const token = c.var.state.writeToken;
  const bearer = /^Bearer\s+(.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  c.set('mayWrite', token !== undefined && bearer !== undefined && sameToken(bearer, token));
  await next();
});
