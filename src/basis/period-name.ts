import { frequencyOf, lastMonthOf, monthsIn, yearOfPeriod } from './period.ts';
import type { Period } from './period.ts';
import { periodNames } from './words/period-names.ts';

/** The period as people write it: 2023年, 2023年上半年, 2023年二季度, 2023年6月; with `upTo`, the year up to its end: 2023年1—6月. */
export const periodName = (period: Period, language: 'zh' | 'en', upTo = false): string => {
  const names = periodNames[language];
  const frequency = frequencyOf(period);
  const month = lastMonthOf(period);
  return upTo && frequency !== 'year'
    ? names.upTo(yearOfPeriod(period), month)
    : names.period[frequency](yearOfPeriod(period), frequency === 'year' ? 1 : month / monthsIn(period));
};
