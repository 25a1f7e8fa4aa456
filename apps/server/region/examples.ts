import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../../../src/database/index.ts';
import type { Log } from '../app-state.ts';
import { compileFile } from '../library/compilation.ts';
import { readEvents, readObservations, readRegion, readSettings, type ExampleRegion } from './example-file.ts';

/** Folders under `examples/`, each a region with its plan and figures; the library has their plans under the same names. */
export const EXAMPLES = ['dadukou', 'simulated'] as const;

const CHANNEL = 'seed';

const adopt = async (store: Store, folder: string, { code, name, parent, simulated, plan, known, note }: ExampleRegion): Promise<void> => {
  const path = join(folder, 'plan.txt');
  const outcome = await compileFile({ path, name: 'plan.txt' }).outcome;
  if (outcome.type !== 'done') throw new Error(`the example ${path} could not be compiled`);
  const { compiled } = outcome.document;
  await store.adopt({
    region: { code, name, simulated, ...(parent === undefined ? {} : { parent }) },
    plan,
    compiled: compiled.plan,
    text: compiled.tree.text,
    corrections: [],
    source: { name: 'plan.txt', bytes: await readFile(path) },
    known,
    ...(note === undefined ? {} : { note }),
  });
};

const send = async (store: Store, folder: string, { code, plan }: ExampleRegion): Promise<void> => {
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

/** Adopts the example regions and sends their figures, each once: what is there is left alone. An example that fails is logged and left out. */
export const bringExamples = async (
  store: Store,
  { folder, log, stopped }: { readonly folder: string; readonly log: Log; readonly stopped?: AbortSignal },
): Promise<void> => {
  for (const name of EXAMPLES) {
    if (stopped?.aborted === true) return;
    const example = join(folder, 'examples', name);
    try {
      const region = readRegion(await readFile(join(example, 'region.json'), 'utf8'));
      if (!(await store.plans(region.code)).some(({ plan }) => plan === region.plan)) await adopt(store, example, region);
      if (!(await store.batches(region.code)).some(({ channel }) => channel === CHANNEL)) await send(store, example, region);
    } catch (fault) {
      log('example-failed', { name, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
    }
  }
};
