import { Decimal, readPlainDate } from '../basis/index.ts';
import type { Period, PlainDate } from '../basis/index.ts';
import type { MeasureKind, Observation, SeriesEvent } from '../ledger/index.ts';
import { assess } from './assess.ts';
import type { Comparator, Monitored, Standing } from './standing.ts';

/** Items and observations for tests, in the shortest words. */
export type ItemSketch = Partial<Omit<Monitored, 'baseline' | 'target' | 'upper'>> & { baseline?: number; target?: number; upper?: number };

export const item = ({ baseline, target, upper, ...more }: ItemSketch): Monitored => ({
  id: 't1.1',
  series: 't1.1',
  list: 'indicator',
  name: '示例指标',
  unit: '%',
  kind: 'level',
  comparator: '=' as Comparator,
  lowerIsBetter: false,
  base: 2020,
  due: 2025,
  span: [0, 1],
  ...(baseline === undefined ? {} : { baseline: new Decimal(baseline) }),
  ...(target === undefined ? {} : { target: new Decimal(target) }),
  ...(upper === undefined ? {} : { upper: new Decimal(upper) }),
  ...more,
});

export type RowSketch = Partial<Omit<Observation, 'value'>> & { value?: number | string };

/** Known three months after the end of its year unless it says when. */
export const row = (period: string, measure: MeasureKind, value: number | string | undefined, more: RowSketch = {}): Observation => {
  const { value: _value, ...fields } = more;
  const known = fields.known ?? (`${Number(period.slice(0, 4)) + (period.length === 4 ? 1 : 0)}-${period.length === 4 ? '02' : '12'}-01` as PlainDate);
  return {
    id: `${period} ${measure} ${value} ${known} ${fields.authority ?? ''}`,
    region: '999901',
    indicator: 't1.1',
    period: period as Period,
    measure,
    ...(value === undefined ? { missing: '未发布' } : { value: new Decimal(value) }),
    unit: '%',
    status: 'final',
    source: {},
    recorded: `${known}T08:00:00Z`,
    ...fields,
    known,
  };
};

/** One row a year from 2021 on; `undefined` leaves the year out. */
export const years = (measure: MeasureKind, values: readonly (number | string | undefined)[], more: RowSketch = {}): readonly Observation[] =>
  values.flatMap((value, i) => (value === undefined ? [] : [row(String(2021 + i), measure, value, more)]));

export const change = (effective: PlainDate, more: Partial<SeriesEvent> = {}): SeriesEvent => ({
  id: `e${effective}`,
  region: '999901',
  indicator: 't1.1',
  kind: 'definition_change',
  effective,
  document: '统计制度（模拟）',
  known: effective,
  recorded: `${effective}T00:00:00Z`,
  ...more,
});

/** As of the end of a year or of a day; known in the February after, before anything later is due. */
export const at = (
  asked: Monitored,
  rows: readonly Observation[],
  asOf: number | PlainDate,
  { known, events = [] }: { readonly known?: PlainDate; readonly events?: readonly SeriesEvent[] } = {},
): Standing => {
  const day = typeof asOf === 'number' ? readPlainDate(`${asOf}-12-31`)! : asOf;
  return assess(asked, rows, events, { asOf: day, known: known ?? (`${Number(day.slice(0, 4)) + 1}-03-01` as PlainDate) });
};
