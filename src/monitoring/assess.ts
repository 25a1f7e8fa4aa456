import type { Observation, SeriesEvent } from '../ledger/index.ts';
import { acrossCut } from './across-cut.ts';
import { type Case, caseOf } from './case.ts';
import type { DueCalendar } from './due-day.ts';
import { elapsedShare } from './elapsed.ts';
import { formulaOf } from './formula.ts';
import { judgeCap } from './judge-cap.ts';
import { judgeHold } from './judge-hold.ts';
import { judgeInterval } from './judge-interval.ts';
import { judgeJourney } from './judge-journey.ts';
import { judgeBareLevel } from './judge-level.ts';
import { judgeMilestone } from './judge-milestone.ts';
import { numberOf } from './number.ts';
import { readLevels } from './read-level.ts';
import { readGrowth, readReduction } from './read-rate.ts';
import { readSums } from './read-sum.ts';
import type { Moment, Monitored, Standing } from './standing.ts';

const bare = ({ item, moment }: Case, because?: Standing['because']): Standing => ({
  indicator: item.id,
  kind: item.kind,
  elapsed: elapsedShare(item.base, item.due, moment.asOf),
  ...(item.baseline === undefined ? {} : { baseline: numberOf(item.baseline) }),
  ...(item.target === undefined ? {} : { target: numberOf(item.target) }),
  now: item.kind === 'awaiting' && because === undefined ? 'awaiting_target' : 'not_assessable',
  forecast: 'unknown',
  ...(because === undefined ? {} : { because }),
  formula: formulaOf(item),
  inputs: [],
});

const judge = (c: Case): Standing => {
  const { item } = c;
  switch (item.kind) {
    case 'awaiting':
      return bare(c);
    case 'none':
      return bare(c, { code: 'no_target' });
    case 'milestone':
      return judgeMilestone(c);
    case 'avg_annual_growth':
      return acrossCut(c, (rows) => readGrowth(item, rows), judgeJourney, false);
    case 'cumulative_reduction':
      return acrossCut(c, (rows) => readReduction(item, rows), judgeJourney, false);
    case 'cumulative':
      return acrossCut(c, (rows) => readSums(item, rows), judgeJourney, false);
    case 'cap':
      return acrossCut(c, (rows) => readSums(item, rows), judgeCap, false);
    case 'hold':
      return acrossCut(c, (rows) => readLevels(item, rows), judgeHold, true);
    case 'interval':
      return acrossCut(c, (rows) => readLevels(item, rows), judgeInterval, true);
    case 'level':
      return acrossCut(c, (rows) => readLevels(item, rows), item.baseline === undefined ? judgeBareLevel : judgeJourney, true);
  }
};

/**
 * Where one item stands (判定): judged as of the end of a day, with what was known on a day. `rows` are all rows of the item's series, of any vintage and in
 * any order; rows that became known later play no part.
 */
export const assess = (item: Monitored, rows: readonly Observation[], events: readonly SeriesEvent[], moment: Moment, calendar?: DueCalendar): Standing => {
  const c = caseOf(item, rows, events, moment, calendar);
  if (c.cancelled !== undefined) return bare(c, { code: 'cancelled', details: { day: c.cancelled } });
  const standing = judge(c);
  if (c.restated === undefined || standing.because !== undefined) return standing;
  return {
    ...standing,
    because: { code: 'restated_baseline', details: { baseline: numberOf(c.restated.value), printed: numberOf(item.baseline!), id: c.restated.id } },
  };
};

/** Rows that come together are put together without asking for their series again. */
const bySeries = <T extends { readonly indicator: string }>(list: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const out = new Map<string, T[]>();
  let group: T[] = [];
  let series: string | undefined;
  for (const each of list) {
    if (each.indicator !== series) {
      series = each.indicator;
      group = out.get(series) ?? [];
      if (group.length === 0) out.set(series, group);
    }
    group.push(each);
  }
  return out;
};

const NONE: readonly never[] = [];

/** Every item against its own series, in the order of the items. */
export const assessAll = (
  items: readonly Monitored[],
  rows: readonly Observation[],
  events: readonly SeriesEvent[],
  moment: Moment,
  calendar?: DueCalendar,
): readonly Standing[] => {
  const rowsOf = bySeries(rows);
  const eventsOf = events.length === 0 ? undefined : bySeries(events);
  return items.map((item) => assess(item, rowsOf.get(item.series) ?? NONE, eventsOf?.get(item.series) ?? NONE, moment, calendar));
};
