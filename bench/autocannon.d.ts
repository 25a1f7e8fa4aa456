/** What the benchmarks use of autocannon, which has no types of its own. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  type Client = { setHeaders(headers: Readonly<Record<string, string>>): void };
  type Options = {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    /** Requests a second of all connections together; as many as are answered where it is absent. */
    readonly overallRate?: number;
    readonly setupClient?: (client: Client) => void;
  };
  type Result = { readonly non2xx: number; readonly errors: number; readonly requests: { readonly average: number } };
  type Instance = EventEmitter<{ response: [client: unknown, status: number, bytes: number, milliseconds: number] }> & Promise<Result>;

  export default function autocannon(options: Options): Instance;
}
