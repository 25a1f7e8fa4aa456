import { endOf, nextPeriod, periodAt, plainDate, type Period, type PlainDate } from '../basis/index.ts';
import { lightsOn, type Warning, type WarningLevel } from './warning.ts';

/** How many items had which light at the end of a month. */
export type Lights = { readonly yellow: number; readonly red: number };

export type LightChange = { readonly item: string; readonly before?: WarningLevel; readonly after?: WarningLevel };

/** One past month under the rules in force and under others: the lights of both, and whose light differs. */
export type MonthCompared = { readonly month: Period; readonly before: Lights; readonly after: Lights; readonly changes: readonly LightChange[] };

const countOf = (lights: ReadonlyMap<string, WarningLevel>): Lights => {
  const reds = [...lights.values()].filter((level) => level === 'red').length;
  return { yellow: lights.size - reds, red: reds };
};

const monthsBetween = (from: PlainDate, to: PlainDate): readonly Period[] => {
  const months: Period[] = [];
  // The month of the last day counts as it stands on that day.
  for (let month = periodAt(from, 'month'); month <= periodAt(to, 'month'); month = nextPeriod(month)) months.push(month);
  return months;
};

/**
 * 规则试算: what other rules would have said in each past month. Nothing is stored: the history keeps the lights of the rules that were in force.
 * Months run from January of `from` to the month of `until`.
 */
export const compareRules = (before: readonly Warning[], after: readonly Warning[], from: number, until: PlainDate): readonly MonthCompared[] =>
  monthsBetween(plainDate(from, 1, 1)!, until).map((month) => {
    const day = endOf(month) < until ? endOf(month) : until;
    const [old, own] = [lightsOn(before, day), lightsOn(after, day)];
    const items = [...new Set([...old.keys(), ...own.keys()])].filter((item) => old.get(item) !== own.get(item));
    return {
      month,
      before: countOf(old),
      after: countOf(own),
      changes: items.map((item) => {
        const [was, is] = [old.get(item), own.get(item)];
        return { item, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) };
      }),
    };
  });

/** The months in which something differs, and nothing else. */
export const changedMonths = (months: readonly MonthCompared[]): readonly MonthCompared[] => months.filter(({ changes }) => changes.length > 0);
