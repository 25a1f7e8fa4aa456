import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { hashPassword } from '../../apps/server/accounts/password.ts';
import { memoryStore, storedPlan } from '../../apps/server/memory-store.ts';
import { projectFolder } from '../../apps/server/project-folder.ts';
import { bringExamples } from '../../apps/server/region/examples.ts';
import { sampleState } from '../../apps/server/sample-plan.ts';
import { openDatabase, type Store } from '../../src/database/index.ts';
import { SYSTEM, type Role } from '../../src/identity/index.ts';
import { openReadingRoom, type ReadingRoom } from './reading-room.ts';

/** When the pages are looked at. */
export const NOW = '2026-12-01T02:00:00.000Z';
export const REGION = '999901';
export const UNDER = `/regions/${REGION}/14`;
const PASSWORD = '江上清风，山间明月';

/** Who sits in the simulated region, by name. */
const SEATS: Readonly<Record<string, { readonly roles: readonly Role[]; readonly unit?: string }>> = {
  planner: { roles: ['planner'] },
  commerce: { roles: ['liaison'], unit: '区商务委（模拟）' },
  housing: { roles: ['liaison'], unit: '区住房城乡建委（模拟）' },
  city: { roles: ['liaison'], unit: '区城市管理局（模拟）' },
  statistics: { roles: ['liaison'], unit: '区统计局（模拟）' },
  leader: { roles: ['leader'] },
  auditor: { roles: ['auditor'] },
};
export type Seat = 'planner' | 'commerce' | 'housing' | 'city' | 'statistics' | 'leader' | 'auditor';

export type DeliveryRoom = ReadingRoom & {
  readonly store: Store;
  /** The id of a unit of the simulated region. */
  unit(name: string): string;
  /** A page at `path`, signed in as whoever has the seat. */
  as(seat: Seat, path: string, options?: BrowserContextOptions): Promise<Page>;
};

/** A room over a database with both example regions and an account for each role. */
export const openDeliveryRoom = async (): Promise<DeliveryRoom> => {
  const folder = projectFolder();
  const store = await openDatabase({ clock: () => NOW });
  const faults: string[] = [];
  await bringExamples(store, { folder, log: (event, details) => void faults.push(`${event} ${JSON.stringify(details)}`), now: NOW });
  const units = new Map((await store.delivery(REGION, SYSTEM).list('unit')).map(({ id, body }) => [body.short ?? body.name, id]));
  const hash = await hashPassword(PASSWORD);
  for (const [name, { roles, unit }] of Object.entries(SEATS)) {
    const id = unit === undefined ? undefined : units.get(unit)!;
    const made = await store.accounts.make({ name, person: name, roles, region: REGION, ...(id === undefined ? {} : { unit: id }) }, hash, SYSTEM);
    await store.accounts.setPassword(made.id, hash, false, SYSTEM);
  }
  const text = readFileSync(join(folder, 'examples', 'simulated', 'plan.txt'), 'utf8');
  const plans = memoryStore([storedPlan('simulated', 'plan.txt', text, true)]);
  const room = await openReadingRoom(() => ({ ...sampleState(), store: plans, database: () => Promise.resolve(store), clock: () => NOW }));
  room.faults.push(...faults);
  /** Signing in is slow on purpose: who has a session goes on with it. */
  const sessions = new Map<Seat, Awaited<ReturnType<BrowserContext['cookies']>>>();
  return {
    ...room,
    store,
    unit: (name) => units.get(name)!,
    as: async (seat, path, options) => {
      const cookies = sessions.get(seat);
      if (cookies !== undefined) return room.open(path, { ...options, storageState: { cookies, origins: [] } });
      const page = await room.open(`/sign-in?to=${encodeURIComponent(path)}`, options);
      await page.fill('input[name="name"]', seat);
      await page.fill('input[name="password"]', PASSWORD);
      await page.locator('main form button[type="submit"]').first().click();
      await page.waitForLoadState();
      sessions.set(
        seat,
        (await page.context().cookies()).filter(({ name }) => name !== 'lang'),
      );
      return page;
    },
    close: async () => {
      await room.close();
      await store.close();
    },
  };
};
