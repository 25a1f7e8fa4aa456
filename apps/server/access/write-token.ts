import { createHash, timingSafeEqual } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { Env } from '../app-state.ts';

/** Same time for any two texts: both are hashed first, so that not even the length shows. */
export const sameToken = (given: string, token: string): boolean =>
  timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(token).digest());

/** A shorter one could be guessed, and is not taken. */
const SHORTEST = 24;

/** The token that stays the same from start to start, from YIDU_TOKEN; undefined where none is set or it is too short. */
const lastingToken = (): string | undefined => {
  const token = process.env['YIDU_TOKEN'] ?? '';
  return token.length >= SHORTEST ? token : undefined;
};

/**
 * A program may write with the token printed at start, where the server listens beyond this machine, or with that of YIDU_TOKEN anywhere, as
 * `Authorization: Bearer …`. `actor`, which follows, settles what that means; people sign in.
 */
export const writeToken = createMiddleware<Env>(async (c, next) => {
  const bearer = /^Bearer\s+(.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  const tokens = [c.var.state.writeToken, lastingToken()].filter((token) => token !== undefined);
  c.set('mayWrite', bearer !== undefined && tokens.some((token) => sameToken(bearer, token)));
  await next();
});
