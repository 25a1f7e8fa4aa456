import { frequencyOf, lastMonthOf, periodAt, type Period, type PlainDate } from '../../../../src/basis/index.ts';
import type { Observation } from '../../../../src/ledger/index.ts';
import type { Monitored } from '../../../../src/monitoring/index.ts';
import { askedMeasure } from '../desk/due.ts';

type Figure = Pick<Observation, 'period' | 'measure' | 'accumulated'>;

/** Periods that a person may mean where a text did not say: what was read, and the latest of each length that had ended when it was published. */
export const periodChoices = (read: Period, known: PlainDate): readonly Period[] => {
  const year = Number(known.slice(0, 4));
  const month = Number(known.slice(5, 7));
  const ended = (['month', 'quarter', 'half'] as const).map((frequency) => {
    const months = { month: 1, quarter: 3, half: 6 }[frequency];
    const last = Math.floor((month - 1) / months) * months;
    const day = `${last === 0 ? year - 1 : year}-${String(last === 0 ? 12 : last).padStart(2, '0')}-01` as PlainDate;
    return periodAt(day, frequency);
  });
  return [...new Set<Period>([read, `${year - 1}`, `${year - 2}`, ...ended])];
};

/** The same figure of another period: a sum of the year up to then becomes the year's own amount, or a stock at its end; growth of January to June becomes the year's. */
export const inPeriod = <T extends Figure>(figure: T, period: Period, item: Monitored): T => {
  if (period === figure.period) return figure;
  const { accumulated: _, ...rest } = figure;
  if (figure.measure !== 'ytd' && figure.measure !== 'flow' && figure.measure !== 'level') {
    const far = figure.measure === 'growth' && frequencyOf(period) !== 'year' && lastMonthOf(period) > 1 && figure.accumulated === true;
    return { ...rest, period, ...(far ? { accumulated: true } : {}) } as T;
  }
  const { measure } = askedMeasure(item);
  const amount = measure === 'flow' ? (frequencyOf(period) === 'year' ? 'flow' : 'ytd') : figure.measure;
  return { ...rest, period, measure: frequencyOf(period) === 'year' && amount === 'ytd' ? 'level' : amount } as T;
};
