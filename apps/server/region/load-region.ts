import type { PlainDate } from '../../../src/basis/index.ts';
import type { AdoptedPlan, Region, Store } from '../../../src/database/index.ts';
import type { Observation, SeriesEvent } from '../../../src/ledger/index.ts';
import { assessAll, monitoredOf, type Moment, type Setting } from '../../../src/monitoring/index.ts';
import type { RegionContext } from './region-context.ts';

/** Everything a region's plan has, of all days; a moment is cut out of it in memory, so that replaying day by day asks the database once. */
type Everything = {
  readonly region: Region;
  readonly rows: readonly Observation[];
  readonly events: readonly SeriesEvent[];
  readonly settings: readonly Setting[];
  readonly plans: Map<number, AdoptedPlan>;
  readonly moments: Map<string, RegionContext>;
};
type Kept = { readonly revision: string; readonly everything: Everything };

/** Region's plans, and moments of each, held in memory for one database. */
const PLANS = 64;
const MOMENTS = 40;

const keptBy = new WeakMap<Store, Map<string, Kept>>();

const remember = <V>(map: Map<string, V>, key: string, value: V, most: number): V => {
  map.delete(key);
  map.set(key, value);
  if (map.size > most) map.delete(map.keys().next().value as string);
  return value;
};

const everythingOf = async (store: Store, code: string, plan: string): Promise<Everything | undefined> => {
  const kept = keptBy.get(store) ?? new Map<string, Kept>();
  keptBy.set(store, kept);
  const key = `${code}/${plan}`;
  const revision = await store.revision(code);
  const known = kept.get(key);
  if (known?.revision === revision) return known.everything;
  const region = (await store.regions()).find((one) => one.code === code);
  if (region === undefined) return undefined;
  const [rows, events, settings] = await Promise.all([store.observations(code, { plan }), store.events(code), store.settings(code, plan)]);
  const own = events.filter(({ indicator }) => indicator.startsWith(`${plan}/`));
  const everything: Everything = { region, rows, events: own, settings, plans: new Map(), moments: new Map() };
  return remember(kept, key, { revision, everything }, PLANS).everything;
};

const knownIn =
  ({ known, recorded }: Moment) =>
  (row: { readonly known: PlainDate; readonly recorded: string }): boolean =>
    row.known <= known && (recorded === undefined || row.recorded <= recorded);

/**
 * The region's plan as it stood at `moment`: the version in force, what was known, and where every item stood. Undefined where there is no such region,
 * no such plan, or the plan was not yet adopted. Kept until something of the region changes.
 */
export const loadRegion = async (
  store: Store,
  code: string,
  planId: string,
  moment: Moment,
  today: PlainDate = moment.known,
): Promise<RegionContext | undefined> => {
  const everything = await everythingOf(store, code, planId);
  if (everything === undefined) return undefined;
  const key = [moment.asOf, moment.known, moment.recorded, today].join(' ');
  const made = everything.moments.get(key);
  if (made !== undefined) return made;
  const plan = await store.plan(code, planId, { known: moment.known });
  if (plan === undefined) return undefined;
  const kept = everything.plans.get(plan.version) ?? plan;
  everything.plans.set(kept.version, kept);
  const within = knownIn(moment);
  const rows = everything.rows.filter(within);
  const events = everything.events.filter(within);
  const settings = everything.settings.filter(within);
  const items = monitoredOf(kept.plan, settings, { knowledge: moment, series: (id) => `${planId}/${id}` });
  const standings = assessAll(items, rows, events, moment);
  return remember(everything.moments, key, { region: everything.region, plan: kept, items, rows, events, settings, standings, moment, today }, MOMENTS);
};
