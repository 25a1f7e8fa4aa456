import { csrf } from 'hono/csrf';
import { createMiddleware } from 'hono/factory';
import type { Env } from '../app-state.ts';

/** Mail programs end a subscription by a POST of their own (RFC 8058): no page of another site sends it, and the address holds the secret of that mailbox. */
const ONE_CLICK = /^\/public\/[^/]+\/[^/]+\/follow\/[^/]+\/end\/[\w-]+$/;

const held = csrf();

/** Forms come from pages of this server. Browsers always say where a form comes from; what says nothing may do no more than end a subscription by its secret. */
export const ownFormsOnly = createMiddleware<Env>((c, next) => {
  const saysNothing = c.req.header('origin') === undefined && c.req.header('sec-fetch-site') === undefined;
  return saysNothing && ONE_CLICK.test(c.req.path) ? next() : held(c, next);
});
