import { Outdated, type ChangeSet, type DeliveryStore, type Store } from '../../../src/database/index.ts';
import { escalated, isNewRed, ladderOf, openRedItem, relit, type Lit, type Whistle } from '../../../src/delivery/index.ts';
import type { Job } from '../jobs/job.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { itemLights, projectLights } from './red-lights.ts';
import { redRulesFor, timingOf } from './region-timing.ts';
import { whistleChanges } from './whistle-change.ts';
import { bodiesOf } from './whistle-rows.ts';
import { thingOf } from './whistle-thing.ts';

/** Writes it, unless somebody changed the same whistle meanwhile: then the next minute looks again. */
const written = async (delivery: DeliveryStore, set: ChangeSet): Promise<boolean> => {
  try {
    await delivery.change(set);
    return true;
  } catch (fault) {
    if (fault instanceof Outdated) return false;
    throw fault;
  }
};

/** Silence climbs: whistles whose moment is over go up one level, or are told to be silent where there is none above. */
const climbing: Job = {
  name: 'whistles-climb',
  run: async ({ store, delivery, contexts, now }) => {
    const [units, timing] = [bodiesOf(await unitsOf(delivery)), await timingOf(delivery)];
    let done = 0;
    for (const context of contexts) {
      for (const row of await delivery.list('whistle', { plan: context.plan.id, states: ['open', 'answered', 'proposed_closed'] })) {
        const { about, called, raisedBy, owner } = row.body;
        // Asked first without looking anything up: most have time left.
        if (escalated(row.body, now, { 1: [], 2: [], 3: [] }, timing) === undefined) continue;
        const thing = await thingOf({ store, context }, about.kind, about.ref, about.title);
        const ladder = ladderOf({ lead: thing.lead, support: [...thing.support, ...called.map(({ unit }) => unit)], caller: owner ?? raisedBy.unit }, units);
        const next = escalated(row.body, now, ladder, timing)!;
        if (await written(delivery, { action: 'whistle.climb', changes: whistleChanges(store, context, row.id, row, next) })) done += 1;
      }
    }
    return done;
  },
};

const sameThing =
  ({ about }: Lit) =>
  ({ body }: { readonly body: Whistle }): boolean =>
    body.origin === 'red' && body.about.kind === about.kind && body.about.ref === about.ref;

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
    let done = 0;
    for (const context of contexts) {
      const lights = [...(await itemLights(context, rules)), ...(await projectLights({ store, context }))];
      const records = (await delivery.list('whistle', { plan: context.plan.id })).filter(({ body }) => body.origin === 'red');
      for (const lit of lights) {
        const own = records.filter(sameThing(lit));
        const newest = own.toSorted((a, b) => (a.body.steps[0]!.at < b.body.steps[0]!.at ? -1 : 1)).at(-1);
        const changed = newest === undefined || newest.body.steps.at(-1)!.at > now ? undefined : relit(newest.body, lit, now);
        if (changed !== undefined) {
          if (await written(delivery, { action: 'whistle.climb', changes: whistleChanges(store, context, newest!.id, newest, changed) })) done += 1;
          continue;
        }
        if (
          !isNewRed(
            lit,
            own.map(({ body }) => body),
          )
        )
          continue;
        const thing = await thingOf({ store, context }, lit.about.kind, lit.about.ref, lit.about.title);
        const call = ladderOf({ lead: thing.lead, support: [] }, units)[1];
        // Two programs that look at the same moment give it the same name, so that only one of them is written.
        const id = `red-${context.plan.id}-${lit.about.kind}-${lit.about.ref}-${own.length + 1}`;
        const body = openRedItem(context.plan.id, lit, call, now, timing);
        if (await written(delivery, { action: 'whistle.blow', changes: whistleChanges(store, context, id, undefined, body) })) done += 1;
      }
    }
    // What was written is a new state: it is looked at once more.
    states.set(region, state);
    return done;
  },
};

/** What the clock does about whistles. */
export const whistleJobs: readonly Job[] = [climbing, redItems];
