import { setTimeout as wait } from 'node:timers/promises';
import type { Hono } from 'hono';
import type { Store } from '../../../src/database/index.ts';
import type { Env } from '../app-state.ts';
import { regionPath } from './region-path.ts';

/** Regions whose cockpits are made before anybody asks. */
const MOST = 8;
/** Milliseconds after the start: whoever asks at once is not to wait for another region's cockpit. */
const AFTER = 3000;

/**
 * Asks for the cockpits of the first regions through the front door, one after another, so that who comes later finds everything judged. Rejects where it is
 * stopped while it waits.
 */
export const warmUp = async (app: Hono<Env>, store: Store, stopped: AbortSignal): Promise<void> => {
  await wait(AFTER, undefined, { ref: false, signal: stopped });
  for (const { code } of (await store.regions()).slice(0, MOST)) {
    for (const plan of new Set((await store.plans(code)).map((version) => version.plan))) {
      if (stopped.aborted) return;
      await app.request(regionPath(code, plan));
    }
  }
};
