import { Outdated, type DeliveryStore, type RecordChange, type Store } from '../../../src/database/index.ts';
import { escalated, isNewRed, ladderOf, openRedItem, relit, type Lit, type Whistle } from '../../../src/delivery/index.ts';
import type { Action } from '../../../src/identity/index.ts';
import type { Job } from '../jobs/job.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { itemLights, projectLights } from './red-lights.ts';
import { redRulesFor, timingOf } from './region-timing.ts';
import { whistleChanges } from './whistle-change.ts';
import { bodiesOf } from './whistle-rows.ts';
import { thingOf } from './whistle-thing.ts';

/** Whistles that are written in one entry of the chain: everybody's pages are made anew after each. */
const TOGETHER = 200;

const isWritten = async (delivery: DeliveryStore, action: Action, changes: readonly RecordChange[]): Promise<boolean> => {
  try {
    await delivery.change({ action, changes });
    return true;
  } catch (fault) {
    if (fault instanceof Outdated) return false;
    throw fault;
  }
};

/** Writes the changes of many whistles, one item a whistle; what somebody changed meanwhile is left out: the next minute looks at it again. Gives how many. */
const written = async (delivery: DeliveryStore, action: Action, whistles: readonly (readonly RecordChange[])[]): Promise<number> => {
  let done = 0;
  for (let from = 0; from < whistles.length; from += TOGETHER) {
    const some = whistles.slice(from, from + TOGETHER);
    if (await isWritten(delivery, action, some.flat())) done += some.length;
    else for (const changes of some) if (await isWritten(delivery, action, changes)) done += 1;
  }
  return done;
};

/** Silence climbs: whistles whose moment is over go up one level, or are told to be silent where there is none above. */
const climbing: Job = {
  name: 'whistles-climb',
  run: async ({ store, delivery, contexts, now }) => {
    const [units, timing] = [bodiesOf(await unitsOf(delivery)), await timingOf(delivery)];
    const climbs: (readonly RecordChange[])[] = [];
    for (const context of contexts) {
      for (const row of await delivery.list('whistle', { plan: context.plan.id, states: ['open', 'answered', 'proposed_closed'] })) {
        const { about, called, raisedBy, owner } = row.body;
        // Asked first without looking anything up: most have time left.
        if (escalated(row.body, now, { 1: [], 2: [], 3: [] }, timing) === undefined) continue;
        const thing = await thingOf({ store, context }, about.kind, about.ref, about.title);
        const ladder = ladderOf({ lead: thing.lead, support: [...thing.support, ...called.map(({ unit }) => unit)], caller: owner ?? raisedBy.unit }, units);
        const next = escalated(row.body, now, ladder, timing)!;
        climbs.push(whistleChanges(store, context, row.id, row, next));
      }
    }
    return written(delivery, 'whistle.climb', climbs);
  },
};

const thingKey = ({ about: { kind, ref } }: Pick<Lit, 'about'> | Pick<Whistle, 'about'>): string => `${kind}/${ref}`;

/** The state of each region that was looked at last: lights depend on its records and figures and on the day, and on nothing else. */
const seen = new WeakMap<Store, Map<string, string>>();

/** Red things get their record, once while it is open; a change of a light is written into it. */
const redItems: Job = {
  name: 'red-items',
  run: async ({ store, region, delivery, contexts, now, today }) => {
    const states = seen.get(store) ?? new Map<string, string>();
    seen.set(store, states);
    const state = `${today} ${await delivery.revision()}`;
    if (states.get(region) === state) return 0;
    const [timing, rules, units] = [await timingOf(delivery), await redRulesFor(delivery), bodiesOf(await unitsOf(delivery))];
    const relits: (readonly RecordChange[])[] = [];
    const blown: (readonly RecordChange[])[] = [];
    for (const context of contexts) {
      const lights = [...(await itemLights(context, rules)), ...(await projectLights({ store, context }))];
      const records = (await delivery.list('whistle', { plan: context.plan.id })).filter(({ body }) => body.origin === 'red');
      const byThing = Map.groupBy(records, ({ body }) => thingKey(body));
      // Asked once, and not once for each: after a start there may be thousands of red ones.
      const projects = new Map((await delivery.list('project', { plan: context.plan.id })).map((row) => [row.id, row]));
      for (const lit of lights) {
        const own = byThing.get(thingKey(lit)) ?? [];
        const newest = own.toSorted((a, b) => (a.body.steps[0]!.at < b.body.steps[0]!.at ? -1 : 1)).at(-1);
        const changed = newest === undefined || newest.body.steps.at(-1)!.at > now ? undefined : relit(newest.body, lit, now);
        if (changed !== undefined) {
          relits.push(whistleChanges(store, context, newest!.id, newest, changed));
          continue;
        }
        if (
          !isNewRed(
            lit,
            own.map(({ body }) => body),
          )
        )
          continue;
        const thing = await thingOf({ store, context, projects }, lit.about.kind, lit.about.ref, lit.about.title);
        const call = ladderOf({ lead: thing.lead, support: [] }, units)[1];
        // Two programs that look at the same moment give it the same name, so that only one of them is written.
        const id = `red-${context.plan.id}-${lit.about.kind}-${lit.about.ref}-${own.length + 1}`;
        const body = openRedItem(context.plan.id, lit, call, now, timing);
        blown.push(whistleChanges(store, context, id, undefined, body));
      }
    }
    const done = (await written(delivery, 'whistle.climb', relits)) + (await written(delivery, 'whistle.blow', blown));
    // What was written is a new state: it is looked at once more.
    states.set(region, state);
    return done;
  },
};

/** What the clock does about whistles. */
export const whistleJobs: readonly Job[] = [climbing, redItems];
