import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { firstAdministrator, type Printed } from '../../apps/server/accounts/first-administrator.ts';
import { startJobs } from '../../apps/server/jobs/start-jobs.ts';
import { memoryStore, storedPlan } from '../../apps/server/memory-store.ts';
import { projectFolder } from '../../apps/server/project-folder.ts';
import { sampleState } from '../../apps/server/sample-plan.ts';
import { openDatabase, type Store } from '../../src/database/index.ts';
import { openReadingRoom, type ReadingRoom } from './reading-room.ts';

export type WalkthroughRoom = ReadingRoom & {
  readonly store: Store;
  /** As it was printed on the terminal at the first start. */
  readonly printed: Printed;
  /** Sets the clock to a moment and lets the program's own clock do what is due by then. */
  at(moment: string): Promise<void>;
  example(name: string): string;
};

/** A server as it stands after its first start, with the example plan compiled in its library and no region, no unit, no account but the first. */
export const openWalkthroughRoom = async (start: string): Promise<WalkthroughRoom> => {
  let now = start;
  // Moments rise also within a second, as those of a real clock do.
  let turn = 0;
  const clock = (): string => new Date(Date.parse(now) + turn++).toISOString();
  const example = (name: string): string => join(projectFolder(), 'examples', 'simulated', name);
  const store = await openDatabase({ clock });
  const printed = (await firstAdministrator(store))!;
  const plans = memoryStore([storedPlan('simulated', 'plan.txt', readFileSync(example('plan.txt'), 'utf8'), true)]);
  const database = (): Promise<Store> => Promise.resolve(store);
  const log = (): void => undefined;
  const room = await openReadingRoom(() => ({ ...sampleState(), store: plans, database, clock, log }));
  const jobs = startJobs({ database, clock, log, env: {} });
  return {
    ...room,
    store,
    printed,
    example,
    at: async (moment) => {
      now = moment;
      turn = 0;
      await jobs.tick();
    },
    close: async () => {
      await jobs.stop();
      await room.close();
      await store.close();
    },
  };
};

/** Somebody at his browser: what he presses is counted. */
export class Person {
  readonly page: Page;
  clicks = 0;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(15_000);
  }

  async go(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.page.url()).href);
  }

  /** Presses something that leads to a page. */
  async press(what: Locator): Promise<void> {
    this.clicks += 1;
    const left = this.page.waitForEvent('framenavigated', { predicate: (frame) => frame === this.page.mainFrame() });
    await Promise.all([left, what.click()]);
    await this.page.waitForLoadState();
  }

  /** Presses something that stays on the page. */
  async touch(what: Locator): Promise<void> {
    this.clicks += 1;
    await what.click();
  }

  /** Types a unit's name and chooses what is offered. */
  async choose(field: Locator, name: string): Promise<void> {
    await field.fill(name);
    await this.touch(this.page.locator('li[role="option"]', { hasText: name }).first());
  }

  async signIn(name: string, password: string): Promise<void> {
    await this.go('/sign-in');
    await this.page.fill('#name', name);
    await this.page.fill('#password', password);
    await this.press(this.page.locator('form[action="/sign-in"] button'));
  }

  /** The password that was handed over is changed at the first sign-in. */
  async settlePassword(password: string): Promise<void> {
    await this.page.fill('#fresh', password);
    await this.page.fill('#again', password);
    await this.press(this.page.locator('form[action="/sign-in/password"] button'));
  }

  text(): Promise<string> {
    return this.page.locator('main').innerText();
  }
}
