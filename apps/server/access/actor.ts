import { createMiddleware } from 'hono/factory';
import { may, PUBLIC, type Actor } from '../../../src/identity/index.ts';
import type { Env } from '../app-state.ts';

/** Whoever sits at a machine that nobody has signed in to yet, or holds the token printed at start. */
export const OPERATOR: Actor = { name: 'operator', roles: ['administrator', 'planner'] };

/** Settles who asks: `c.var.actor`, and `mayWrite`, whether he may write plans and figures. Comes after `writeToken`. */
export const actor = createMiddleware<Env>(async (c, next) => {
  const who = c.var.mayWrite ? OPERATOR : PUBLIC;
  c.set('actor', who);
  c.set('mayWrite', may(who, 'figure.send'));
  await next();
});
