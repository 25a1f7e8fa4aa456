import { convertUnit, Decimal, isMoneyUnit } from '../basis/index.ts';
import type { Plan, Target } from '../plan/index.ts';
import { actualBy, lastKnownMonth, plannedOf, scheduledBy } from './light-pace.ts';
import type { Project } from './project.ts';
import type { Said } from './refusal.ts';
import { investmentFaults, investmentPrefixes, investmentSubject, investmentSuffixes } from './words/investment-words.ts';

const FIGURE = /^\d+(?:\.\d+)?$/;
const ZERO = new Decimal(0);
const figure = (text: string | undefined): Decimal | undefined => (text !== undefined && FIGURE.test(text) ? new Decimal(text) : undefined);
const sum = (values: readonly (Decimal | undefined)[]): Decimal | undefined =>
  values.reduce<Decimal | undefined>((total, value) => (value === undefined ? total : (total ?? ZERO).plus(value)), undefined);

export type InvestmentFlag = { readonly code: 'budget_over_estimate' | 'total_over_budget' | 'funds_over_total' | 'in_place_over_amount'; readonly said: Said };

/** What a project's money is questioned for: 概算 over 可研估算 by more than a tenth, total over 概算, sources over the total, more in place than arranged. */
export const investmentFlags = ({ investment, funds }: Pick<Project, 'investment' | 'funds'>): readonly InvestmentFlag[] => {
  const [total, estimate, budget] = [figure(investment?.total), figure(investment?.estimate), figure(investment?.budget)];
  const flags: InvestmentFlag[] = [];
  if (budget !== undefined && estimate !== undefined && budget.gt(estimate.times('1.1'))) {
    const over = estimate.isZero() ? '∞' : budget.div(estimate).minus(1).times(100).toDecimalPlaces(2).toString();
    flags.push({ code: 'budget_over_estimate', said: investmentFaults.budgetOverEstimate(budget.toString(), estimate.toString(), over) });
  }
  if (total !== undefined && budget !== undefined && total.gt(budget)) {
    flags.push({ code: 'total_over_budget', said: investmentFaults.totalOverBudget(total.toString(), budget.toString(), total.minus(budget).toString()) });
  }
  const sources = sum(funds.map(({ amount }) => figure(amount)));
  if (total !== undefined && sources?.gt(total))
    flags.push({ code: 'funds_over_total', said: investmentFaults.fundsOverTotal(sources.toString(), total.toString()) });
  for (const { source, amount, inPlace } of funds) {
    const [arranged, there] = [figure(amount), figure(inPlace)];
    if (arranged !== undefined && there?.gt(arranged)) {
      flags.push({ code: 'in_place_over_amount', said: investmentFaults.inPlaceOverAmount(source, there.toString(), arranged.toString()) });
    }
  }
  return flags;
};

/** 政府投资条例 Art. 16: what the yearly plan of government investment says of a project. */
export const YEARLY_PLAN_FIELDS = ['name', 'scale', 'term', 'total', 'year', 'funds'] as const;
export type YearlyPlanField = (typeof YEARLY_PLAN_FIELDS)[number];

/** The fields that the yearly plan of a year still misses. */
export const missingFields = ({ name, scale, begins, ends, investment, years, funds }: Project, year: number): readonly YearlyPlanField[] => {
  const ofYear = years.find((one) => one.year === year);
  const isThere: Readonly<Record<YearlyPlanField, boolean>> = {
    name: name.trim() !== '',
    scale: (scale ?? '').trim() !== '',
    term: begins !== undefined && ends !== undefined,
    total: figure(investment?.total) !== undefined,
    year: ofYear !== undefined && plannedOf(ofYear) !== undefined,
    funds: funds.length > 0,
  };
  return YEARLY_PLAN_FIELDS.filter((field) => !isThere[field]);
};

/** Sources and what is in place, 万元; undefined where nobody said. */
export const fundsOf = ({ funds }: Pick<Project, 'funds'>): { readonly arranged?: Decimal; readonly inPlace?: Decimal } => {
  const [arranged, inPlace] = [sum(funds.map(({ amount }) => figure(amount))), sum(funds.map((one) => figure(one.inPlace)))];
  return { ...(arranged === undefined ? {} : { arranged }), ...(inPlace === undefined ? {} : { inPlace }) };
};

/** Money of a year by the end of each month, cumulative, 万元. `actual` ends with the last month that any project is known for; `known` are the projects that it counts. */
export type YearMoney = {
  readonly year: number;
  readonly planned?: Decimal;
  readonly actual?: Decimal;
  readonly projects: number;
  readonly months: readonly { readonly month: number; readonly scheduled?: Decimal; readonly actual?: Decimal; readonly known: number }[];
};

type Counted = Pick<Project, 'years' | 'stage' | 'mergedInto'>;
const counts = ({ stage, mergedInto }: Counted): boolean => stage !== 'withdrawn' && mergedInto === undefined;
const optional = <K extends string>(key: K, value: Decimal | undefined) => (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: Decimal };

/** The year's plan and what was done of it, over all projects that are in the library. */
export const moneyOfYear = (projects: readonly Counted[], year: number): YearMoney => {
  const years = projects.filter(counts).flatMap(({ years: all }) => all.filter((one) => one.year === year));
  const last = Math.max(0, ...years.map(lastKnownMonth));
  const months = Array.from({ length: 12 }, (_, i) => i + 1).map((month) => {
    const actuals = month > last ? [] : years.map((one) => actualBy(one, Math.min(month, lastKnownMonth(one) || month)));
    return {
      month,
      ...optional('scheduled', sum(years.map((one) => scheduledBy(one, month)))),
      ...optional('actual', sum(actuals)),
      known: month > last ? 0 : years.filter((one) => lastKnownMonth(one) >= month).length,
    };
  });
  return { year, projects: years.length, ...optional('planned', sum(years.map(plannedOf))), ...optional('actual', months[last - 1]?.actual), months };
};

/** 全区全社会固定资产投资总额 is 固定资产投资. */
const isInvestment = (subject: string): boolean => {
  let plain = subject;
  for (let shorter = plain; ; plain = shorter) {
    const prefix = investmentPrefixes.find((word) => plain.startsWith(word));
    shorter = prefix === undefined ? plain : plain.slice(prefix.length);
    if (shorter === plain) break;
  }
  return plain === investmentSubject || investmentSuffixes.some((end) => plain === investmentSubject + end);
};

/** The investment that a plan sets itself over its whole period, 万元, with the target; undefined where it states none. */
export const investmentTarget = (plan: Pick<Plan, 'targets' | 'document'>): { readonly amount: Decimal; readonly target: Target } | undefined => {
  const to = plan.document.period?.to;
  for (const target of plan.targets) {
    const { subject, kind, value, unit, deadline } = target;
    if (kind !== 'cumulative' || typeof value !== 'number' || unit === undefined || !isMoneyUnit(unit)) continue;
    if (!isInvestment(subject) || (to !== undefined && deadline !== undefined && deadline !== to)) continue;
    const amount = convertUnit(new Decimal(value), unit, '万元');
    if (amount !== undefined) return { amount, target };
  }
  return undefined;
};
