import { Decimal } from '../basis/index.ts';
import type { Monitored } from '../monitoring/index.ts';
import type { Said } from './refusal.ts';
import { directionOf, proposedYears } from './year-path.ts';
import { shownFigure, targetText } from './year-text.ts';
import { termOf, totalOf, yearsOf, type YearFigures } from './year-term.ts';
import { checkWords } from './words/year-check.ts';

/**
 * What is wrong with the years of an item, or to be known: `gap` and `surplus` of the whole, `over` a cap, `limit` broken in a year, `backwards` against the
 * journey, `steep` where later years need more than any year so far, `open` years, `awaiting` a target, `met` where the years come to the target.
 */
export type YearFinding = {
  readonly code: 'gap' | 'surplus' | 'over' | 'limit' | 'backwards' | 'steep' | 'open' | 'awaiting' | 'met';
  readonly level: 'fault' | 'remark' | 'ok';
  readonly said: Said;
};

const LEVELS: Readonly<Record<YearFinding['code'], YearFinding['level']>> = {
  gap: 'fault',
  over: 'fault',
  limit: 'fault',
  backwards: 'remark',
  steep: 'remark',
  surplus: 'remark',
  open: 'remark',
  awaiting: 'remark',
  met: 'ok',
};
const finding = (code: YearFinding['code'], said: Said): YearFinding => ({ code, level: LEVELS[code], said });

type Given = {
  readonly item: Monitored;
  readonly target: Decimal;
  readonly figures: YearFigures;
  readonly known: readonly (readonly [number, Decimal])[];
  readonly open: readonly number[];
};
type Rule = (given: Given) => readonly YearFinding[];

const withUnit = ({ unit }: Monitored, value: Decimal): string => `${shownFigure(value)}${unit ?? ''}`;
const percent = (value: Decimal): string => `${shownFigure(value)}%`;
const names = ({ base, due }: Monitored): string => `${base + 1}—${due}`;

/** Years that have no figure yet, and what each of them needs; told as steep where that is more than any year so far. */
const remaining = ({ item, figures, known, open }: Given, write: (value: Decimal) => string): readonly YearFinding[] => {
  const need = proposedYears(item, figures).get(open[0]!);
  const most = Decimal.max(...known.map(([, value]) => value));
  const total = totalOf(
    item,
    known.map(([, value]) => value),
  )!;
  if (need === undefined) return [];
  const isGrowth = termOf(item) === 'growth';
  const said = finding('open', checkWords.open(open, write(total), write(need), isGrowth));
  return need.gt(most) ? [said, finding('steep', checkWords.steep(write(need), write(most)))] : [said];
};

/** Amounts, growth and cuts that must come to the target at least; growth may be limited from above. */
const sums =
  (write: (item: Monitored, value: Decimal) => string, places?: number): Rule =>
  (given) => {
    const { item, target, known, open } = given;
    if (open.length > 0) return remaining(given, (value) => write(item, value));
    const exact = totalOf(
      item,
      known.map(([, value]) => value),
    )!;
    const total = places === undefined ? exact : exact.toDecimalPlaces(places);
    const beyond = total.minus(places === undefined ? target : target.toDecimalPlaces(places));
    const isUpper = item.comparator.startsWith('<');
    const told = [names(item), write(item, total), write(item, beyond.abs()), write(item, target)] as const;
    if (beyond.isZero()) return [finding('met', checkWords.met(told[0], told[1]))];
    return [beyond.lt(0) !== isUpper ? finding('gap', checkWords.gap(...told, isUpper)) : finding('surplus', checkWords.surplus(...told, isUpper))];
  };

const allowance: Rule = ({ item, target, known, open }) => {
  const total = totalOf(
    item,
    known.map(([, value]) => value),
  )!;
  const isOver = total.gt(target) || (item.comparator === '<' && total.eq(target));
  const told = [withUnit(item, total), withUnit(item, target)] as const;
  if (isOver) return [finding('over', checkWords.over(names(item), ...told, item.comparator === '<'))];
  if (open.length === 0) return [finding('met', checkWords.within(names(item), ...told))];
  return [finding('open', checkWords.leftOver(open, told[0], withUnit(item, target.minus(total).div(open.length))))];
};

const isInside = ({ comparator, lowerIsBetter, upper }: Monitored, target: Decimal, value: Decimal): boolean => {
  if (upper !== undefined) return value.gte(target) && value.lte(upper);
  if (comparator === '<') return value.lt(target);
  if (comparator === '>') return value.gt(target);
  return comparator === '<=' || (comparator !== '>=' && lowerIsBetter) ? value.lte(target) : value.gte(target);
};

const limits: Rule = ({ item, target, known, open }) => {
  const range = targetText(item);
  const outside = known.filter(([, value]) => !isInside(item, target, value));
  if (outside.length > 0) return outside.map(([year, value]) => finding('limit', checkWords.limit(year, withUnit(item, value), range)));
  return open.length === 0 ? [finding('met', checkWords.held(names(item), range))] : [];
};

const levels: Rule = (given) => {
  const { item, target, figures, known, open } = given;
  const direction = directionOf(item);
  const from = item.baseline === undefined ? [] : [[item.base, item.baseline] as const];
  const points = [...from, ...known];
  const steps = points.slice(1).map(([year, value], i) => ({
    year,
    before: points[i]!,
    value,
    step: value
      .minus(points[i]![1])
      .times(direction)
      .div(year - points[i]![0]),
  }));
  const out = steps
    .filter(({ step }) => step.lt(0))
    .map(({ year, value, before }) => finding('backwards', checkWords.backwards(year, withUnit(item, value), before[0], withUnit(item, before[1]))));
  const last = figures.get(item.due);
  if (last !== undefined) {
    const beyond = last.minus(target).times(direction);
    const told = [item.due, withUnit(item, last), withUnit(item, beyond.abs()), withUnit(item, target)] as const;
    return [
      ...out,
      beyond.isZero()
        ? finding('met', checkWords.reached(item.due, told[1]))
        : beyond.lt(0)
          ? finding('gap', checkWords.below(...told))
          : finding('surplus', checkWords.beyond(...told)),
    ];
  }
  const [year, value] = points.at(-1)!;
  const need = target
    .minus(value)
    .times(direction)
    .div(item.due - year);
  const most = steps.length === 0 ? undefined : Decimal.max(...steps.map(({ step }) => step));
  if (need.lte(0)) return out;
  const said = finding('open', checkWords.openLevel(open, year, withUnit(item, value), withUnit(item, need)));
  return [...out, said, ...(most !== undefined && need.gt(most) ? [finding('steep', checkWords.steep(withUnit(item, need), withUnit(item, most)))] : [])];
};

const rules: Readonly<Record<NonNullable<ReturnType<typeof termOf>>, Rule>> = {
  level: levels,
  growth: sums((_, value) => percent(value), 2),
  amount: sums(withUnit),
  cut: sums((_, value) => percent(value), 2),
  limit: limits,
  range: limits,
  allowance,
};

/**
 * Whether the years add up to the five (年度合计与五年目标的核对), by the kind of the target; `figures` are the decided ones, or what came. Growth and cuts are
 * compared to two digits, everything else exactly. Nothing is said where no year has a figure.
 */
export const checkYears = (item: Monitored, figures: YearFigures): readonly YearFinding[] => {
  const term = termOf(item);
  if (item.kind === 'awaiting') return [finding('awaiting', checkWords.awaiting)];
  const known = yearsOf(item).flatMap((year) => (figures.has(year) ? [[year, figures.get(year)!] as const] : []));
  if (term === undefined || item.target === undefined || known.length === 0) return [];
  const open = yearsOf(item).filter((year) => !figures.has(year));
  return rules[term]({ item, target: item.target, figures, known, open });
};
