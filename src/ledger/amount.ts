import { isShareUnit, lastMonthOf, monthsIn, yearOfPeriod } from '../basis/index.ts';
import type { Decimal } from '../basis/index.ts';
import { authorityRank, leastSettled } from './figure.ts';
import type { Observation } from './observation.ts';
import { converted } from './reading.ts';
import type { Conversion, Derived, Refusal } from './reading.ts';
import { compareVintage } from './vintage.ts';

/** An amount of one year that runs from one month boundary (0 to 11) to another (1 to 12). */
export type Amount = {
  readonly row: Observation;
  readonly from: number;
  readonly to: number;
  readonly value: Decimal;
  readonly conversion?: Conversion;
};

export type YearOfAmounts = { readonly year: number; readonly amounts: readonly Amount[]; readonly refusals: readonly Refusal[] };

/** A signed way from one boundary to another over known amounts. */
type Step = { readonly amount: Amount; readonly forward: boolean };

/** Of two amounts of one stretch, that of the stronger source comes first. */
const compareAmounts = (a: Amount, b: Amount): number =>
  a.from - b.from ||
  b.to - a.to ||
  authorityRank(a.row) - authorityRank(b.row) ||
  (a.row.measure < b.row.measure ? -1 : a.row.measure > b.row.measure ? 1 : compareVintage(b.row, a.row));

const isAmount = ({ measure }: Observation): boolean => measure === 'flow' || measure === 'ytd';

const isBefore = (a: Observation, b: Observation): boolean => a.period < b.period || (a.period === b.period && a.measure < b.measure);

/** Flows and year-to-date figures by year, in one order whatever the order of arrival. */
export const amountsByYear = (rows: readonly Observation[], unit: string | undefined): readonly YearOfAmounts[] => {
  // Sums and differences need one unit; where none is asked for, it is that of the first row in time.
  let first: Observation | undefined;
  for (const row of unit === undefined ? rows : []) if (isAmount(row) && (first === undefined || isBefore(row, first))) first = row;
  const years = new Map<number, { year: number; amounts: Amount[]; refusals: Refusal[] }>();
  for (const row of rows) {
    if (!isAmount(row)) continue;
    const year = yearOfPeriod(row.period);
    let own = years.get(year);
    if (own === undefined) years.set(year, (own = { year, amounts: [], refusals: [] }));
    const result = converted(row, unit ?? first!.unit);
    if ('refusal' in result) own.refusals.push(result.refusal);
    else {
      const to = lastMonthOf(row.period);
      own.amounts.push({ row, from: row.measure === 'ytd' ? 0 : to - monthsIn(row.period), to, ...result });
    }
  }
  for (const { amounts } of years.values()) if (amounts.length > 1) amounts.sort(compareAmounts);
  return [...years.values()].sort((a, b) => a.year - b.year);
};

const exact = ({ row }: Amount): boolean => row.bound === undefined && !isShareUnit(row.unit);

const shortest = (amounts: readonly Amount[], from: number, to: number): readonly Step[] | undefined => {
  const cameBy = new Map<number, Step & { readonly before: number }>();
  let front = [from];
  const seen = new Set(front);
  while (front.length > 0 && !seen.has(to)) {
    const next: number[] = [];
    for (const at of front) {
      for (const amount of amounts) {
        const forward = amount.from === at;
        const other = forward ? amount.to : amount.to === at ? amount.from : undefined;
        if (other === undefined || seen.has(other)) continue;
        seen.add(other);
        cameBy.set(other, { amount, forward, before: at });
        next.push(other);
      }
    }
    front = next;
  }
  if (!seen.has(to) || from === to) return undefined;
  const steps: Step[] = [];
  for (let at = to; at !== from; ) {
    const step = cameBy.get(at)!;
    steps.unshift({ amount: step.amount, forward: step.forward });
    at = step.before;
  }
  return steps;
};

/**
 * The shortest way from one boundary to the other over exact amounts on one price basis: forwards adds, backwards subtracts. That covers year-to-date
 * differences, sums of parts and mixtures of both without naming them. Shares and limits take no part, for they do not add up.
 */
export const wayBetween = (amounts: readonly Amount[], from: number, to: number, without?: Amount): readonly Step[] | undefined => {
  const usable = amounts.filter((amount) => amount !== without && exact(amount));
  const [basis] = usable.map(({ row }) => row.priceBasis);
  if (usable.every(({ row }) => row.priceBasis === basis)) return shortest(usable, from, to);
  for (const group of Map.groupBy(usable, ({ row }) => row.priceBasis).values()) {
    const way = shortest(group, from, to);
    if (way !== undefined) return way;
  }
  return undefined;
};

/** The sum along a way. */
export const sumOf = (steps: readonly Step[]): Decimal => {
  const [first, ...rest] = steps as [Step, ...Step[]];
  const start = first.forward ? first.amount.value : first.amount.value.negated();
  return rest.reduce((sum, { amount, forward }) => (forward ? sum.plus(amount.value) : sum.minus(amount.value)), start);
};

const isYtd = ({ amount }: Step): boolean => amount.row.measure === 'ytd';

const listed = (steps: readonly Step[]): { readonly names: string; readonly values: string } => ({
  names: steps.map((step) => `${step.amount.row.period}${isYtd(step) ? '+' : ''}`).join(' '),
  values: steps.map(({ amount }) => amount.value.toString()).join(' '),
});

const conversionOf = (steps: readonly Step[]): Conversion => {
  const plus = steps.filter(({ forward }) => forward);
  const minus = steps.filter(({ forward }) => !forward);
  const given = steps.find(({ amount }) => amount.conversion !== undefined)?.amount.conversion?.details;
  const units = given === undefined ? {} : { from: given['from']!, to: given['to']! };
  const added = listed(plus);
  if (minus.length === 0) return { code: 'sum_of_parts', details: { parts: added.names, values: added.values, ...units } };
  const taken = listed(minus);
  const code = steps.length === 2 && steps.every(isYtd) ? 'ytd_difference' : 'sum_and_difference';
  return { code, details: { parts: added.names, values: added.values, less: taken.names, lessValues: taken.values, ...units } };
};

/** The amount along a way as a figure of that period. */
export const derivedFrom = (steps: readonly Step[], period: Derived['period']): Derived => ({
  period,
  value: sumOf(steps),
  ids: steps.map(({ amount }) => amount.row.id),
  status: steps.map(({ amount }) => amount.row.status).reduce(leastSettled),
  conversion: conversionOf(steps),
});
