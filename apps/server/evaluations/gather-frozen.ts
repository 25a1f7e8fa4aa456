import type { Instant } from '../../../src/basis/index.ts';
import type { AdoptedPlan, PlanVersion, Store } from '../../../src/database/index.ts';
import { frozenOf, type Evaluation, type Frozen } from '../../../src/evaluation/index.ts';
import { monitoredOf } from '../../../src/monitoring/index.ts';
import type { RegionContext } from '../region/index.ts';
import { gatherRecords } from './gather-records.ts';

/** Where figures are gathered: a page's own region and plan, or their codes. */
export type Gathering = RegionContext | { readonly region: string; readonly plan: string };

export type GatherGiven = {
  /** Id of the record; empty where there is none (half-year reports, releases). */
  readonly id: string;
  readonly evaluation: Pick<Evaluation, 'kind' | 'title' | 'from' | 'until' | 'cutoff' | 'known' | 'parts' | 'thirdParty' | 'questionnaires'>;
  /** What was written down after it does not count; the moment of freezing, when it is gathered again. */
  readonly recorded?: Instant;
};

/** The newest version of those known and adopted by then; the first of all where none was yet. */
const inForce = (versions: readonly PlanVersion[], { known }: GatherGiven['evaluation'], recorded: Instant): PlanVersion | undefined => {
  const newest = versions
    .filter((version) => version.known <= known && version.adopted <= recorded)
    .toSorted((a, b) => (a.known < b.known ? -1 : a.known > b.known ? 1 : a.version - b.version));
  return newest.at(-1) ?? versions.toSorted((a, b) => a.version - b.version)[0];
};

const periodOf = ({ period, plan }: AdoptedPlan, years: readonly number[]): { readonly from: number; readonly to: number } =>
  period ?? plan.document.period ?? { from: Math.min(...years), to: Math.max(...years) };

/**
 * The moment of the region's last write: everything is recorded by it, and whatever comes is recorded later. The clock does not tell that: moments of writes
 * rise whatever the clock does.
 */
export const recordedBy = async (store: Store, region: string): Promise<Instant> =>
  (await store.accounts.recent(region, { limit: 1 })).entries[0]?.at ?? '1970-01-01T00:00:00.000Z';

/**
 * The figures of an evaluation, as of its cut-off day and as known on its known day, out of the ledger and the records; with the same `recorded` it gives the
 * same file whenever it is asked. Throws where the region has no such plan.
 */
export const gatherFrozen = async (store: Store, where: Gathering, { id, evaluation, recorded }: GatherGiven): Promise<Frozen> => {
  const [code, planId] = typeof where.region === 'string' ? [where.region, where.plan as string] : [where.region.code, (where as RegionContext).plan.id];
  const by = recorded ?? '9999-12-31T23:59:59.999Z';
  const { kind, title, from, until, cutoff, known, parts } = evaluation;
  const [regions, versions] = await Promise.all([store.regions(), store.plans(code)]);
  const region = regions.find((one) => one.code === code);
  const version = inForce(
    versions.filter(({ plan }) => plan === planId),
    evaluation,
    by,
  );
  const plan = version && (await store.plan(code, planId, { version: version.version }));
  if (region === undefined || plan === undefined) throw new Error(`no plan ${planId} of region ${code}`);
  const knowledge = { known, ...(recorded === undefined ? {} : { recorded }) };
  const [rows, events, settings, records] = await Promise.all([
    store.observations(code, { ...knowledge, plan: planId }),
    store.events(code, knowledge),
    store.settings(code, planId, knowledge),
    gatherRecords(store, code, planId, { id, ...evaluation }, by),
  ]);
  const monitored = monitoredOf(plan.plan, settings, { knowledge, series: (item) => `${planId}/${item}` });
  const years = monitored.flatMap(({ base, due }) => [base + 1, due]);
  return frozenOf({
    evaluation: { id, kind, title, from, until, cutoff, known, parts },
    region: { code, name: region.name, simulated: region.simulated },
    plan: { id: planId, title: plan.title, ...periodOf(plan, years), version: plan.version },
    monitored,
    rows,
    events,
    ...(recorded === undefined ? {} : { recorded }),
    ...records,
  });
};
