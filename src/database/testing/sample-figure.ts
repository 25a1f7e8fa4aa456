import { Decimal, type Period, type PlainDate } from '../../basis/index.ts';
import type { NewObservation } from '../store.ts';

/** The simulated region. */
export const REGION = '999901';

/** A figure of the sample's series, to be changed where a test needs it. */
export const figure = (more: Partial<NewObservation> = {}): NewObservation => ({
  indicator: '14/t1',
  period: '2021' as Period,
  measure: 'level',
  value: new Decimal('123.40'),
  unit: '亿元',
  status: 'preliminary',
  source: { document: '统计公报', place: '第一条' },
  known: '2022-04-01' as PlainDate,
  ...more,
});
