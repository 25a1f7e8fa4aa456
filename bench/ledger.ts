/**
 * `npm run bench -- ledger [ROWS] [--full]`: appending through the store against COPY, a cockpit's question out of many rows, and judging every county of
 * the country from the database and in memory, each beside bare SQL. A million rows where nothing is said, ten million with --full; writes what it measured to
 * bench/results-ledger.md.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { copy, perSecond } from './ledger-copy.ts';
import { bareReading, fill, fromDatabase, inMemory, type Assessed } from './ledger-assess.ts';
import { bare, cockpit, type Times } from './ledger-cockpit.ts';
import { embedded, freeFromOneCore, onServer, type Place } from './ledger-place.ts';
import { appendRegions, ROWS_A_REGION, type Rate } from './ledger-rows.ts';
import { milliseconds } from './timing.ts';

const COUNTIES = 2844;
/** COPY is measured on so many rows of what was appended, which are appended first of all. */
const COPIED = 300_000;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { full: { type: 'boolean', default: false } } });
const wanted = positionals[0] === undefined ? (values.full ? 10_000_000 : 1_000_000) : Number(positionals[0]);
const regions = Math.max(Math.ceil(COPIED / ROWS_A_REGION), Math.ceil(wanted / ROWS_A_REGION));

const lines: string[] = [];
const say = (line: string): void => {
  console.log(line);
  lines.push(line);
};
const thousands = (count: number): string => `${Math.round(count / 1000)} k`;
const rate = (name: string, measured: Rate, note: string): void =>
  say(`| ${name} | ${thousands(measured.rows)} | ${thousands(perSecond(measured))} rows/s | ${note} |`);
const asked = (name: string, { rows, median, p95 }: Times, note: string): void =>
  say(`| ${name} | ${rows} | ${milliseconds(median)} | ${milliseconds(p95)} | ${note} |`);
const judged = (name: string, { rows, standings, seconds }: Assessed, note: string): void =>
  say(`| ${name} | ${rows} | ${standings === 0 ? '' : standings} | ${seconds.toFixed(2)} s | ${note} |`);

const measureAppending = async (place: Place, all: number): Promise<void> => {
  const { kind } = place.engine;
  const first = Math.ceil(COPIED / ROWS_A_REGION);
  const ours = await appendRegions(place.store, 0, first);
  if (kind === 'server') {
    const theirs = await copy(place, ours.rows);
    rate('COPY from a file, server', theirs, 'same keys and indexes');
    rate('the store, server', ours, `ratio **${(perSecond(ours) / perSecond(theirs)).toFixed(2)}** (at least 0.33)`);
  } else rate('the store, embedded', ours, '');
  if (all > first) rate(`the store, ${kind}, the rest`, await appendRegions(place.store, first, all), 'on top of it');
  await place.engine.pool.query('vacuum analyze observation');
};

const measureCockpit = async (place: Place, most: number): Promise<void> => {
  const { kind } = place.engine;
  asked(`the store, ${kind}`, await cockpit(place, regions), `p95 under ${most} ms`);
  asked(`bare SQL, ${kind}`, await bare(place, regions), 'every row of the region, not only the newest');
};

freeFromOneCore();
say('# Last results of `npm run bench -- ledger`');
say('');
say(
  `Written by the run, ${new Date().toISOString().slice(0, 10)}. ${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}; PostgreSQL 18 from npm and`,
);
say(`PGlite, both with fsync. ${thousands(regions * ROWS_A_REGION)} observations of ${regions} regions. On a shared machine read the ratios, not the digits.`);

const server = await onServer(COUNTIES);
const own = await embedded(COUNTIES);
say('\n## Appending in bulk\n\n| what | rows | rate | |\n|---|---:|---:|---|');
for (const place of [server, own]) if (place !== undefined) await measureAppending(place, regions);
say(`\n## One region's cockpit out of all\n\n| what | rows | median | p95 | |\n|---|---:|---:|---:|---|`);
if (server !== undefined) await measureCockpit(server, 30);
await measureCockpit(own, 80);
await server?.done();
await own.done();

say(`\n## Judging ${COUNTIES} regions with five years of figures\n\n| what | rows | standings | time | |\n|---|---:|---:|---:|---|`);
judged('in memory', await inMemory(), 'under 2 s');
for (const place of [await onServer(COUNTIES), await embedded(COUNTIES)]) {
  if (place === undefined) continue;
  await fill(place);
  await place.engine.pool.query('vacuum analyze observation');
  judged(`from the database, ${place.engine.kind}`, await fromDatabase(place), place.engine.kind === 'server' ? 'under 10 s' : '');
  judged(`bare SQL reading, ${place.engine.kind}`, await bareReading(place), '');
  await place.done();
}
say(`\nLoad average over the last quarter of an hour of the run: ${loadavg()[2]!.toFixed(1)} on ${cpus().length} cores.`);
writeFileSync(new URL('results-ledger.md', import.meta.url), `${lines.join('\n')}\n`);
