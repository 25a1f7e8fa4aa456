import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './app-state.ts';
import { memoryStore, storedPlan } from './memory-store.ts';
import type { PlanStore } from './plan-store.ts';

/** The plans of the data folder, with the embedded example always among them. */
export const openStore = async ({ folder, log }: { data: string; folder: string; log: Log }): Promise<PlanStore> => {
  const path = [join(folder, 'examples', 'dadukou', 'plan.txt'), join(folder, 'fixtures', 'plans', 'linjiang', 'source.txt')].find(existsSync);
  if (path === undefined) return memoryStore([]);
  log('example', { path });
  return memoryStore([storedPlan('dadukou', 'plan.txt', readFileSync(path, 'utf8'), true)]);
};
