import { Decimal, type Period, type PlainDate } from '../../../src/basis/index.ts';
import type { Observation, SeriesEvent } from '../../../src/ledger/index.ts';
import { assessAll, type Moment, type Monitored } from '../../../src/monitoring/index.ts';
import type { RegionContext } from '../region/index.ts';
import { samplePlan } from '../sample-plan.ts';

const item = (id: string, name: string, more: Partial<Monitored>): Monitored => ({
  id,
  series: `14/${id}`,
  list: 'indicator',
  no: id.slice(1),
  name,
  kind: 'level',
  comparator: '=',
  lowerIsBetter: false,
  base: 2020,
  due: 2025,
  span: [0, 1],
  nature: 'expected',
  ...more,
});
const at = (value: number): Decimal => new Decimal(value);

/** A few indicators of different kinds in the order of a table. */
export const sampleItems: readonly Monitored[] = [
  item('t1', '人均生产总值', { unit: '万元', baseline: at(7.05), target: at(10) }),
  item('t2', '新增就业', { kind: 'cumulative', unit: '人', target: at(40000), group: '民生', owner: '人社局' }),
  item('t3', '优良天数', { kind: 'hold', unit: '天', comparator: '>=', baseline: at(323), target: at(320), group: '生态', nature: 'binding' }),
];

let count = 0;
/** A yearly figure that became known in the February after, unless told otherwise. */
export const figure = (id: string, period: Period, value: number, more: Partial<Observation> = {}): Observation => ({
  id: `o${++count}`,
  region: '999901',
  indicator: `14/${id}`,
  period,
  measure: 'level',
  value: at(value),
  unit: sampleItems.find((one) => one.id === id)?.unit ?? '',
  status: 'verified',
  source: { document: '统计公报', address: 'https://example.org/bulletin' },
  known: `${Number(period.slice(0, 4)) + 1}-02-20` as PlainDate,
  recorded: '2026-01-05T02:00:00.000Z',
  ...more,
});

/** A region's plan at a moment, judged as the server does. */
export const sampleContext = (
  rows: readonly Observation[],
  day: PlainDate = '2024-05-31',
  events: readonly SeriesEvent[] = [],
  items = sampleItems,
): RegionContext => {
  const moment: Moment = { asOf: day, known: day };
  const { plan, compiled } = samplePlan();
  const known = rows.filter((row) => row.known <= day);
  return {
    region: { code: '999901', name: '示例区（模拟）', simulated: true },
    plan: {
      id: '14',
      region: '999901',
      version: 1,
      title: plan.document.title,
      period: { from: 2021, to: 2025 },
      adopted: '2026-01-01T00:00:00.000Z',
      known: '2021-03-01',
      source: { name: 'plan.txt', sha256: '', bytes: 0 },
      compiled: plan,
      corrections: [],
      plan,
      text: compiled.tree.text,
    },
    items,
    rows: known,
    events,
    settings: [],
    standings: assessAll(items, known, events, moment),
    moment,
    today: '2026-11-25',
  };
};
