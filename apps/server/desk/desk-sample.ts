import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeliveryStore } from '../../../src/database/index.ts';
import { SYSTEM, type Role } from '../../../src/identity/index.ts';
import { openSampleAccounts, type SampleAccounts, type SampleBrowser } from '../accounts/accounts-sample.ts';
import { storedPlan } from '../memory-store.ts';
import { projectFolder } from '../project-folder.ts';
import { bringDelivery, bringUnits } from '../region/example-delivery.ts';

export const REGION = '999901';
/** Where the pages of its plan are. */
export const UNDER = `/regions/${REGION}/14`;

/** The simulated region with everything that is owed in it, and people of each role at their browsers. */
export type DeskSample = {
  readonly room: SampleAccounts;
  /** Ids of units by their short names. */
  readonly units: ReadonlyMap<string, string>;
  readonly records: () => DeliveryStore;
  /** Signs somebody in who has the roles. */
  seat(who: string, roles: readonly Role[], unit?: string): Promise<void>;
  /** The browser of whoever was seated. */
  as(who: string): SampleBrowser;
  /** A page as he sees it; throws where he is not answered with one. */
  page(who: string, path: string): Promise<string>;
};

/** What a reader sees of a page: its words, a space apart. */
export const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

const read = (name: string): string => readFileSync(join(projectFolder(), 'examples', 'simulated', name), 'utf8');

const fill = async (room: SampleAccounts): Promise<void> => {
  const { plan, compiled } = storedPlan('simulated', 'plan.txt', read('plan.txt'));
  await room.store.adopt({
    region: { code: REGION, name: '示例区（模拟）', simulated: true },
    plan: '14',
    compiled: plan,
    text: compiled.tree.text,
    corrections: [],
    source: { name: 'plan.txt', bytes: new TextEncoder().encode(read('plan.txt')) },
    known: '2021-03-26',
  });
  await bringUnits(room.store, REGION, 'seed', read('units.csv'));
  await bringDelivery({ store: room.store, region: REGION, now: new Date(room.now()).toISOString() }, read('delivery.json'));
};

/** The simulated region filled, and one of each role and some liaisons signed in. */
export const openDesk = async (): Promise<DeskSample> => {
  const room = await openSampleAccounts();
  await fill(room);
  const records = (): DeliveryStore => room.store.delivery(REGION, SYSTEM);
  const units = new Map((await records().list('unit')).map(({ id, body }) => [body.short ?? body.name, id]));
  const sitting: Record<string, SampleBrowser> = {};
  const as = (who: string): SampleBrowser => sitting[who]!;
  const sample: DeskSample = {
    room,
    units,
    records,
    as,
    seat: async (who, roles, unit) => {
      await room.make(who, { roles, region: REGION, ...(unit === undefined ? {} : { unit }) });
      sitting[who] = room.browser();
      await sitting[who].signIn(who);
    },
    page: async (who, path) => {
      const answer = await as(who).get(path);
      if (answer.status !== 200) throw new Error(`${who} ${path}: ${answer.status}`);
      return answer.text();
    },
  };
  for (const role of ['planner', 'leader', 'deputy', 'auditor'] as const) await sample.seat(role, [role]);
  const liaisons = { commerce: '区商务委（模拟）', housing: '区住房城乡建委（模拟）', city: '区城市管理局（模拟）', science: '区民政局（模拟）' };
  for (const [who, unit] of Object.entries(liaisons)) await sample.seat(who, ['liaison'], units.get(unit));
  return sample;
};
