import { getConnInfo } from '@hono/node-server/conninfo';
import { addressOf } from '../accounts/visitor.ts';
import type { PageContext } from '../app-state.ts';

const connection = (c: PageContext): string | undefined => {
  try {
    return getConnInfo(c).remote.address?.replace(/^::ffff:/i, '');
  } catch {
    // Asked without a port, as a test does.
    return undefined;
  }
};

/** Gateways in front of this server whose word is believed about whom they ask for: YIDU_PROXIES, addresses with commas between. */
const proxies = (env: Readonly<Record<string, string | undefined>>): ReadonlySet<string> =>
  new Set(
    (env['YIDU_PROXIES'] ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  );

/**
 * Whom a request counts for. `X-Forwarded-For` is read only where the connection comes from a gateway that a setting names, and from its right end, as far as
 * named gateways wrote it: whatever stands left of them, anybody may have written.
 */
export const senderAddress = (c: PageContext, env: Readonly<Record<string, string | undefined>> = process.env): string => {
  const named = proxies(env);
  const direct = connection(c);
  if (direct === undefined || !named.has(direct)) return addressOf(c);
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((one) =>
    one
      .trim()
      .slice(0, 64)
      .replace(/^::ffff:/i, ''),
  );
  return hops.findLast((hop) => hop !== '' && !named.has(hop)) ?? direct;
};
