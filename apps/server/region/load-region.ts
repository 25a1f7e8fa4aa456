import type { PlainDate } from '../../../src/basis/index.ts';
import type { AdoptedPlan, PlanVersion, Region, Store } from '../../../src/database/index.ts';
import type { Observation, SeriesEvent } from '../../../src/ledger/index.ts';
import { assessAll, monitoredOf, type Moment, type Setting } from '../../../src/monitoring/index.ts';
import { ownersOf } from '../tasks/owners.ts';
import { Recent } from './recent.ts';
import type { RegionContext } from './region-context.ts';

/** Everything a region's plan has, of all days; a moment is cut out of it in memory, so that replaying day by day asks the database once. */
type Everything = {
  readonly region: Region;
  readonly versions: readonly PlanVersion[];
  readonly rows: readonly Observation[];
  readonly events: readonly SeriesEvent[];
  readonly settings: readonly Setting[];
};

/** Of one plan; who asks while it is read waits for the same reading. */
type Held = {
  readonly revision: string;
  readonly everything: Promise<Everything | undefined>;
  /** A version never changes, so it outlives the state of the region it was read in, and what pages keep by it does too. */
  readonly plans: Map<number, Promise<AdoptedPlan | undefined>>;
  moments: Recent<RegionContext>;
  /** Who leads what, as the moments have it. */
  owners: ReadonlyMap<string, string> | undefined;
};

/** Regions' plans held in memory for one database, and moments of each. */
const PLANS = 64;
const MOMENTS = 40;

const heldBy = new WeakMap<Store, Recent<Held>>();

const read = async (store: Store, code: string, plan: string): Promise<Everything | undefined> => {
  const region = (await store.regions()).find((one) => one.code === code);
  const versions = region === undefined ? [] : (await store.plans(code)).filter((version) => version.plan === plan);
  if (region === undefined || versions.length === 0) return undefined;
  const [rows, events, settings] = await Promise.all([store.observations(code, { plan }), store.events(code), store.settings(code, plan)]);
  return { region, versions, rows, events: events.filter(({ indicator }) => indicator.startsWith(`${plan}/`)), settings };
};

const heldOf = async (store: Store, code: string, plan: string): Promise<Held> => {
  const held = heldBy.get(store) ?? new Recent<Held>(PLANS);
  heldBy.set(store, held);
  const key = `${code}/${plan}`;
  const revision = await store.revision(code);
  const known = held.get(key);
  if (known?.revision === revision) return known;
  const everything = read(store, code, plan);
  const fresh: Held = { revision, everything, plans: known?.plans ?? new Map(), moments: new Recent(MOMENTS), owners: known?.owners };
  held.set(key, fresh);
  // What could not be read, and what is not there, is asked again.
  const forget = (): void => {
    if (held.get(key) === fresh) held.delete(key);
  };
  everything.then((found) => found ?? forget(), forget);
  return fresh;
};

/** The newest version of those known on the day: what `Store.plan` gives for it. */
const inForce = (versions: readonly PlanVersion[], known: PlainDate): number | undefined =>
  versions
    .filter((version) => version.known <= known)
    .reduce<PlanVersion | undefined>(
      (newest, one) => (newest === undefined || one.known > newest.known || (one.known === newest.known && one.version > newest.version) ? one : newest),
      undefined,
    )?.version;

const planOf = ({ plans }: Held, store: Store, code: string, plan: string, version: number): Promise<AdoptedPlan | undefined> => {
  const asked = plans.get(version) ?? store.plan(code, plan, { version });
  plans.set(version, asked);
  asked.catch(() => plans.delete(version));
  return asked;
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
  const held = await heldOf(store, code, planId);
  const everything = await held.everything;
  const version = everything && inForce(everything.versions, moment.known);
  const plan = version === undefined ? undefined : await planOf(held, store, code, planId, version);
  if (everything === undefined || plan === undefined) return undefined;
  const owners = await ownersOf(store, code, planId);
  // Records of delivery change all day; what was read of the ledger stays, and moments too while no owner changes.
  if (held.owners !== owners) {
    held.owners = owners;
    held.moments = new Recent(MOMENTS);
  }
  // Nothing is awaited from here on, so that whoever asks for the same moment meanwhile finds it made.
  const key = [moment.asOf, moment.known, moment.recorded, today].join(' ');
  const made = held.moments.get(key);
  if (made !== undefined) return made;
  const within = knownIn(moment);
  const rows = everything.rows.filter(within);
  const events = everything.events.filter(within);
  const settings = everything.settings.filter(within);
  const items = monitoredOf(plan.plan, settings, { knowledge: moment, series: (id) => `${planId}/${id}` }).map((item) => {
    const owner = owners.get(item.id);
    return owner === undefined ? item : { ...item, owner };
  });
  const standings = assessAll(items, rows, events, moment);
  const context: RegionContext = { region: everything.region, plan, items, rows, events, settings, standings, moment, today };
  held.moments.set(key, context);
  return context;
};
