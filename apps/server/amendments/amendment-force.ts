import type { AdoptedPlan, NewEvent, NewSetting, Store } from '../../../src/database/index.ts';
import { settlementOf, targetOfItem, type Amendment } from '../../../src/evaluation/index.ts';
import { monitoredOf, type Monitored, type Setting } from '../../../src/monitoring/index.ts';
import type { RegionContext } from '../region/index.ts';

type Written = { readonly settings: readonly Setting[]; readonly events: RegionContext['events'] };

/** Items as they are judged by a version of the plan once everything that was ever settled holds. */
export const itemsUnder = (plan: Pick<AdoptedPlan, 'plan'>, id: string, settings: readonly Setting[]): readonly Monitored[] =>
  monitoredOf(plan.plan, settings, { series: (item) => `${id}/${item}` });

const isSame = (item: Monitored | undefined, target: NewSetting['target']): boolean => {
  const now = item === undefined ? undefined : targetOfItem(item);
  return now !== undefined && target !== undefined && Number(now.value) === target.value && now.comparator === target.comparator && now.kind === target.kind;
};

/**
 * Writes what makes an approved amendment judge: settings for targets that the version does not have already, events for definitions and items taken out.
 * Written again, it writes nothing that is there: a second try after a failure is safe.
 */
export const writeSettlement = async (store: Store, region: string, plan: AdoptedPlan, amendment: Amendment, by: string): Promise<void> => {
  const written: Written = { settings: await store.settings(region, plan.id), events: await store.events(region) };
  const items = itemsUnder(plan, plan.id, written.settings);
  const byId = new Map(items.map((item) => [item.id, item]));
  const { settings, events } = settlementOf(amendment, items);
  const newSettings = settings
    .filter(({ item, target }) => !isSame(byId.get(item), target))
    .map(({ item, known, reason, target, path }): NewSetting => ({ plan: plan.id, item, known, reason, ...(target && { target }), ...(path && { path }) }));
  const newEvents = events
    .map(({ item, ...event }): NewEvent => ({ ...event, indicator: `${plan.id}/${item}` }))
    .filter(({ indicator, kind, effective, document }) =>
      written.events.every((one) => one.indicator !== indicator || one.kind !== kind || one.effective !== effective || one.document !== document),
    );
  if (newSettings.length + newEvents.length === 0) return;
  await store.send({ region, channel: 'settings', by, observations: [], settings: newSettings, events: newEvents });
};
