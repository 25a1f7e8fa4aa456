import Papa from 'papaparse';
import { z } from 'zod';
import type { Instant } from '../../../src/basis/index.ts';
import type { DeliveryStore, RecordChange, Store } from '../../../src/database/index.ts';
import { readUnitList, unitLabel, type Calendar, type Unit } from '../../../src/delivery/index.ts';
import { ACTIONS, ROLES, type Action, type Actor, type Role } from '../../../src/identity/index.ts';
import { filledIn } from './example-days.ts';

/** What is kept of an example's having been brought in: it is brought once, whatever becomes of its records. */
const MARK = 'example';

const Change = z.object({ kind: z.string(), id: z.string(), body: z.record(z.string(), z.unknown()) });
const File = z.object({
  by: z.string(),
  units: z.array(z.object({ name: z.string() }).loose()),
  entries: z.array(
    z.object({
      action: z.enum(ACTIONS as [Action, ...Action[]]),
      as: z.enum(ROLES as readonly Role[] as [Role, ...Role[]]).optional(),
      document: z.string().optional(),
      changes: z.array(Change),
    }),
  ),
});

const actorOf = (name: string, region: string, role: Role): Actor => ({ name, roles: [role], region });
const planner = (name: string, region: string): Actor => actorOf(name, region, 'planner');

/** Whether a part of an example was brought in, or made, by its name. */
export const isBrought = async (delivery: DeliveryStore, what: string): Promise<boolean> => (await delivery.get('preference', `${MARK}-${what}`)) !== undefined;

export const noteBrought = async (delivery: DeliveryStore, what: string): Promise<void> => {
  const id = `${MARK}-${what}`;
  await delivery.change({ action: 'preference.edit', changes: [{ kind: 'preference', id, version: null, body: { name: id, value: true } }] });
};

/** Without the mark that simulated names carry. */
const plain = (name: string): string => name.replace(/[（(][^）)]*[）)]$/, '');

const unitsByName = async (delivery: DeliveryStore): Promise<(name: string) => string | undefined> => {
  const ids = new Map<string, string>();
  for (const { id, body } of await delivery.list('unit'))
    for (const name of [body.name, unitLabel(body), ...(body.aliases ?? [])]) for (const form of [name, plain(name)]) if (!ids.has(form)) ids.set(form, id);
  return (name) => ids.get(name) ?? ids.get(plain(name));
};

const addUnits = async (delivery: DeliveryStore, units: readonly Unit[], newId: () => string): Promise<void> => {
  const changes = units.map((body): RecordChange => ({ kind: 'unit', id: newId(), version: null, body }));
  await delivery.change({ action: 'unit.edit', changes });
};

/** Brings the units of `units.csv` into a region, once. What is wrong with a line is thrown: the file is ours. */
export const bringUnits = async (store: Store, region: string, by: string, text: string): Promise<void> => {
  const delivery = store.delivery(region, planner(by, region));
  if (await isBrought(delivery, 'units')) return;
  const there = (await delivery.list('unit')).map(({ id, body }) => ({ id, body }));
  const rows = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
  const { lines } = readUnitList(rows, there);
  const faulty = lines.find(({ fault }) => fault !== undefined);
  if (faulty !== undefined) throw new Error(`units.csv, row ${faulty.row}: ${faulty.fault!.en}`);
  await addUnits(
    delivery,
    lines.flatMap(({ id, unit }) => (id === undefined && unit !== undefined ? [unit] : [])),
    () => store.newId(),
  );
  await noteBrought(delivery, 'units');
};

type Bringing = { readonly store: Store; readonly region: string; readonly now: Instant };

/**
 * Brings who owes what in a simulated region and what came of it, once, with its days counted from today: tasks, projects, rounds of reports, whistles, a
 * meeting; evaluations, schemes, amendments, opinions, questions. It is written under the name of the simulated planner that the file names; what an attempt
 * that was broken off has left is not written again. Files that evaluations and documents need are made of these records later, by the clock.
 */
export const bringDelivery = async ({ store, region, now }: Bringing, text: string): Promise<void> => {
  const { by, units, entries } = File.parse(JSON.parse(text));
  const delivery = store.delivery(region, planner(by, region));
  if (await isBrought(delivery, 'delivery')) return;
  const known = await unitsByName(delivery);
  const missing = units.filter(({ name }) => known(name) === undefined);
  if (missing.length > 0) await addUnits(delivery, missing as unknown as readonly Unit[], () => store.newId());
  const idOf = await unitsByName(delivery);
  const calendar = entries.flatMap(({ changes }) => changes).find(({ kind }) => kind === 'calendar')!.body as unknown as Calendar;
  const moment = {
    now,
    calendar,
    unitOf: (name: string): string => {
      const id = idOf(name);
      if (id === undefined) throw new Error(`no unit ${name}`);
      return id;
    },
  };
  for (const { action, as, document, changes } of JSON.parse(filledIn(JSON.stringify(entries), moment)) as typeof entries) {
    const writer = as === undefined ? delivery : store.delivery(region, actorOf(by, region, as));
    const ids = changes.map(({ id }) => id);
    const kinds = [...new Set(changes.map(({ kind }) => kind))] as RecordChange['kind'][];
    const there = new Set((await Promise.all(kinds.map((kind) => writer.list(kind, { ids })))).flat().map(({ kind, id }) => `${kind}/${id}`));
    const fresh = changes.filter(({ kind, id }) => !there.has(`${kind}/${id}`)).map((change) => ({ ...change, version: null }) as unknown as RecordChange);
    if (fresh.length > 0) await writer.change({ action, changes: fresh, ...(document === undefined ? {} : { document }) });
  }
  await noteBrought(delivery, 'delivery');
};
