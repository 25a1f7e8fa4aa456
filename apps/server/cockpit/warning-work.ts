import { setTimeout as wait } from 'node:timers/promises';
import type { PlainDate } from '../../../src/basis/index.ts';
import { monitoredOf, warningHistory, type Monitored, type Warning } from '../../../src/monitoring/index.ts';
import type { RegionContext } from '../region/index.ts';

type Working = Promise<readonly Warning[]>;

/** Milliseconds for which a page waits, where some of the work was done before. */
const PATIENCE = 250;

const begun = new WeakMap<RegionContext, Working>();

/** The last history of each item of a plan as of today, with the state it was worked out in. */
type Done = Map<string, { readonly state: string; readonly warnings: readonly Warning[] }>;
const doneOf = new WeakMap<RegionContext['plan'], Done>();

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What an item's history is made of. Rows, events and settings are only ever added, so their number tells whether there are new ones. */
const stateOf = ({ rows, events, settings, moment }: RegionContext): ((item: Monitored) => string) => {
  const count = (keys: readonly string[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const [ofRows, ofEvents] = [rows, events].map((list) => count(list.map(({ indicator }) => indicator)));
  const ofSettings = count(settings.map(({ item }) => item));
  return ({ id, series }) => [moment.known, ofRows!.get(series), ofEvents!.get(series), ofSettings.get(id)].join(' ');
};

/** The history of one item; what all were settled as on a day is worked out once for all. */
const historyOf = ({ plan, settings, rows, events, moment }: RegionContext): ((item: Monitored) => readonly Warning[]) => {
  const settled = new Map<PlainDate, readonly Monitored[]>();
  const itemsOn = (knowledge: { readonly known: PlainDate; readonly recorded?: string }): readonly Monitored[] => {
    const known = settled.get(knowledge.known) ?? monitoredOf(plan.plan, settings, { knowledge, series: (id) => `${plan.id}/${id}` });
    settled.set(knowledge.known, known);
    return known;
  };
  const [rowsOf, eventsOf] = [Map.groupBy(rows, ({ indicator }) => indicator), Map.groupBy(events, ({ indicator }) => indicator)];
  return (item) => warningHistory([item], rowsOf.get(item.series) ?? [], eventsOf.get(item.series) ?? [], moment, undefined, { changes: settings, itemsOn });
};

/** Item by item, with a turn for other requests in between: five years of monthly figures are some thousand judgements. */
const work = async (context: RegionContext): Working => {
  const { plan, moment, today, items } = context;
  const isToday = moment.asOf === today && moment.known === today && moment.recorded === undefined;
  const done: Done = (isToday ? doneOf.get(plan) : undefined) ?? new Map();
  if (isToday) doneOf.set(plan, done);
  const [state, history] = [stateOf(context), historyOf(context)];
  const warnings: Warning[] = [];
  for (const item of items) {
    const own = state(item);
    const before = done.get(item.id);
    if (before?.state === own) warnings.push(...before.warnings);
    else {
      await turn();
      const made = history(item);
      done.set(item.id, { state: own, warnings: made });
      warnings.push(...made);
    }
  }
  return warnings;
};

/**
 * All warnings of a region's plan up to the context's moment. Undefined where they take longer than a page should wait: they are worked out behind it, and
 * whoever asks again waits for them. After a change only the items that it touches are worked out again.
 */
export const warningsOf = async (context: RegionContext): Promise<readonly Warning[] | undefined> => {
  const known = begun.get(context);
  if (known !== undefined) return known;
  const isFirst = !doneOf.has(context.plan);
  const working = turn().then(() => work(context));
  begun.set(context, working);
  // A fault is told to who asks again, and the next one may try anew.
  working.catch(() => begun.delete(context));
  return isFirst ? undefined : Promise.race([working, wait(PATIENCE, undefined, { ref: false })]);
};
