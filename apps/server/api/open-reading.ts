import { createMiddleware } from 'hono/factory';
import { isAlone } from '../access/open-desk.ts';
import type { Env } from '../app-state.ts';

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);
/** What is public anyway: read from pages of other sites as well. */
const PUBLISHED = /^\/(?:api\/(?:$|openapi\.json$)|api\/v1\/regions\/[^/]+\/plans\/[^/]+\/(?:releases|opinions)$|public\/)/;

/**
 * Lets pages of other sites read (CORS), and only read: nothing is answered to their writing, and no cookie counts. At a server for one machine alone they
 * read what was published and nothing else: whoever sits there is the operator, and any page he opens could ask on his behalf.
 */
export const openReading = createMiddleware<Env>(async (c, next) => {
  const isOpen = PUBLISHED.test(c.req.path) || !isAlone(c.var.state);
  const asked = c.req.method === 'OPTIONS' ? (c.req.header('access-control-request-method') ?? '') : c.req.method;
  if (!isOpen || !READS.has(asked)) return next();
  if (c.req.method === 'OPTIONS') {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Access-Control-Allow-Methods', 'GET, HEAD');
    c.header('Access-Control-Allow-Headers', 'If-None-Match, Accept');
    c.header('Access-Control-Max-Age', '86400');
    return c.body(null, 204);
  }
  await next();
  c.res.headers.set('Access-Control-Allow-Origin', '*');
  c.res.headers.set('Access-Control-Expose-Headers', 'ETag, Link');
  c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
});
