import type { Place } from './ledger-place.ts';
import { codeOf } from './ledger-rows.ts';

const KNOWN = '2026-06-30';
const WARM = 50;
const ASKED = 300;

export type Times = { readonly rows: number; readonly median: number; readonly p95: number };

/** Regions are asked for in no order, so that not always the same pages lie in memory. */
const timesOf = async (regions: number, ask: (region: string) => Promise<{ length: number }>): Promise<Times> => {
  const times: number[] = [];
  let rows = 0;
  for (let i = 0; i < WARM + ASKED; i++) {
    const region = codeOf((i * 7919) % regions);
    const began = performance.now();
    rows = (await ask(region)).length;
    if (i >= WARM) times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { rows, median: times[ASKED >> 1]!, p95: times[Math.ceil(ASKED * 0.95) - 1]! };
};

/** What a cockpit asks for: the newest row of every figure of one region, as objects with exact numbers. */
export const cockpit = ({ store }: Place, regions: number): Promise<Times> => timesOf(regions, (region) => store.current(region, { known: KNOWN, plan: '14' }));

/** All rows of the region, as the driver gives them. */
export const bare = ({ engine: { pool } }: Place, regions: number): Promise<Times> =>
  timesOf(regions, async (region) => (await pool.query('select * from observation where region = $1', [region])).rows);
