import autocannon from 'autocannon';

type Options = {
  readonly url: string;
  readonly connections: number;
  /** Seconds. */
  readonly duration: number;
  readonly overallRate?: number;
  /** Seconds that an answer may take. */
  readonly timeout?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly requests?: readonly { readonly method: 'GET'; readonly path: string; readonly headers: Readonly<Record<string, string>> }[];
};
type Result = {
  readonly non2xx: number;
  /** Time-outs among them. */
  readonly errors: number;
  readonly timeouts: number;
  readonly requests: { readonly average: number; readonly total: number };
  readonly latency: { readonly p50: number; readonly p99: number };
};

/** Connections that ask for pages, and what became of it: more of autocannon than the other benchmarks use. */
export const fire = autocannon as unknown as (options: Options) => Promise<Result>;
