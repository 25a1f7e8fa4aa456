import type { Hono } from 'hono';
import { openDatabase, type DeliveryStore, type RecordChange, type Store } from '../../../src/database/index.ts';
import type { Unit } from '../../../src/delivery/index.ts';
import { SYSTEM, type Actor } from '../../../src/identity/index.ts';
import { bindingStore } from '../amendments/binding-store.ts';
import { createApp } from '../app.tsx';
import type { Env } from '../app-state.ts';
import { dayOf, loadRegion } from '../region/index.ts';
import { samplePlan, sampleState } from '../sample-plan.ts';
import type { Job } from '../jobs/job.ts';
import { participationDesk, type ParticipationDesk } from './participation-desk.ts';

export const REGION = '500199';
export const PLAN = '14';
export const OPEN = `/public/${REGION}/${PLAN}`;
export const INSIDE = `/regions/${REGION}/${PLAN}`;

export const planner: Actor = { name: '规划科', roles: ['planner'], account: 'a-planner' };
export const housing: Actor = { name: '住建联络员', roles: ['liaison'], account: 'a-housing', unit: 'housing' };

const UNITS: Readonly<Record<string, Unit>> = {
  housing: { name: '临江区住房和城乡建设委员会', short: '区住建委', type: 'department' },
  traffic: { name: '临江区交通局', short: '区交通局', type: 'department' },
};

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A region with units and the small sample plan, whose clock is set by hand, asked from any address. */
export type ParticipationSample = {
  readonly store: Store;
  /** What takes in opinions and sheets of the server. */
  readonly desk: ParticipationDesk;
  readonly app: Hono<Env>;
  readonly as: (actor: Actor) => DeliveryStore;
  at(moment: string): void;
  /** Puts the clock forward. */
  pass(seconds: number): void;
  now(): string;
  ask(path: string, from?: string): Promise<Response>;
  send(path: string, fields: Fields, from?: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  html(path: string): Promise<string>;
  /** The token of the form at the path. */
  token(path: string): Promise<string>;
  /** Opens the form, waits, sends the opinion. */
  opinion(text: string, fields?: Fields, from?: string): Promise<Response>;
  tick(job: Job): Promise<number>;
  close(): Promise<void>;
};

/** A region with units and the small sample plan. */
const fill = async (store: Store): Promise<void> => {
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
  await store.delivery(REGION, planner).change({
    action: 'unit.edit',
    changes: Object.entries(UNITS).map(([id, body]): RecordChange => ({ kind: 'unit', id, version: null, body })),
  });
};

export type SampleWay = {
  /** Of a PostgreSQL server; in memory without it. */
  readonly url?: string;
  /** Another process on a database that one has filled already. */
  readonly joins?: boolean;
};

/** A server with the small sample plan, its clock at `start`, and who asks it from any address. */
export const openParticipation = async (start = '2024-06-17T01:00:00.000Z', { url, joins = false }: SampleWay = {}): Promise<ParticipationSample> => {
  let moment = start;
  const clock = (): string => moment;
  const store = await openDatabase({ clock, ...(url === undefined ? {} : { url }) });
  const as = (actor: Actor): DeliveryStore => store.delivery(REGION, actor);
  if (!joins) await fill(store);
  const app = createApp({ ...sampleState(), database: () => Promise.resolve(store), clock });
  const origin = 'http://localhost';
  const connection = (from: string) => ({ incoming: { socket: { remoteAddress: from } } });
  const pass = (seconds: number): void => {
    moment = new Date(Date.parse(moment) + seconds * 1000).toISOString();
  };
  const ask = async (path: string, from = '10.1.1.1'): Promise<Response> => app.request(origin + path, { headers: { accept: 'text/html' } }, connection(from));
  const send: ParticipationSample['send'] = async (path, fields, from = '10.1.1.1', headers = {}) => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    return app.request(origin + path, { method: 'POST', headers: { origin, ...headers }, body }, connection(from));
  };
  const html = async (path: string): Promise<string> => (await ask(path)).text();
  const token = async (path: string): Promise<string> => /name="token" value="([^"]+)"/.exec(await html(path))?.[1] ?? '';
  return {
    store,
    // The server asks through a store of its own.
    desk: participationDesk(bindingStore(store)),
    app,
    as,
    at: (next) => {
      moment = next;
    },
    pass,
    now: clock,
    ask,
    send,
    html,
    token,
    opinion: async (text, fields = {}, from) => {
      const about = typeof fields['about'] === 'string' ? fields['about'] : 'plan:';
      const own = await token(`${OPEN}/opinions/new?about=${encodeURIComponent(about)}`);
      pass(5);
      return send(`${OPEN}/opinions/new`, { about, token: own, text, ...fields }, from);
    },
    tick: async (job) => {
      const today = dayOf(moment);
      const contexts = [(await loadRegion(store, REGION, PLAN, { asOf: today, known: today }))!];
      return job.run({ store, region: REGION, delivery: as(SYSTEM), contexts, now: moment, today, log: () => undefined });
    },
    close: () => store.close(),
  };
};
