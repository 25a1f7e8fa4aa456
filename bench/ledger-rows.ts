import { Decimal, type Period, type PlainDate } from '../src/basis/index.ts';
import type { NewObservation, Store } from '../src/database/index.ts';

/** One region's figures of five years: for each of 31 indicators the years, quarters and months, every third of them revised once. */
const INDICATORS = 31;
const PERIODS: readonly Period[] = [2021, 2022, 2023, 2024, 2025].flatMap((year) => [
  `${year}` as Period,
  ...[1, 2, 3, 4].map((quarter) => `${year}Q${quarter}` as Period),
  ...Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}` as Period),
]);

const base = (indicator: number, period: Period, region: number): NewObservation => ({
  indicator: `14/t2.${indicator + 1}`,
  period,
  measure: period.length === 4 ? 'level' : 'ytd',
  value: new Decimal(((region * 7919 + indicator * 104_729 + Number(period.slice(0, 4)) * 31 + period.length) % 100_000) / 100),
  unit: '亿元',
  status: 'preliminary',
  authority: 'statistics',
  source: { document: `${period.slice(0, 4)}年国民经济和社会发展统计公报（模拟）`, place: `表${indicator + 1}` },
  known: `${Number(period.slice(0, 4)) + 1}-03-${String(10 + (indicator % 15)).padStart(2, '0')}` as PlainDate,
});

/** The same for every run; about 3,500 rows a region. */
export const regionRows = (region: number): readonly NewObservation[] =>
  Array.from({ length: INDICATORS }, (_, indicator) => indicator).flatMap((indicator) =>
    PERIODS.flatMap((period, at) => {
      const first = base(indicator, period, region);
      if (at % 3 !== 0) return [first];
      const known = `${Number(period.slice(0, 4)) + 1}-12-20` as PlainDate;
      return [first, { ...first, value: first.value!.plus(1), status: 'final' as const, known, reason: '核定' }];
    }),
  );

export const ROWS_A_REGION = regionRows(0).length;

export const codeOf = (region: number): string => String(100_000 + region);

export type Rate = { readonly rows: number; readonly seconds: number };

/** One sending, one transaction, one entry of the audit chain a region; the time is that of the store, not of making the rows up. */
export const appendRegions = async (store: Store, from: number, to: number): Promise<Rate> => {
  let rows = 0;
  let time = 0;
  for (let region = from; region < to; region++) {
    const observations = regionRows(region);
    const began = performance.now();
    await store.send({ region: codeOf(region), channel: 'csv', by: '基准', observations });
    time += performance.now() - began;
    rows += observations.length;
  }
  return { rows, seconds: time / 1000 };
};
