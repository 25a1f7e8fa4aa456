import { Decimal, convertUnit, isCountUnit, yearOfPeriod } from '../../basis/index.ts';
import { amountsByYear, sumOf, wayBetween } from '../amount.ts';
import type { Observation } from '../observation.ts';
import type { Check, Fired, Question } from './question.ts';

/** Rounded parts need not make the rounded whole: half a unit of the last place is granted for each figure. Whole things are counted, not rounded. */
const slack = (values: readonly Decimal[], unit: string, tolerance: number): Decimal => {
  const places = Math.max(...values.map((value) => value.decimalPlaces()));
  const rounding = places === 0 && isCountUnit(unit) ? 0 : new Decimal(10).pow(-places).div(2).times(values.length);
  return Decimal.max(rounding, values[0]!.abs().times(tolerance));
};

const period = ({ period: own, measure }: Observation): string => own + (measure === 'ytd' ? '+' : '');

/** The year's amounts close upon themselves: each is what the others make of its stretch. */
const checkYear = (tolerance: number, { candidate, others, isCandidate }: Question): Fired | undefined => {
  const year = yearOfPeriod(candidate.period);
  const rows = (others.get(candidate.indicator) ?? []).filter((row) => yearOfPeriod(row.period) === year && row.priceBasis === candidate.priceBasis);
  const [own] = amountsByYear(rows, candidate.unit);
  for (const whole of own?.amounts ?? []) {
    if (whole.row.bound !== undefined || (isCandidate(whole.row.id) && whole.row.id !== candidate.id)) continue;
    const way = wayBetween(own!.amounts, whole.from, whole.to, whole);
    const ids = [whole.row.id, ...(way ?? []).map(({ amount }) => amount.row.id)];
    // The question stands at the longest of them, so that a year that is off does not ask once for each quarter.
    if (way === undefined || !ids.includes(candidate.id) || way.some(({ amount }) => amount.to - amount.from > whole.to - whole.from)) continue;
    const sum = sumOf(way);
    if (
      sum
        .minus(whole.value)
        .abs()
        .lte(slack([whole.value, ...way.map(({ amount }) => amount.value)], candidate.unit, tolerance))
    )
      continue;
    const [plus, minus] = [way.filter(({ forward }) => forward), way.filter(({ forward }) => !forward)];
    const less = { less: minus.map(({ amount }) => period(amount.row)).join(' '), lessValues: minus.map(({ amount }) => amount.value.toString()).join(' ') };
    return {
      once: ids.toSorted().join(' '),
      details: {
        measure: candidate.measure,
        unit: candidate.unit,
        wholePeriod: period(whole.row),
        whole: whole.value.toString(),
        parts: plus.map(({ amount }) => period(amount.row)).join(' '),
        values: plus.map(({ amount }) => amount.value.toString()).join(' '),
        ...(minus.length === 0 ? {} : less),
        sum: sum.toString(),
        difference: sum.minus(whole.value).toString(),
      },
    };
  }
  return undefined;
};

type Whole = { readonly whole: string; readonly parts: readonly string[] };

/** The parts of an indicator make the whole; as long as some are not there, the others do not exceed it. */
const checkWhole = (tolerance: number, { whole, parts }: Whole, { candidate, others }: Question): Fired | undefined => {
  if (candidate.indicator !== whole && !parts.includes(candidate.indicator)) return undefined;
  const find = (indicator: string): Decimal | undefined => {
    const row = (others.get(indicator) ?? []).find(
      (each) => each.period === candidate.period && each.measure === candidate.measure && each.priceBasis === candidate.priceBasis && each.bound === undefined,
    );
    return row?.value === undefined ? undefined : convertUnit(row.value, row.unit, candidate.unit);
  };
  const total = find(whole);
  const values = parts.map(find);
  const there = values.filter((value) => value !== undefined);
  if (total === undefined || there.length === 0) return undefined;
  const sum = there.reduce((a, b) => a.plus(b));
  const over = sum.minus(total);
  const off = there.length === parts.length ? over.abs() : there.some((value) => value.isNegative()) ? new Decimal(0) : over;
  if (off.lte(slack([total, ...there], candidate.unit, tolerance))) return undefined;
  const details = { measure: candidate.measure, unit: candidate.unit, wholeIndicator: whole, whole: total.toString(), sum: sum.toString() };
  const named = { parts: parts.filter((_, i) => values[i] !== undefined).join(' '), values: there.join(' '), difference: over.toString() };
  return { once: `${whole}|${candidate.period}|${candidate.measure}`, details: { ...details, ...named } };
};

export const checkSum: Check<'sum'> = ({ tolerance, wholes }, question) => {
  if (question.candidate.bound !== undefined) return undefined;
  if (wholes === undefined) return checkYear(tolerance, question);
  for (const each of wholes) {
    const fired = checkWhole(tolerance, each, question);
    if (fired !== undefined) return fired;
  }
  return undefined;
};
