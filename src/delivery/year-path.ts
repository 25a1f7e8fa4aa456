import { Decimal, isCountUnit } from '../basis/index.ts';
import type { Monitored } from '../monitoring/index.ts';
import type { YearWay } from './year.ts';
import { factorOf, percentOf, rootOf, sumOf, termOf, yearsOf, type YearFigures } from './year-term.ts';

/** How years are proposed where nobody chose otherwise. */
export const usualWay = (item: Monitored): YearWay => {
  switch (termOf(item)) {
    case 'growth':
    case 'cut':
      return 'compound';
    case 'amount':
      return 'equal_parts';
    case 'allowance':
      return 'share_of_cap';
    case 'limit':
    case 'range':
      return 'hold';
    default:
      return item.geometric === true ? 'geometric' : 'linear';
  }
};

/** Digits behind the point that a proposal is given with: those of the plan's own figures; two more often than not, none for what is counted. */
const placesOf = ({ target, baseline, unit }: Monitored): number => {
  const printed = Math.max(target?.decimalPlaces() ?? 0, baseline?.decimalPlaces() ?? 0);
  return unit !== undefined && isCountUnit(unit) ? printed : Math.max(printed, 2);
};

/** Which way a level is to go: 1 up, −1 down. */
export const directionOf = ({ comparator, lowerIsBetter, target, baseline }: Monitored): 1 | -1 => {
  if (comparator.startsWith('>')) return 1;
  if (comparator.startsWith('<') || lowerIsBetter) return -1;
  return target !== undefined && baseline?.gt(target) === true ? -1 : 1;
};

/** Levels: straight, or by one percentage, from what is known before to what is known after, the target at last. What is reached already is kept. */
const levels = (item: Monitored, known: YearFigures, way: YearWay, places: number): YearFigures => {
  const target = item.target!;
  const anchors = new Map([...(item.baseline === undefined ? [] : [[item.base, item.baseline] as const]), ...known]);
  if (!anchors.has(item.due)) anchors.set(item.due, target);
  const at = [...anchors.keys()].toSorted((a, b) => a - b);
  const isReached = (value: Decimal): boolean => value.minus(target).times(directionOf(item)).gte(0);
  const out = new Map<number, Decimal>();
  for (const year of yearsOf(item)) {
    if (known.has(year)) continue;
    const from = at.findLast((anchor) => anchor < year);
    const to = at.find((anchor) => anchor >= year)!;
    const [start, end] = [from === undefined ? undefined : anchors.get(from)!, anchors.get(to)!];
    if (start !== undefined && to === item.due && !known.has(to) && isReached(start)) out.set(year, start);
    else if (year === to) out.set(year, end);
    else if (start !== undefined) {
      const share = new Decimal(year - from!).div(to - from!);
      const ratio = start.isZero() ? start : end.div(start);
      const value = way === 'geometric' && ratio.gt(0) ? start.times(ratio.pow(share)) : start.plus(end.minus(start).times(share));
      out.set(year, value.toDecimalPlaces(places));
    }
  }
  return out;
};

/** What is left is spread over the years that have no figure yet, rounded year by year so that nothing is lost on the way. */
const spread = (
  item: Monitored,
  known: YearFigures,
  part: (left: Decimal, years: number) => Decimal,
  left: Decimal,
  take: (left: Decimal, value: Decimal) => Decimal,
) => {
  const open = yearsOf(item).filter((year) => !known.has(year));
  const out = new Map<number, Decimal>();
  let rest = left;
  for (const [i, year] of open.entries()) {
    const value = part(rest, open.length - i);
    out.set(year, value);
    rest = take(rest, value);
  }
  return out;
};

const within = (item: Monitored, known: YearFigures): readonly Decimal[] => yearsOf(item).flatMap((year) => known.get(year) ?? []);

/**
 * A figure for every year that has none (年度分解建议), so that the years come to the plan's target together with those that are known: level straight or by
 * one percentage, growth and cuts by the pace that is still needed, amounts and caps in equal parts of what is left, limits every year. A cap that may not be
 * reached (`<`) is spread so that its last digit stays free; a cut has one digit more, so that the cut in all is right to two. Empty where there is nothing to move from or to.
 */
export const proposedYears = (item: Monitored, known: YearFigures = new Map(), way: YearWay = usualWay(item)): YearFigures => {
  const { target } = item;
  const places = placesOf(item);
  const given = within(item, known);
  if (target === undefined) return new Map();
  switch (termOf(item)) {
    case 'level':
      return levels(item, known, way, places);
    case 'limit':
    case 'range':
      return new Map(yearsOf(item).flatMap((year) => (known.has(year) ? [] : [[year, target] as const])));
    case 'amount':
      return spread(
        item,
        known,
        (left, years) => Decimal.max(left.div(years), 0).toDecimalPlaces(places),
        target.minus(sumOf(given)),
        (left, value) => left.minus(value),
      );
    case 'allowance': {
      const digits = Math.max(target.decimalPlaces(), ...given.map((value) => value.decimalPlaces()));
      const free = item.comparator === '<' ? new Decimal(10).pow(-digits) : new Decimal(0);
      const left = target.minus(free).minus(sumOf(given));
      return spread(
        item,
        known,
        (rest, years) => Decimal.max(rest.div(years), 0).toDecimalPlaces(digits, Decimal.ROUND_DOWN),
        left,
        (rest, value) => rest.minus(value),
      );
    }
    case 'growth': {
      const left = given.reduce((factor, value) => factor.div(factorOf(value)), factorOf(target).pow(item.due - item.base));
      return spread(
        item,
        known,
        (rest, years) => Decimal.max(percentOf(rootOf(rest, years)), 0).toDecimalPlaces(places),
        left,
        (rest, value) => rest.div(factorOf(value)),
      );
    }
    case 'cut': {
      const left = given.reduce((factor, value) => factor.div(factorOf(value.neg())), factorOf(target.neg()));
      return spread(
        item,
        known,
        (rest, years) => Decimal.max(percentOf(rootOf(rest, years)).neg(), 0).toDecimalPlaces(places + 1),
        left,
        (rest, value) => rest.div(factorOf(value.neg())),
      );
    }
    default:
      return new Map();
  }
};
