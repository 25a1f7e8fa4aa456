import type { DeliveryStore, Kept, Store } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { plannedItems, whistleRefusals, type Said, type Whistle } from '../../../src/delivery/index.ts';
import { itemPath } from '../cockpit/addresses.ts';
import { keptFor } from '../layout/kept.ts';
import { regionPath, type RegionContext } from '../region/index.ts';
import { reportPath } from '../reports/report-path.ts';

/** What a whistle can be about, as it is now: its name, whose it is, and its page; `fault` where nothing can be raised on it any more. */
export type Thing = {
  readonly about: Whistle['about'];
  readonly lead?: string;
  readonly support: readonly string[];
  readonly href?: string;
  readonly fault?: Said;
  /** The project that it was merged into. */
  readonly mergedInto?: string;
};

type Kind = Whistle['about']['kind'];

const itemsByRef = keptFor((context: RegionContext) => new Map(plannedItems(context.plan.plan).map((item) => [item.ref, item])));

const gone = (about: Whistle['about']): Thing => ({ about, support: [], fault: whistleRefusals.gone });

/**
 * Where things are looked up; with `delivery`, names are given as far as its actor may read them; `projects` are the plan's, by id, where many are looked up
 * together.
 */
export type Lookup = {
  readonly store: Store;
  readonly context: RegionContext;
  readonly delivery?: DeliveryStore;
  readonly projects?: ReadonlyMap<string, Kept<'project'>>;
};

/**
 * Looks up the thing. Read as the program itself, so that a whistle finds its owner though whoever blows may not see other units' records: only the owner is
 * taken from them then, who is told anyway, and the name is the one that was given.
 */
export const thingOf = async ({ store, context, delivery: reader, projects }: Lookup, kind: Kind, ref: string, title: string): Promise<Thing> => {
  const { region, plan } = context;
  const named = async (of: 'project' | 'task', name: string): Promise<string> =>
    reader === undefined || (await reader.get(of, ref)) !== undefined ? name : title;
  const about = { kind, ref, title };
  const delivery = store.delivery(region.code, SYSTEM);
  const page = (rest: string): string => regionPath(region.code, plan.id, rest);
  if (kind === 'place' || kind === 'other') return { about, support: [] };
  if (kind === 'project') {
    const project = projects?.get(ref) ?? (await delivery.get('project', ref));
    if (project === undefined) return gone(about);
    const { name, lead, support, mergedInto, stage } = project.body;
    const own = {
      about: { ...about, title: await named('project', name) },
      support,
      ...(lead === undefined ? {} : { lead }),
      href: page(`projects/${encodeURIComponent(ref)}`),
    };
    if (mergedInto !== undefined) {
      const into = (await delivery.get('project', mergedInto))?.body.name ?? mergedInto;
      return { ...own, mergedInto: into, fault: whistleRefusals.mergedThing(into) };
    }
    return stage === 'withdrawn' ? { ...own, fault: whistleRefusals.gone } : own;
  }
  if (kind === 'report') {
    const report = await delivery.get('report', ref);
    return report === undefined
      ? gone(about)
      : { about: { ...about, title: title || report.body.period }, lead: report.body.unit, support: [], href: reportPath(context, ref) };
  }
  if (kind === 'task') {
    const task = await delivery.get('task', ref);
    if (task === undefined || task.body.state === 'dropped') return gone(about);
    const { lead, support, title: name } = task.body;
    return {
      about: { ...about, title: await named('task', name) },
      support,
      ...(lead === undefined ? {} : { lead }),
      href: page(`tasks/${encodeURIComponent(ref)}`),
    };
  }
  const item = context.items.find(({ id }) => id === ref);
  const planned = itemsByRef(context).get(ref);
  if (item === undefined && planned === undefined) return gone(about);
  const [task] = (await delivery.list('task', { plan: plan.id, about: [ref] })).filter(({ body }) => body.state !== 'dropped');
  return {
    about: { ...about, title: item?.name ?? planned!.title },
    support: task?.body.support ?? [],
    ...(task?.body.lead === undefined ? {} : { lead: task.body.lead }),
    ...(item === undefined ? {} : { href: itemPath(context, ref) }),
  };
};
