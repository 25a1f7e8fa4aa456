import { Decimal } from '../../../src/basis/index.ts';
import type { Kept, RecordChange } from '../../../src/database/index.ts';
import {
  decidedYears,
  draftTarget,
  draftYear,
  proposedYears,
  readYearValue,
  termOf,
  usualWay,
  type Said,
  type YearFigures,
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

/** Figures in the fields of an item; what cannot be read is told at its field. */
const enteredYears = (item: Monitored, years: readonly number[], fields: Readonly<Record<string, string>>, faults: Record<string, Said>): YearFigures => {
  const out = new Map<number, Decimal>();
  for (const year of years) {
    const name = cellName(item.id, year);
    const text = fields[name] ?? '';
    const read = text === '' ? undefined : readYearValue(text, item, year);
    if (read?.refused !== undefined) faults[name] = read.refused;
    if (read?.ok !== undefined) out.set(year, new Decimal(read.ok));
  }
  return out;
};

/** With the proposals that the page shows beside empty fields; a year that is over keeps its empty field. */
const withProposals = (item: Monitored, years: readonly number[], entered: YearFigures, sources: YearSources, way: YearWay): YearFigures => {
  const fixed = sources.plans.filter(({ year }) => !years.includes(year));
  const achieved = sources.achieved(item);
  const proposed = proposedYears(item, new Map([...decidedYears(item, fixed), ...entered, ...achieved]), way);
  return new Map(
    years.flatMap((year) => ((entered.get(year) ?? proposed.get(year)) === undefined ? [] : [[year, (entered.get(year) ?? proposed.get(year))!] as const])),
  );
};

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
  let count = 0;
  const plans = new Map<number, YearPlan>(kept.map(({ body }) => [body.year, body]));
  const open = years.filter((year) => plans.get(year)?.state !== 'locked');
  const changed = new Set<number>();
  for (const item of items) {
    const asked = open.filter((year) => fields[cellName(item.id, year)] !== undefined);
    if (asked.length === 0) continue;
    const wanted = wayOf(item, [...plans.values()], way);
    const entered = enteredYears(item, asked, fields, faults);
    const proposed = fields['take'] === undefined ? entered : withProposals(item, asked, entered, sources, wanted);
    for (const year of asked) {
      const value = proposed.get(year)?.toFixed();
      const own = plans.get(year);
      const before = own?.targets.find((target) => target.item === item.id);
      if (value === before?.value || faults[cellName(item.id, year)] !== undefined) continue;
      const base = own ?? draftYear(year, sources);
      const { note } = before ?? {};
      // What was entered for earlier years counts for what is proposed for later ones.
      const known = { ...sources, plans: [...plans.values()] };
      const fresh = before?.way === wanted ? before : { ...draftTarget(item, year, known, wanted), ...(note === undefined ? {} : { note }) };
      const target: YearTarget = { ...without(fresh), ...(value === undefined ? {} : { value }) };
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
