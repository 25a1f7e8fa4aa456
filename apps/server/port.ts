import { createAdaptorServer } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** Milliseconds in which answers under way may still go out after the server was asked to stop. */
const LAST_ANSWERS = 3000;

export type Port = { readonly number: number; close(): Promise<void> };

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** Takes the port; rejects with the system's error where it is taken. `close` takes no more requests and waits a moment for the answers under way. */
export const takePort = async (fetch: Fetch, port: number, host: string): Promise<Port> => {
  const server = createAdaptorServer({ fetch });
  const listening = once(server, 'listening');
  server.listen(port, host);
  await listening;
  return {
    number: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      const last = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), LAST_ANSWERS);
      await closed.finally(() => clearTimeout(last));
    },
  };
};
