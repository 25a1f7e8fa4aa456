import { getConnInfo } from '@hono/node-server/conninfo';
import type { PageContext } from '../app-state.ts';
import { publicOrigin } from './public-origin.ts';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const LONGEST_AGENT = 200;

const connection = (c: PageContext): string | undefined => {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    // Asked without a port, as a test does.
    return undefined;
  }
};

/**
 * Where a request came from. Behind a gateway on this machine, once YIDU_ORIGIN says under which address people come, that is what the gateway says of it;
 * what other senders claim is not believed.
 */
export const addressOf = (c: PageContext): string => {
  const address = connection(c) ?? 'unknown';
  if (publicOrigin() === undefined || !LOOPBACK.test(address)) return address;
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 64) || address;
};

export const isThisMachine = (address: string): boolean => LOOPBACK.test(address) || address === 'unknown';

export const agentOf = (c: PageContext): string => (c.req.header('user-agent') ?? '').slice(0, LONGEST_AGENT).toWellFormed();

/** Whether the visitor's connection is encrypted, as far as this server can know. */
export const isSecure = (c: PageContext): boolean => (publicOrigin() ?? c.req.url).startsWith('https:');
