import { openDatabase, type DeliveryStore, type RecordChange, type Store } from '../../../src/database/index.ts';
import type { Outcome, Unit, Whistle } from '../../../src/delivery/index.ts';
import { SYSTEM, type Action, type Actor } from '../../../src/identity/index.ts';
import { createApp } from '../app.tsx';
import { dayOf, loadRegion, type RegionContext } from '../region/index.ts';
import { samplePlan, sampleState } from '../sample-plan.ts';
import { whistleChanges } from './whistle-change.ts';
import { whistleJobs } from './whistle-jobs.ts';

export const REGION = '500199';
const PLAN = '14';
export const WHISTLES = `/regions/${REGION}/${PLAN}/whistles`;

export const planner: Actor = { name: '规划科', roles: ['planner'], account: 'a-planner' };
export const mayor: Actor = { name: '分管区长', roles: ['leader'], account: 'a-mayor' };
export const grid: Actor = { name: '网格员', roles: ['liaison'], account: 'a-grid', unit: 'community' };
export const town: Actor = { name: '街道联络员', roles: ['liaison'], account: 'a-town', unit: 'street' };
export const housing: Actor = { name: '住建联络员', roles: ['liaison'], account: 'a-housing', unit: 'housing' };
export const traffic: Actor = { name: '交通联络员', roles: ['liaison'], account: 'a-traffic', unit: 'traffic' };

const UNITS: Readonly<Record<string, Unit>> = {
  government: { name: '临江区人民政府', type: 'government' },
  street: { name: '临江区江岸街道办事处', short: '江岸街道', type: 'street', parent: 'government' },
  community: { name: '江岸街道滨河社区居委会', short: '滨河社区', type: 'community', parent: 'street' },
  housing: { name: '临江区住房和城乡建设委员会', short: '区住建委', type: 'department', parent: 'government' },
  traffic: { name: '临江区交通局', short: '区交通局', type: 'department', parent: 'government' },
  education: { name: '临江区教育委员会', short: '区教委', type: 'department', parent: 'government' },
};

/** A region with units and the small sample plan, whose clock is set by hand. */
export type Sample = {
  readonly store: Store;
  readonly as: (actor: Actor) => DeliveryStore;
  at(moment: string): void;
  now(): string;
  /** Lets the program's clock look once. */
  tick(): Promise<number>;
  context(): Promise<RegionContext>;
  get(id: string): Promise<{ readonly version: number; readonly body: Whistle }>;
  /** Does something to a whistle as the pages do: the next state, its notices, one entry of the chain. */
  done(actor: Actor, action: Action, id: string, next: (whistle: Whistle) => Outcome<Whistle>): Promise<Whistle>;
  request(path: string, fields?: Record<string, string | readonly string[] | File>): Promise<Response>;
  close(): Promise<void>;
};

export const openSample = async (start: string): Promise<Sample> => {
  let moment = start;
  const clock = (): string => moment;
  const store = await openDatabase({ clock });
  const { plan, compiled } = samplePlan();
  await store.adopt({
    region: { code: REGION, name: '临江区', simulated: false },
    plan: PLAN,
    compiled: plan,
    text: compiled.tree.text,
    corrections: [],
    source: { name: 'plan.txt', bytes: new TextEncoder().encode(compiled.tree.text) },
    known: '2021-03-01',
  });
  const as = (actor: Actor): DeliveryStore => store.delivery(REGION, actor);
  await as(planner).change({
    action: 'unit.edit',
    changes: Object.entries(UNITS).map(([id, body]): RecordChange => ({ kind: 'unit', id, version: null, body })),
  });
  const app = createApp({ ...sampleState(), database: () => Promise.resolve(store), clock });
  const context = async (): Promise<RegionContext> => {
    const today = dayOf(moment);
    return (await loadRegion(store, REGION, PLAN, { asOf: today, known: today }))!;
  };
  const get = async (id: string) => (await as(SYSTEM).get('whistle', id))!;
  const origin = 'http://localhost';
  return {
    store,
    as,
    at: (next) => {
      moment = next;
    },
    now: clock,
    tick: async () => {
      let done = 0;
      const contexts = [await context()];
      for (const job of whistleJobs)
        done += await job.run({ store, region: REGION, delivery: as(SYSTEM), contexts, now: moment, today: dayOf(moment), log: () => undefined });
      return done;
    },
    context,
    get,
    done: async (actor, action, id, next) => {
      const before = await get(id);
      const outcome = next(before.body);
      if (outcome.refused !== undefined) throw new Error(outcome.refused.zh);
      await as(actor).change({ action, changes: whistleChanges(store, await context(), id, before, outcome.ok) });
      return outcome.ok;
    },
    request: async (path, fields) => {
      if (fields === undefined) return app.request(origin + path, { headers: { accept: 'text/html' } });
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one as string | File);
      return app.request(origin + path, { method: 'POST', headers: { origin }, body });
    },
    close: () => store.close(),
  };
};
