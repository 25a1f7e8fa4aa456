import { describe, expect, it } from 'vitest';
import type { Monitored } from '../../../../src/monitoring/index.ts';
import { sampleContext } from '../data-sample.ts';
import { inPeriod, periodChoices } from './other-period.ts';

const of = (kind: Monitored['kind']): Monitored => ({ ...sampleContext().items[0]!, kind });

describe('a period that a text did not say', () => {
  it('may be what was read, a year, or the latest part of one that had ended', () => {
    expect(periodChoices('2023-06', '2023-07-25')).toEqual(['2023-06', '2022', '2021', '2023Q2', '2023H1']);
    expect(periodChoices('2023', '2024-01-20')).toEqual(['2023', '2022', '2023-12', '2023Q4', '2023H2']);
  });
  it('changes what the figure measures', () => {
    expect(inPeriod({ period: '2023-06', measure: 'ytd' }, '2022', of('hold'))).toEqual({ period: '2022', measure: 'level' });
    expect(inPeriod({ period: '2023-06', measure: 'ytd' }, '2022', of('cumulative'))).toEqual({ period: '2022', measure: 'flow' });
    expect(inPeriod({ period: '2023', measure: 'flow' }, '2023-06', of('cumulative'))).toEqual({ period: '2023-06', measure: 'ytd' });
    expect(inPeriod({ period: '2023-06', measure: 'growth', accumulated: true }, '2022', of('avg_annual_growth'))).toEqual({
      period: '2022',
      measure: 'growth',
    });
    expect(inPeriod({ period: '2023-06', measure: 'growth', accumulated: true }, '2023Q2', of('avg_annual_growth'))).toEqual({
      period: '2023Q2',
      measure: 'growth',
      accumulated: true,
    });
    const same = { period: '2023-06', measure: 'ytd' } as const;
    expect(inPeriod(same, '2023-06', of('cumulative'))).toBe(same);
  });
});
