import { Decimal } from '../basis/index.ts';
import type { Knowledge } from '../ledger/index.ts';
import type { Indicator, Plan, Target } from '../plan/index.ts';
import { changedAim } from './monitored-change.ts';
import { type Aim, kindOf } from './monitored-kind.ts';
import { type Settled, settledBy } from './setting.ts';
import type { Monitored, Setting } from './standing.ts';
import { noUnit } from './words/names.ts';

export type MonitoringOptions = {
  /** Settings count as known then; without it all do. */
  readonly knowledge?: Knowledge;
  /** The series of an item in the ledger; on the command line it bears the item's own id. */
  readonly series?: (id: string) => string;
};

/** The last year of the plan: of its period, else the latest that a table of targets names, else the latest deadline. */
const lastYearOf = ({ document, indicators, targets }: Plan): number | undefined => {
  if (document.period !== undefined) return document.period.to;
  const years = indicators.flatMap(({ actual, target }) => (actual === undefined && target?.year !== undefined ? [target.year] : []));
  const deadlines = targets.flatMap(({ deadline, inheritedDeadline }) => deadline ?? inheritedDeadline ?? []);
  const from = years.length > 0 ? years : deadlines;
  return from.length > 0 ? Math.max(...from) : undefined;
};

/** The base year b: the year before the plan's first, else the document's own word, else the year before it was issued. */
const baseYearOf = ({ document }: Plan, due: number): number => {
  const issued = document.issued === undefined ? undefined : Number(document.issued.slice(0, 4)) - 1;
  const base = document.period === undefined ? (document.baseYear ?? issued) : document.period.from - 1;
  return base === undefined || base >= due ? due - 1 : base;
};

/** A level printed for a later year (现状2021年, in a plan from 2021 on) starts there: before it there is no way to be on. */
const baseOfRow = (plan: Plan, { baseline, target }: Indicator, due: number): number => {
  const base = baseYearOf(plan, due);
  const start = baseline?.value === undefined || (target?.kind !== 'level' && target?.kind !== 'ratio') ? base : (baseline.year ?? base);
  return start > base && start < due ? start : base;
};

/** Rows of the tables of targets that fall due in the plan's last year; a head over several rows has no target of its own. */
const dueRows = ({ indicators }: Plan, last: number | undefined): readonly Indicator[] => {
  const results = new Set(indicators.filter(({ actual }) => actual !== undefined).map(({ table }) => table));
  const heads = new Set(indicators.map(({ parent }) => parent));
  return indicators.filter(({ id, table, target }) => {
    if (target === undefined || (target.kind === 'none' && heads.has(id))) return false;
    return target.year === undefined ? !results.has(table) : target.year === last;
  });
};

type Head = Pick<Monitored, 'id' | 'list' | 'name' | 'base' | 'due' | 'span'> & Partial<Monitored>;

const monitored = (given: Head, printed: Aim, raw: string, settled: Settled | undefined, series: (id: string) => string): Monitored => {
  const { aim, baselineUnit } = changedAim(printed, raw);
  const head: Head = baselineUnit === undefined ? given : { ...given, unit: aim.unit!, ...(aim.baseline === undefined ? {} : { baselineUnit }) };
  const set = settled?.target;
  const comparator = set?.comparator ?? aim.comparator;
  const value = set === undefined ? aim.value : new Decimal(set.value);
  const asSet: Aim = {
    ...aim,
    comparator,
    ...(value === undefined ? {} : { value }),
    ...(settled?.lowerIsBetter === undefined ? {} : { lowerIsBetter: settled.lowerIsBetter }),
  };
  const { kind, lowerIsBetter } = kindOf(asSet, settled?.kind ?? set?.kind);
  return {
    ...head,
    series: series(head.id),
    kind,
    ...(settled?.kindReason === undefined ? {} : { kindReason: settled.kindReason }),
    comparator,
    lowerIsBetter,
    ...(aim.baseline === undefined ? {} : { baseline: aim.baseline }),
    ...(value === undefined ? {} : { target: value }),
    ...(aim.upper === undefined || set !== undefined ? {} : { upper: aim.upper }),
    ...(aim.kind === 'text' && value === undefined ? { targetWords: raw.replace(/\s+/g, '') } : {}),
    ...(settled?.path === undefined ? {} : { path: settled.path }),
    ...(settled?.geometric === undefined ? {} : { geometric: settled.geometric }),
    ...(settled?.frequency === undefined ? {} : { frequency: settled.frequency }),
    ...(settled?.owner === undefined || settled.owner === '' ? {} : { owner: settled.owner }),
  };
};

const decimal = (value: number | undefined): Decimal | undefined => (value === undefined ? undefined : new Decimal(value));

const aimOf = (name: string, unit: string | undefined, target: NonNullable<Indicator['target']> | Target, baseline: Decimal | undefined): Aim => {
  const [value, upper] = [decimal(target.value), decimal(target.upper)];
  return {
    name,
    kind: target.kind,
    comparator: target.comparator ?? '=',
    ...(unit === undefined ? {} : { unit }),
    ...(value === undefined ? {} : { value }),
    ...(upper === undefined ? {} : { upper }),
    ...(baseline === undefined ? {} : { baseline }),
  };
};

/** A printed bound (≥94) is no figure to start from; it only tells whether a floor or ceiling was met already. */
const baselineOf = ({ baseline, target }: Indicator): Decimal | undefined => {
  if (baseline?.value === undefined) return undefined;
  const bound = baseline.comparator;
  if (bound === undefined || bound === '=' || bound === '~') return new Decimal(baseline.value);
  const side = bound.startsWith('>') ? '>' : '<';
  const meets = side === '>' ? baseline.value >= (target?.value ?? Infinity) : baseline.value <= (target?.value ?? -Infinity);
  return meets && (target?.comparator?.startsWith(side) ?? false) ? new Decimal(baseline.value) : undefined;
};

const unitOf = (unit: string | undefined, isRatio: boolean): string | undefined => (unit === undefined || isRatio || noUnit.test(unit) ? undefined : unit);

/**
 * What of a plan is watched: the rows of its tables of targets that fall due in its last year, then the commitments in running text that repeat none of them.
 * Kinds, paths, owners and targets that people settled lie over what the words give.
 */
export const monitoredOf = (plan: Plan, settings: readonly Setting[] = [], options: MonitoringOptions = {}): readonly Monitored[] => {
  const last = lastYearOf(plan);
  const settled = settledBy(settings, options.knowledge);
  const series = options.series ?? ((id: string): string => id);
  const leads = new Map(plan.assignments.filter(({ lead }) => lead.length > 0).map(({ of, lead }) => [of, lead.join('、')]));
  const nameOf = new Map(plan.indicators.map(({ id, name }) => [id, name]));
  const owner = (id: string): { readonly owner?: string } => {
    const lead = leads.get(id);
    return lead === undefined ? {} : { owner: lead };
  };

  const rows = dueRows(plan, last);
  const tabled = new Set(rows.map(({ id }) => id));
  const fromTables = rows.map((row) => {
    const due = row.target!.year ?? last!;
    const name = row.parent === undefined ? row.name : (nameOf.get(row.parent) ?? '') + row.name;
    const unit = unitOf(row.unit, row.target!.kind === 'ratio');
    return monitored(
      {
        id: row.id,
        list: 'indicator',
        ...(row.no === undefined ? {} : { no: row.no }),
        ...(row.group === undefined ? {} : { group: row.group }),
        name,
        ...(unit === undefined ? {} : { unit }),
        ...(row.priceBasis === undefined ? {} : { priceBasis: row.priceBasis }),
        ...(row.nature === undefined ? {} : { nature: row.nature }),
        base: baseOfRow(plan, row, due),
        due,
        ...owner(row.id),
        span: row.span,
      },
      aimOf(name, unit, row.target!, baselineOf(row)),
      row.target!.raw,
      settled.get(row.id),
      series,
    );
  });
  const fromText = plan.targets
    .filter(({ indicator }) => indicator === undefined || !tabled.has(indicator))
    .flatMap((target) => {
      const due = target.deadline ?? target.inheritedDeadline ?? last;
      if (due === undefined) return [];
      const unit = unitOf(target.unit, target.kind === 'ratio');
      const head = { id: target.id, list: 'commitment' as const, name: target.subject, ...(unit === undefined ? {} : { unit }) };
      const base = baseYearOf(plan, due);
      return [
        monitored(
          { ...head, base, due, ...owner(target.id), span: target.span },
          aimOf(target.subject, unit, target, undefined),
          '',
          settled.get(target.id),
          series,
        ),
      ];
    });
  return [...fromTables, ...fromText];
};
