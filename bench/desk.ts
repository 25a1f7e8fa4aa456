/**
 * `npm run bench -- desk [--seconds N]`: my desk and the project library with 2,000 projects and 20,000 tasks and fifty people at once, from a server in a process
 * of its own, on both engines; beside Hono giving the same bytes, and beside the desk's main question asked of the database alone. Writes what it measured to
 * bench/results-desk.md.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openEngine, storeOver, type DatabaseOptions, type Store } from '../src/database/index.ts';
import { startPostgres } from '../src/database/testing/postgres-server.ts';
import { adoption } from '../src/database/testing/sample.ts';
import { load, PEOPLE, type Load } from './desk-load.ts';
import { signIn } from './desk-people.ts';
import { fillRegion, PLAN, taskId, UNITS, unitId } from './desk-records.ts';
import { startBare, startProgram, type Running } from './desk-server.ts';
import { freeFromOneCore } from './ledger-place.ts';
import { milliseconds } from './timing.ts';

const REGION = '990001';
const TASKS = 20_000;
const PROJECTS = 2_000;
/** Milliseconds, at the 95th percentile. */
const GOAL = 100;
/** Milliseconds between two changes, where somebody works meanwhile. */
const WRITE_EVERY = 5000;
/** Versions of the changed task, by server. */
const toldTo = new Map<string, number>();
/** Seconds of asking that the goal does not count: every page is made once, and at first the program brings its example, judges it, and raises all that is red. */
const WARM = { afterStart: 90, page: 20 };

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' } } });
const seconds = Number(values.seconds);

const lines: string[] = [];
const say = (line: string): void => {
  console.log(line);
  lines.push(line);
};
const row = (what: string, how: string, { rate, median, p95, p99, failed }: Load, processor: string, note: string): void =>
  say(
    `| ${what} | ${how} | ${Math.round(rate)} | ${milliseconds(median)} | ${milliseconds(p95)} | ${milliseconds(p99)} | ${processor} | ${failed === 0 ? note : `${failed} failed`} |`,
  );

const fill = async (store: Store): Promise<void> => {
  await store.adopt(adoption({ code: REGION, name: '基准区（模拟）' }));
  const began = performance.now();
  await fillRegion(store, REGION, TASKS, PROJECTS);
  console.log(`filled in ${((performance.now() - began) / 1000).toFixed(1)} s`);
};

/** Of a server that has just been started: asked again while it still opens its database. */
const bytesOf = async (url: string, cookie: string): Promise<string> => {
  const ask = (): Promise<Response> => fetch(url, { headers: { cookie, accept: 'text/html' } });
  let answer = await ask();
  for (let tries = 0; answer.status === 503 && tries < 20; tries++) {
    await wait(1000);
    answer = await ask();
  }
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.text();
};

/** Loads a server and tells the processor time that it took for each answer, which a busy machine does not change much. */
const loaded = async (running: Running, asked: Parameters<typeof load>[0]): Promise<readonly [Load, string]> => {
  const before = running.processorTime();
  const found = await load(asked);
  return [found, milliseconds((running.processorTime() - before) / found.answers)];
};

/** Somebody tells how a task goes on, again and again, which changes what the pages of the region are made of. Gives how to end it. */
const telling = (url: string, cookie: string, every: number): (() => Promise<void>) => {
  const task = `${url}/regions/${REGION}/${PLAN}/tasks/${taskId(0)}/progress`;
  let version = toldTo.get(url) ?? 1;
  let last: Promise<unknown> = Promise.resolve();
  const tell = async (): Promise<void> => {
    const body = new URLSearchParams({ version: String(version), period: '2024-06', state: 'as_planned', text: `第${version}次进展（模拟）` });
    const answer = await fetch(task, { method: 'POST', body, redirect: 'manual', headers: { cookie, origin: url } });
    if (answer.status !== 303) throw new Error(`telling progress was answered ${answer.status}`);
    toldTo.set(url, ++version);
  };
  const timer = setInterval(() => (last = last.then(tell)), every);
  return async () => {
    clearInterval(timer);
    await last;
  };
};

/** A page as it is, at a page a second a person and without a pause, and the same bytes from the bare framework. */
const measurePage = async (
  what: string,
  program: Running,
  path: string,
  { cookies, planner, folder, isFirst }: { cookies: readonly string[]; planner: string; folder: string; isFirst: boolean },
): Promise<void> => {
  const url = `${program.url}${path}`;
  const page = await bytesOf(url, cookies[0]!);
  const [warm, warmTime] = await loaded(program, { url, cookies, seconds: isFirst ? WARM.afterStart : WARM.page, rate: PEOPLE });
  if (isFirst) row(what, `a page a second each, ${WARM.afterStart} s after a first start`, warm, warmTime, 'not counted');
  const [paced, pacedTime] = await loaded(program, { url, cookies, seconds, rate: PEOPLE });
  row(what, 'a page a second each', paced, pacedTime, paced.p95 < GOAL ? `p95 under ${GOAL} ms` : `**p95 over ${GOAL} ms**`);
  row(what, 'without a pause', ...(await loaded(program, { url, cookies, seconds })), `${Math.round(page.length / 1024)} K characters`);
  const stop = telling(program.url, planner, WRITE_EVERY);
  row(
    what,
    `a page a second each, a task changed every ${WRITE_EVERY / 1000} s`,
    ...(await loaded(program, { url, cookies, seconds, rate: PEOPLE })),
    'pages made anew',
  );
  await stop();
  const file = join(folder, 'page.html');
  writeFileSync(file, page);
  const bare = await startBare(file);
  row('Hono, the same bytes', 'without a pause', ...(await loaded(bare, { url: bare.url, cookies: [''], seconds: Math.min(seconds, 5) })), '');
  await bare.stop();
};

/** The desk's main question, fifty at once, without page and row security. */
const bareQuery = async (options: DatabaseOptions): Promise<Load> => {
  const engine = await openEngine(options);
  const times: number[] = [];
  const ask = async (unit: string): Promise<void> => {
    const began = performance.now();
    await engine.pool.query(
      "select * from record where region = $1 and kind = 'task' and lead = $2 and state in ('issued', 'under_way') order by due, id limit 300",
      [REGION, unit],
    );
    times.push(performance.now() - began);
  };
  const began = performance.now();
  for (let round = 0; round < 10; round++) await Promise.all(Array.from({ length: PEOPLE }, (_, i) => ask(unitId(i))));
  const passed = (performance.now() - began) / 1000;
  await engine.close();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.ceil(times.length * share) - 1]!;
  return { answers: times.length, rate: times.length / passed, median: at(0.5), p95: at(0.95), p99: at(0.99), failed: 0 };
};

const measure = async (name: string, options: DatabaseOptions, env: NodeJS.ProcessEnv, folder: string): Promise<void> => {
  const store = storeOver(await openEngine(options));
  await fill(store);
  const units = Array.from({ length: UNITS }, (_, i) => unitId(i));
  const liaisons = await signIn(
    store,
    REGION,
    units.map((unit) => ({ roles: ['liaison'], unit })),
  );
  const planners = await signIn(
    store,
    REGION,
    units.map(() => ({ roles: ['planner'] })),
  );
  await store.close();
  const program = await startProgram(env);
  say(`\n## ${name}\n\n| what | ${PEOPLE} people | answers a second | median | p95 | p99 | processor a page | |\n|---|---|---:|---:|---:|---:|---:|---|`);
  try {
    const [planner] = planners;
    await measurePage('my desk, a unit liaison', program, '/desk', { cookies: liaisons, planner: planner!, folder, isFirst: true });
    await measurePage('the project library, a planner', program, `/regions/${REGION}/${PLAN}/projects`, {
      cookies: planners,
      planner: planner!,
      folder,
      isFirst: false,
    });
  } finally {
    await program.stop();
  }
  row('the desk’s main question, database alone', 'all at once', await bareQuery(options), '', '');
};

freeFromOneCore();
say('# Last results of `npm run bench -- desk`\n');
say(
  `Written by the run, ${new Date().toISOString().slice(0, 10)}. ${cpus()[0]?.model.trim()}, ${cpus().length} cores shared by the server, its database and the load; Node ${process.versions.node}.`,
);
say(
  `${TASKS} tasks, ${PROJECTS} projects, ${UNITS} units, ${UNITS * 4} reports and as many notices, all simulated. PostgreSQL 18 from npm and PGlite, both with fsync.`,
);

say(
  `Load average in the minute before: ${loadavg()[0]!.toFixed(1)} on ${cpus().length} cores. Where that is not near 0, read processor time and the ratios to Hono, not the digits.`,
);

const folder = mkdtempSync(join(tmpdir(), 'yidu-bench-desk-'));
const server = await startPostgres(['shared_buffers=512MB']);
try {
  if (server !== undefined) {
    const url = await server.create();
    await measure('On a database server', { url }, { DATABASE_URL: url, YIDU_DATA: join(folder, 'server') }, folder);
  }
  const data = join(folder, 'embedded');
  await measure('On the embedded database', { folder: join(data, 'database') }, { DATABASE_URL: '', YIDU_DATA: data }, folder);
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
writeFileSync(new URL('results-desk.md', import.meta.url), `${lines.join('\n')}\n`);
