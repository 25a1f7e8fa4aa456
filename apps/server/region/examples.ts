import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Instant, PlainDate } from '../../../src/basis/index.ts';
import type { Store } from '../../../src/database/index.ts';
import type { Compiled } from '../../../src/plan/index.ts';
import type { Log } from '../app-state.ts';
import { compileFile } from '../library/compilation.ts';
import type { PlanStore } from '../plan-store.ts';
import { bringDelivery, bringUnits } from './example-delivery.ts';
import { readEvents, readObservations, readRegion, readSettings, type ExampleRegion } from './example-file.ts';

/** Folders under `examples/`, each a region with its plan and figures; the library has their plans under the same names. */
export const EXAMPLES = ['dadukou', 'simulated'] as const;

const CHANNEL = 'seed';

/** As the library has it, which compiles it anyway, else compiled here. */
const compiledPlan = async (path: string, id: string, library: PlanStore | undefined): Promise<Compiled> => {
  const held = await library?.get(id);
  if (held !== undefined) return held.compiled;
  const outcome = await compileFile({ path, name: basename(path) }).outcome;
  if (outcome.type !== 'done') throw new Error(`the example ${path} could not be compiled`);
  return outcome.document.compiled;
};

type Example = { readonly id: string; readonly folder: string; readonly region: ExampleRegion };

type Text = { readonly file: string; readonly known: PlainDate; readonly note?: string; readonly library?: PlanStore | undefined };

const adopt = async (store: Store, { id, folder, region: { code, name, parent, simulated, plan } }: Example, text: Text): Promise<void> => {
  const { file, known, note, library } = text;
  const path = join(folder, file);
  const compiled = await compiledPlan(path, id, library);
  await store.adopt({
    region: { code, name, simulated, ...(parent === undefined ? {} : { parent }) },
    plan,
    compiled: compiled.plan,
    text: compiled.tree.text,
    corrections: [],
    source: { name: file, bytes: await readFile(path) },
    known,
    ...(note === undefined ? {} : { note }),
  });
};

/** The draft where there is one, then the plan that was issued; nothing where somebody adopted another version since. */
const adoptAll = async (store: Store, example: Example, library: PlanStore | undefined): Promise<void> => {
  const { code, plan, known, note, draft } = example.region;
  const there = (await store.plans(code)).filter((version) => version.plan === plan);
  if (there.some((version) => version.known !== draft?.known)) return;
  if (draft !== undefined && there.length === 0) await adopt(store, example, { file: 'draft.txt', ...draft });
  await adopt(store, example, { file: 'plan.txt', known, library, ...(note === undefined ? {} : { note }) });
};

const send = async (store: Store, { folder, region: { code, plan } }: Example): Promise<void> => {
  const read = async (name: string): Promise<string | undefined> => {
    const path = join(folder, name);
    return existsSync(path) ? readFile(path, 'utf8') : undefined;
  };
  const [observations, events, settings] = await Promise.all([read('observations.csv'), read('events.json'), read('settings.json')]);
  await store.send({
    region: code,
    channel: CHANNEL,
    observations: observations === undefined ? [] : readObservations(observations, plan),
    ...(events === undefined ? {} : { events: readEvents(events, plan) }),
    ...(settings === undefined ? {} : { settings: readSettings(settings, plan) }),
  });
};

/** Name under which the units of an example are written down. */
const BY = 'seed';

/** Units, and in a simulated region who owes what. */
const deliver = async (store: Store, { folder, region: { code } }: Example, now: Instant): Promise<void> => {
  const [units, delivery] = [join(folder, 'units.csv'), join(folder, 'delivery.json')];
  if (existsSync(units)) await bringUnits(store, code, BY, await readFile(units, 'utf8'));
  if (existsSync(delivery)) await bringDelivery({ store, region: code, now }, await readFile(delivery, 'utf8'));
};

export type Bringing = {
  /** Of the project. */
  readonly folder: string;
  readonly log: Log;
  /** Has the plans of the examples under their names. */
  readonly library?: PlanStore;
  readonly stopped?: AbortSignal;
  /** The days of simulated records are counted from it. */
  readonly now?: Instant;
};

/** Adopts the example regions and sends their figures, units and records of delivery, each once: what is there is left alone. An example that fails is logged and left out. */
export const bringExamples = async (store: Store, { folder, log, library, stopped, now = new Date().toISOString() }: Bringing): Promise<void> => {
  for (const id of EXAMPLES) {
    if (stopped?.aborted === true) return;
    const own = join(folder, 'examples', id);
    try {
      const example = { id, folder: own, region: readRegion(await readFile(join(own, 'region.json'), 'utf8')) };
      const { code } = example.region;
      await adoptAll(store, example, library);
      if (!(await store.batches(code)).some(({ channel }) => channel === CHANNEL)) await send(store, example);
      await deliver(store, example, now);
    } catch (fault) {
      log('example-failed', { name: id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
    }
  }
};
