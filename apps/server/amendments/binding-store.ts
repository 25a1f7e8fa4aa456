import type { Instant, PlainDate } from '../../../src/basis/index.ts';
import type { Held, NewEvent, NewSetting, Sending, Store } from '../../../src/database/index.ts';
import { guardBinding, type Amendment } from '../../../src/evaluation/index.ts';
import type { SeriesEvent } from '../../../src/ledger/index.ts';
import { monitoredOf, type Monitored, type Setting } from '../../../src/monitoring/index.ts';
import { dayOf } from '../region/moment.ts';
import { BindingLowered } from './binding-lowered.ts';
import { isEarly, labelsIn } from './plan-labels.ts';

type Judging = { readonly settings: readonly Setting[]; readonly events: readonly Pick<SeriesEvent, 'indicator' | 'kind' | 'known'>[] };

/** What of a sending may let an item ask for less: its target, kind, direction or path, and that it is no longer judged. */
const judgingOf = ({ settings = [], events = [] }: Sending): { readonly settings: readonly NewSetting[]; readonly events: readonly NewEvent[] } => ({
  settings: settings.filter(({ target, kind, lowerIsBetter, path }) => [target, kind, lowerIsBetter, path].some((one) => one !== undefined)),
  events: events.filter(({ kind }) => kind === 'cancelled'),
});

const isApproved = ({ state }: Amendment): boolean => state === 'approved' || state === 'in_force';

/**
 * What a sending is measured against. What was typed today over an item that no amendment speaks of binds nobody yet, so that a slip of the pen can be
 * mended on the same day.
 */
const settledBefore = (settings: readonly Setting[], amendments: readonly Amendment[], today: PlainDate): readonly Setting[] => {
  const amended = new Set(amendments.filter(isApproved).flatMap(({ changes }) => changes.map(({ item }) => item)));
  return settings.filter(({ item, recorded }) => amended.has(item) || dayOf(recorded) !== today);
};

/** The first sentence that refuses what a sending writes over one plan, on the days from which it holds and on every later day on which something else begins to. */
const refusalFor = async (held: Held, plan: string, sent: ReturnType<typeof judgingOf>, recorded: Instant): Promise<void> => {
  const versions = (await held.plans()).filter((version) => version.plan === plan);
  if (versions.length === 0) return;
  const settings = await held.settings(plan);
  const events = await held.events();
  const amendments = (await held.list('amendment', { plan })).map(({ body }) => body);
  const { labels } = await labelsIn(held, plan);
  const before: Judging = { settings: settledBefore(settings, amendments, dayOf(recorded)), events };
  const after: Judging = {
    settings: [...settings, ...sent.settings.map(({ plan: _plan, ...setting }): Setting => ({ ...setting, recorded }))],
    events: [...events, ...sent.events],
  };
  const begins = [...sent.settings, ...sent.events].map(({ known }) => known).toSorted()[0]!;
  const days = new Set([...after.settings, ...after.events, ...versions].flatMap(({ known }) => (known < begins ? [] : [known])));
  for (const day of [...days].toSorted()) {
    const adopted = await held.plan(plan, { known: day });
    if (adopted === undefined || isEarly(adopted, labels)) continue;
    const itemsOf = ({ settings: own, events: all }: Judging): readonly Monitored[] => {
      const gone = new Set(all.flatMap(({ indicator, kind, known }) => (kind === 'cancelled' && known <= day ? [indicator] : [])));
      return monitoredOf(adopted.plan, own, { knowledge: { known: day }, series: (id) => `${plan}/${id}` }).filter(({ series }) => !gone.has(series));
    };
    const { refused } = guardBinding(itemsOf(before), itemsOf(after), amendments, day);
    if (refused !== undefined) throw new BindingLowered(refused);
  }
};

const guards = new WeakMap<Store, Store>();

/**
 * The store with one more question within every sending: whether it would let a binding target ask for less than it does. It throws `BindingLowered` unless an
 * amendment approved by its document allows as much from that day on. It is asked of what the region holds at the moment of the write, so that of two that are
 * sent at once the second is measured against the first. Every way into the ledger goes through it; adopting a version asks in its own form.
 */
export const bindingStore = (store: Store): Store => {
  const known = guards.get(store);
  if (known !== undefined) return known;
  const guarded: Store = {
    ...store,
    send: (sending, guard) => {
      const { settings, events } = judgingOf(sending);
      const plans = new Set([...settings.map(({ plan }) => plan), ...events.map(({ indicator }) => indicator.slice(0, indicator.indexOf('/')))]);
      if (plans.size === 0) return store.send(sending, guard);
      return store.send(sending, async (held, recorded) => {
        await guard?.(held, recorded);
        for (const plan of plans) {
          const sent = { settings: settings.filter((one) => one.plan === plan), events: events.filter(({ indicator }) => indicator.startsWith(`${plan}/`)) };
          await refusalFor(held, plan, sent, recorded);
        }
      });
    },
  };
  guards.set(store, guarded);
  guards.set(guarded, guarded);
  return guarded;
};
