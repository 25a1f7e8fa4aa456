import { readFileSync } from 'node:fs';
import type { Observation } from '../src/ledger/index.ts';
import { assessAll, monitoredOf, type Moment, type Monitored } from '../src/monitoring/index.ts';
import { compile } from '../src/plan/index.ts';
import type { Place } from './ledger-place.ts';
import { codeOf } from './ledger-rows.ts';
import { sceneOf } from './standing-scenes.ts';

const REGIONS = 2844;
/** Connections that are asked at the same time; the embedded engine has one. */
const AT_ONCE = 4;
const MOMENT: Moment = { asOf: '2025-12-31', known: '2026-03-01' };
const PLAN = '14';

export type Assessed = { readonly standings: number; readonly rows: number; readonly seconds: number };

const items = (): readonly Monitored[] => {
  const text = readFileSync(new URL('../examples/dadukou/plan.txt', import.meta.url), 'utf8');
  const { plan } = compile({ name: 'plan.txt', text, sha256: '' });
  return monitoredOf(plan, [], { series: (id) => `${PLAN}/${id}` }).filter(({ list }) => list === 'indicator');
};

const rowsOf = (watched: readonly Monitored[]): readonly Observation[] => watched.flatMap((item) => sceneOf(item, item.due, 1).rows);

/** Five yearly figures of every indicator, in every county of the country. */
export const fill = async ({ store }: Place): Promise<void> => {
  const observations = rowsOf(items());
  for (let region = 0; region < REGIONS; region++) await store.send({ region: codeOf(region), channel: 'csv', observations });
};

const timed = async (work: () => Promise<Omit<Assessed, 'seconds'>>): Promise<Assessed> => {
  const began = performance.now();
  return { ...(await work()), seconds: (performance.now() - began) / 1000 };
};

const eachRegion = async (place: Place, work: (region: string) => Promise<void>): Promise<void> => {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < REGIONS) await work(codeOf(next++));
  };
  await Promise.all(Array.from({ length: place.engine.kind === 'server' ? AT_ONCE : 1 }, worker));
};

export const fromDatabase = (place: Place): Promise<Assessed> => {
  const watched = items();
  return timed(async () => {
    let standings = 0;
    let rows = 0;
    await eachRegion(place, async (region) => {
      const current = await place.store.current(region, { known: MOMENT.known, plan: PLAN });
      standings += assessAll(watched, current, [], MOMENT).length;
      rows += current.length;
    });
    return { standings, rows };
  });
};

export const bareReading = (place: Place): Promise<Assessed> =>
  timed(async () => {
    let rows = 0;
    await eachRegion(place, async (region) => {
      const read = await place.engine.pool.query('select * from observation where region = $1', [region]);
      rows += read.rows.length;
    });
    return { standings: 0, rows };
  });

export const inMemory = (): Promise<Assessed> => {
  const watched = items();
  const rows = rowsOf(watched);
  return timed(async () => {
    let standings = 0;
    for (let region = 0; region < REGIONS; region++) standings += assessAll(watched, rows, [], MOMENT).length;
    return { standings, rows: rows.length * REGIONS };
  });
};
