import { nextPeriod, periodAt, type Instant, type PlainDate } from '../../../src/basis/index.ts';
import type { DeliveryStore, Kept, Region, Store } from '../../../src/database/index.ts';
import { dueDayOf } from '../../../src/delivery/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { mayIn } from '../layout/tab-groups.ts';
import type { Language } from '../words/index.ts';
import { deputyDesk, type DeputyDesk } from './deputy-desk.ts';
import { inOrder, type Duty } from './duty.ts';
import { openNotices } from './notices-of.ts';
import { plannerQueue, type PlannerQueue } from './planner-queue.ts';
import { unitDesk } from './unit-desk.ts';

/** Regions that one desk shows; whoever has more comes in through the region. */
const MOST_REGIONS = 12;

/** A region as the actor's desk shows it. */
export type RegionDesk = {
  readonly region: Region;
  readonly delivery: DeliveryStore;
  /** Plans of the region, the latest adopted first. */
  readonly plans: readonly { readonly id: string; readonly title: string }[];
  readonly unit?: Kept<'unit'>;
  readonly duties: readonly Duty[];
  readonly notices: readonly Kept<'notice'>[];
  /** What waits for a deputy, plan by plan; none for others. */
  readonly supervised: readonly { readonly plan: string; readonly title: string; readonly desk: DeputyDesk }[];
  readonly queues: readonly { readonly plan: string; readonly title: string; readonly queue: PlannerQueue }[];
};

const plansOf = async (store: Store, region: string): Promise<RegionDesk['plans']> => {
  const versions = (await store.plans(region)).toSorted((a, b) => (a.adopted < b.adopted ? 1 : -1));
  const latest = new Map<string, string>();
  for (const { plan, title } of versions) if (!latest.has(plan)) latest.set(plan, title);
  return [...latest].map(([id, title]) => ({ id, title }));
};

type Asking = { readonly actor: Actor; readonly now: Instant; readonly today: PlainDate; readonly language: Language };

const regionDesk = async (store: Store, region: Region, asking: Asking): Promise<RegionDesk> => {
  const { actor, now, today } = asking;
  const { code } = region;
  const delivery = store.delivery(code, actor);
  const isPlanner = mayIn(actor, 'report.review', code);
  const { unit } = actor;
  const [plans, own, duties, notices] = await Promise.all([
    plansOf(store, code),
    unit === undefined ? undefined : delivery.get('unit', unit),
    unit === undefined ? [] : unitDesk(delivery, { unit, signs: mayIn(actor, 'report.sign', code), now, today }),
    openNotices(store, code, actor),
  ]);
  const queues = isPlanner
    ? await Promise.all(plans.map(async ({ id, title }) => ({ plan: id, title, queue: await plannerQueue(store, delivery, region, id, today) })))
    : [];
  const supervised = await Promise.all(
    plans.map(async ({ id, title }) => {
      const desk = await deputyDesk(delivery, region, { id }, asking);
      return desk === undefined ? [] : [{ plan: id, title, desk }];
    }),
  );
  return { region, delivery, plans, supervised: supervised.flat(), ...(own === undefined ? {} : { unit: own }), duties, notices, queues };
};

/** The desk of whoever asks, region by region. */
export const deskOf = async (store: Store, asking: Asking): Promise<readonly RegionDesk[]> => {
  const { actor } = asking;
  const regions = (await store.regions()).filter(({ code }) => actor.region === undefined || actor.region === code);
  return Promise.all(regions.slice(0, MOST_REGIONS).map((region) => regionDesk(store, region, asking)));
};

export const dutiesOf = (desks: readonly RegionDesk[]): readonly Duty[] => inOrder(desks.flatMap(({ duties }) => duties));

/** The next day by which the unit will have to report, for a desk on which nothing lies. */
export const nextReport = async ({ delivery, unit }: RegionDesk, today: PlainDate): Promise<{ readonly name: string; readonly due: PlainDate } | undefined> => {
  if (unit === undefined) return undefined;
  const calendars = (await delivery.list('calendar', { states: ['active'] })).filter(({ body: { units } }) => units === undefined || units.includes(unit.id));
  const days = calendars.map(({ body }) => {
    const current = periodAt(today, body.frequency);
    const due = dueDayOf(body, current);
    return { name: body.name, due: due < today ? dueDayOf(body, nextPeriod(current)) : due };
  });
  return days.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];
};
