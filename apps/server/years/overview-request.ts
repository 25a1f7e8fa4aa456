import type { Kept, RecordChange } from '../../../src/database/index.ts';
import {
  draftTarget,
  draftYear,
  readYearValue,
  termOf,
  usualWay,
  type Outcome,
  type Said,
  type YearPlan,
  type YearSources,
  type YearTarget,
  type YearWay,
} from '../../../src/delivery/index.ts';
import type { Monitored } from '../../../src/monitoring/index.ts';
import { yearId } from './year-given.ts';

/** The name of the field of an item's year. */
export const cellName = (item: string, year: number): string => `v.${item}.${year}`;

export type OverviewFaults = Readonly<Record<string, Said>>;
export type OverviewRequest =
  | { readonly ok: true; readonly changes: readonly RecordChange[]; readonly count: number }
  | { readonly ok: false; readonly faults: OverviewFaults };

/** How the years of an item were proposed last, or as the page asks for levels. */
export const wayOf = (item: Monitored, plans: readonly YearPlan[], asked?: YearWay): YearWay => {
  if (termOf(item) !== 'level') return usualWay(item);
  return (
    asked ??
    plans.findLast(({ targets }) => targets.some((target) => target.item === item.id))?.targets.find((target) => target.item === item.id)?.way ??
    usualWay(item)
  );
};

const without = ({ value: _value, ...target }: YearTarget): YearTarget => target;

/**
 * What the table of all years changes: a record for every year in which a figure differs. A year that nobody drafted is drafted with it. Locked years have no
 * fields, and are left alone if somebody sends some. With `take`, empty fields get the proposal. Nothing is changed while a figure cannot be read.
 */
export const overviewRequest = (
  fields: Readonly<Record<string, string>>,
  {
    items,
    years,
    kept,
    sources,
    way,
  }: { items: readonly Monitored[]; years: readonly number[]; kept: readonly Kept<'year'>[]; sources: YearSources; way?: YearWay },
): OverviewRequest => {
  const faults: Record<string, Said> = {};
  const take = fields['take'] !== undefined;
  let count = 0;
  const plans = new Map<number, YearPlan>(kept.map(({ body }) => [body.year, body]));
  const changed = new Set<number>();
  for (const year of years) {
    const own = plans.get(year);
    if (own?.state === 'locked') continue;
    for (const item of items) {
      const text = fields[cellName(item.id, year)];
      if (text === undefined) continue;
      const before = own?.targets.find((target) => target.item === item.id);
      // Earlier years of the same form count for what is proposed later.
      const row = take && text === '' ? draftTarget(item, year, { ...sources, plans: [...plans.values()] }, wayOf(item, [...plans.values()], way)) : undefined;
      const read: Outcome<string | undefined> = text === '' ? { ok: row?.proposed } : readYearValue(text, item, year);
      if (read.refused !== undefined) {
        faults[cellName(item.id, year)] = read.refused;
        continue;
      }
      if (read.ok === before?.value) continue;
      const base = plans.get(year) ?? draftYear(year, sources);
      const fresh = before ?? draftTarget(item, year, { ...sources, plans: [...plans.values()] }, wayOf(item, [...plans.values()], way));
      const target: YearTarget = {
        ...without(fresh),
        ...(way === undefined || termOf(item) !== 'level' ? {} : { way }),
        ...(read.ok === undefined ? {} : { value: read.ok }),
      };
      const isThere = base.targets.some((one) => one.item === item.id);
      plans.set(year, { ...base, targets: isThere ? base.targets.map((one) => (one.item === item.id ? target : one)) : [...base.targets, target] });
      changed.add(year);
      count += 1;
    }
  }
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const versions = new Map(kept.map(({ body, version }) => [body.year, version]));
  return {
    ok: true,
    count,
    changes: [...changed].map((year) => ({
      kind: 'year',
      id: yearId(sources.plan, year),
      version: versions.get(year) === undefined ? null : Number(fields[`version.${year}`] ?? versions.get(year)),
      body: plans.get(year)!,
    })),
  };
};
