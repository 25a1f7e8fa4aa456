import { addDays, plainDate, type PlainDate } from '../../src/basis/index.ts';
import type { ExampleLine } from '../../apps/server/region/example-columns.ts';
import { dayBetween, randomOf } from './random.ts';
import type { SeriesStory, Story } from './story.ts';
import { partsOf, type Part } from './within-year.ts';

const day = (year: number, month: number, date: number): PlainDate => plainDate(year, month, date) as PlainDate;

type Line = ExampleLine & { readonly known: string };

/** The rows of one series, in the order in which they became known. */
export const rowsOf = (story: Story, series: SeriesStory, indicator: string): readonly Line[] => {
  const random = randomOf(`${story.region.code} ${indicator}`);
  const base = {
    indicator,
    unit: series.unit,
    ...(series.priceBasis === undefined ? {} : { priceBasis: series.priceBasis }),
    authority: series.publish === 'annual' ? 'department' : 'statistics',
    note: story.mark,
  };

  const yearly = (year: number, i: number): readonly Line[] => {
    const period = String(year);
    const value = series.values[i];
    const own = { ...base, period, measure: series.measure };
    const missing = series.missing?.[period];
    const spring = day(year + 1, 2, 20 + dayBetween(random, 0, 8));
    if (value === null || value === undefined)
      return missing === undefined ? [] : [{ ...own, missing, status: 'verified', known: spring, source: story.documents.year(year) }];
    if (series.publish === 'late')
      return [{ ...own, value: String(value), status: 'final', known: day(year + 1, 9, dayBetween(random, 8, 28)), source: story.documents.late(year) }];
    if (series.publish === 'annual')
      return [{ ...own, value: String(value), status: 'verified', known: addDays(spring, dayBetween(random, 0, 16)), source: story.documents.year(year) }];
    const verified = series.verified?.[i];
    const final = series.final?.[i];
    return [
      { ...own, value: String(value), status: 'preliminary', known: day(year + 1, 1, dayBetween(random, 19, 27)), source: story.documents.preliminary(year) },
      ...(verified === undefined
        ? []
        : [
            {
              ...own,
              value: String(verified),
              status: 'verified',
              known: day(year + 1, 11, dayBetween(random, 6, 20)),
              source: story.documents.verified(year),
              reason: story.reasons.verified,
            },
          ]),
      ...(final === undefined
        ? []
        : [
            {
              ...own,
              value: String(final),
              status: 'final',
              known: day(year + 2, 11, dayBetween(random, 6, 20)),
              source: story.documents.final(year),
              reason: story.reasons.final,
            },
          ]),
    ];
  };

  const inTime = (year: number, month: number): PlainDate =>
    month === 12 ? day(year + 1, 1, dayBetween(random, 6, 9)) : day(year, month + 1, dayBetween(random, 6, 9));

  const within = (year: number, { period, month, value }: Part): readonly Line[] => {
    const published = series.late?.[period] ?? inTime(year, month);
    const quarterly = series.within?.frequency === 'quarter';
    const measure = series.within!.measure;
    const own = {
      ...base,
      period,
      measure,
      ...(measure === 'growth' ? { accumulated: 'true' } : {}),
      source: quarterly ? story.documents.quarter(year, month / 3) : story.documents.month(year, month),
    };
    const missing = series.missing?.[period];
    if (missing !== undefined) return [{ ...own, missing, status: 'preliminary', known: published }];
    const { slip } = series;
    const right = { ...own, value, status: 'preliminary', known: published };
    if (slip?.period !== period) return [right];
    return [
      { ...right, value: String(Number(value) * slip.times) },
      { ...right, known: addDays(published, 1), reason: slip.reason },
    ];
  };

  const rows = story.years.flatMap((year, i) => {
    const value = series.values[i];
    const inside = typeof value === 'number' ? partsOf(series, year, value, series.values[i - 1] ?? undefined, random) : [];
    return [...inside.flatMap((part) => within(year, part)), ...yearly(year, i)];
  });
  const restated = story.restatements
    .filter(({ item }) => item === series.item)
    .map(
      ({ year, value, known, reason, document }): Line => ({
        ...base,
        period: String(year),
        measure: series.measure,
        value: String(value),
        status: 'final',
        known,
        source: document,
        reason,
      }),
    );
  return [...rows, ...restated].sort((a, b) => (a.known < b.known ? -1 : a.known > b.known ? 1 : 0));
};
