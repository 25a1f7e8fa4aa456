import type { Monitored } from '../monitoring/index.ts';
import { proposedYears } from './year-path.ts';
import { standingsOf, termOf, yearsOf, type YearFigures } from './year-term.ts';

/**
 * Decided years as the item's own path (自定时序): where it should stand at each year's end, up to the last decided year; years between that nobody decided
 * follow the formula. Undefined where the kind has no path: limits ask the same every year.
 */
export const ownPath = (item: Monitored, decided: YearFigures): Readonly<Record<number, number>> | undefined => {
  const term = termOf(item);
  const last = Math.max(...decided.keys());
  if (term === undefined || term === 'limit' || term === 'range' || item.target === undefined || decided.size === 0) return undefined;
  const usual = proposedYears(item);
  const figures = new Map(
    yearsOf(item).flatMap((year) => {
      const value = year > last ? undefined : (decided.get(year) ?? (term === 'level' ? undefined : usual.get(year)));
      return value === undefined ? [] : [[year, value] as const];
    }),
  );
  const path = Object.fromEntries([...standingsOf(item, figures)].map(([year, value]) => [year, value.toSignificantDigits(15).toNumber()]));
  return Object.keys(path).length === 0 ? undefined : path;
};
