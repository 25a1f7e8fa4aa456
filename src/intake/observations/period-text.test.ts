import { describe, expect, it } from 'vitest';
import { readWrittenPeriod } from './period-text.ts';

describe('readWrittenPeriod', () => {
  it.each([
    ['2023', '2023', false],
    ['2023年', '2023', false],
    ['2023年全年', '2023', false],
    ['2023H1', '2023H1', false],
    ['2023q2', '2023Q2', false],
    ['2023-06', '2023-06', false],
    ['2023年6月', '2023-06', false],
    ['2023年1—6月', '2023-06', true],
    ['2023年１－６月累计', '2023-06', true],
    ['2023年前三季度', '2023Q3', true],
    ['2023年前11个月', '2023-11', true],
    ['2023年上半年', '2023H1', false],
    ['2023年一季度', '2023Q1', false],
    ['2023年4-6月', '2023Q2', false],
    ['2023-06 ytd', '2023-06', true],
  ])('reads %s as %s (year to date: %s)', (written, period, ytd) => {
    expect(readWrittenPeriod(written)).toEqual({ period, ytd });
  });

  it('takes the year it is given for words without one, and none otherwise', () => {
    expect(readWrittenPeriod('1—6月', 2024)).toEqual({ period: '2024-06', ytd: true });
    expect(readWrittenPeriod('1—6月')).toBeUndefined();
  });

  it.each(['2023-13', '2023Q5', '2023-06-30', '二〇二三', '2023年2—5月', '上月', ''])('takes %s for no period', (written) => {
    expect(readWrittenPeriod(written, 2023)).toBeUndefined();
  });
});
