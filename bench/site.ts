/**
 * `npm run bench -- site [--seconds N] [--full]`: the public site of the simulated region, published in the program as it is shipped, beside Hono giving the
 * same packed bytes on the same cores; then a thousand connections that each read a page a second, for twenty seconds or with `--full` for five minutes. Writes what it
 * measured to bench/results-site.md.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fire } from './site-load.ts';
import { publishedSite, SITE } from './site-release.ts';
import { LAYOUT, startSiteBare, type SiteServer } from './site-server.ts';
import { milliseconds } from './timing.ts';

/** Of the bare framework's answers a second, and bytes of the first page. */
const GOAL = 0.6;
const FIRST_PAGE = 60_000;
const READERS = 1000;
const CONNECTIONS = 50;
const WARM = 3;

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '8' }, full: { type: 'boolean', default: false } } });
const seconds = Number(values.seconds);
const reading = values.full ? 300 : 20;

// The bench is started on one core; the load goes to those that the server has not.
if (existsSync('/usr/bin/taskset') && cpus().length > 1)
  execFileSync('/usr/bin/taskset', ['-apc', `1-${cpus().length - 1}`, String(process.pid)], { stdio: 'ignore' });

const lines: string[] = [];
const say = (line: string): void => {
  console.log(line);
  lines.push(line);
};

const HEADERS = { 'accept-encoding': 'gzip', accept: 'text/html' };

/** The bytes of an answer as they come over the wire. */
const bytesOf = (url: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    request(url, { headers: HEADERS }, (answer) => {
      const parts: Buffer[] = [];
      answer
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => (answer.statusCode === 200 ? resolve(Buffer.concat(parts)) : reject(new Error(`${url}: ${answer.statusCode}`))));
    })
      .on('error', reject)
      .end();
  });

const rateOf = async (server: SiteServer, path: string) => {
  const asked = { url: `${server.url}${path}`, connections: CONNECTIONS, headers: HEADERS };
  await fire({ ...asked, duration: WARM });
  const before = server.processorTime();
  const { requests, errors, non2xx } = await fire({ ...asked, duration: seconds });
  return { rate: requests.average, failed: errors + non2xx, cost: (server.processorTime() - before) / requests.total };
};

/** Ours and the bare framework in turns, so that what else the machine does meets both. */
const compare = async (what: string, ours: SiteServer, path: string, folder: string): Promise<void> => {
  const page = await bytesOf(`${ours.url}${path}`);
  const file = join(folder, 'page.gz');
  writeFileSync(file, page);
  const bare = await startSiteBare(file);
  const [a, b] = [await rateOf(ours, path), await rateOf(bare, '/')];
  const [c, d] = [await rateOf(ours, path), await rateOf(bare, '/')];
  await bare.stop();
  const [own, other] = [Math.max(a.rate, c.rate), Math.max(b.rate, d.rate)];
  const [ownCost, otherCost] = [Math.min(a.cost, c.cost), Math.min(b.cost, d.cost)];
  const share = (of: number): string => `${of >= GOAL ? '' : '**'}${Math.round(of * 100)} %${of >= GOAL ? '' : '**'}`;
  say(
    `| ${what} | ${(page.length / 1000).toFixed(1)} kB | ${Math.round(own)} | ${Math.round(other)} | ${share(own / other)} | ${ownCost.toFixed(3)} ms | ${otherCost.toFixed(3)} ms | ${share(otherCost / ownCost)} | ${a.failed + c.failed} |`,
  );
};

const readers = async (server: SiteServer): Promise<void> => {
  const paths = [
    '',
    'plan/',
    'plan/2/',
    'indicators/',
    'indicators/t2.5/',
    'commitments/',
    'projects/',
    'projects/project-01/',
    'tasks/',
    'explained/',
    'search/',
    'en/',
    'site.css',
    'data/',
  ];
  const [rss, held] = [[] as number[], [] as number[]];
  const weigh = async (): Promise<void> => {
    held.push(await server.held());
    rss.push(server.memory());
  };
  await weigh();
  const run = fire({
    url: server.url,
    connections: READERS,
    duration: reading,
    overallRate: READERS,
    timeout: 20,
    requests: paths.map((path) => ({ method: 'GET', path: `${SITE}${path}`, headers: HEADERS })),
  });
  const middle = wait((reading * 1000) / 2).then(weigh);
  const { requests, latency, errors, timeouts, non2xx } = await run;
  await middle;
  await weigh();
  const inMegabytes = (sizes: readonly number[]): string => sizes.map((size) => `${Math.round(size)} MB`).join(', ');
  say(`\n## ${READERS} readers for ${reading} seconds, a page a second each\n`);
  say(
    '| answers | a second | median | p99 | errors | time-outs | other than 200 | resident at start, middle, end | held after a collection |\n|---:|---:|---:|---:|---:|---:|---:|---|---|',
  );
  say(
    `| ${requests.total} | ${Math.round(requests.average)} | ${milliseconds(latency.p50)} | ${milliseconds(latency.p99)} | ${errors - timeouts} | ${timeouts} | ${non2xx} | ${inMegabytes(rss)} | ${inMegabytes(held)} |`,
  );
};

say('# Last results of `npm run bench -- site`\n');
say(
  `Written by the run, ${new Date().toISOString().slice(0, 10)}. ${cpus()[0]?.model.trim()}, ${cpus().length} cores; ${LAYOUT}; Node ${process.versions.node}. Load average in the minute before: ${loadavg()[0]!.toFixed(1)}; where that is not near 0, read the ratio of processor time, which other programs change least.`,
);
const folder = mkdtempSync(join(tmpdir(), 'yidu-bench-site-'));
try {
  const { server, made } = await publishedSite(join(folder, 'data'));
  try {
    const [first, style] = await Promise.all([bytesOf(`${server.url}${SITE}`), bytesOf(`${server.url}${SITE}site.css`)]);
    const whole = first.length + style.length;
    say(
      `\nA release was made in ${milliseconds(made)} while the server answered. First page with its style sheet, without script: ${(whole / 1000).toFixed(1)} kB packed${whole <= FIRST_PAGE ? '' : ' — **over 60 kB**'}.`,
    );
    say(
      `\n## ${CONNECTIONS} connections without a pause\n\n| page | packed | ours, answers a second | Hono, the same bytes | ratio (goal 60 %) | ours, processor an answer | Hono | ratio | failed |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|`,
    );
    await compare('first page', server, SITE, folder);
    await compare('an indicator', server, `${SITE}indicators/t2.5/`, folder);
    await compare('all indicators', server, `${SITE}indicators/`, folder);
    await readers(server);
  } finally {
    await server.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
writeFileSync(new URL('results-site.md', import.meta.url), `${lines.join('\n')}\n`);
