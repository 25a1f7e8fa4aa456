import autocannon from 'autocannon';

export const PEOPLE = 50;

/** Milliseconds of answers, and how many came a second. */
export type Load = {
  readonly answers: number;
  readonly rate: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly failed: number;
};

type Asked = {
  readonly url: string;
  /** One a person; they are given out in turn. */
  readonly cookies: readonly string[];
  readonly seconds: number;
  /** Pages a second of all together; without it everybody asks again as soon as he is answered. */
  readonly rate?: number;
};

/** Fifty people at once, each on a connection of his own. */
export const load = async ({ url, cookies, seconds, rate }: Asked): Promise<Load> => {
  const times: number[] = [];
  let person = 0;
  const run = autocannon({
    url,
    connections: PEOPLE,
    duration: seconds,
    ...(rate === undefined ? {} : { overallRate: rate }),
    setupClient: (client) => client.setHeaders({ cookie: cookies[person++ % cookies.length] ?? '', accept: 'text/html' }),
  });
  void run.on('response', (_, __, ___, milliseconds) => times.push(milliseconds));
  const { non2xx, errors } = await run;
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? Number.NaN;
  return { answers: times.length, rate: times.length / seconds, median: at(0.5), p95: at(0.95), p99: at(0.99), failed: non2xx + errors };
};
