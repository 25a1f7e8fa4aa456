import { lightOfItem, type Lit, type Recovery, type Whistle } from '../../../src/delivery/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { warningHistory, warningRuleSets, type Warning, type WarningRuleSet } from '../../../src/monitoring/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { libraryOf } from '../projects/library-state.ts';
import { warningsOf } from '../cockpit/warning-work.ts';
import type { RegionContext } from '../region/index.ts';
import { historyUnder } from '../warnings/region-warnings.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Histories under rules that are not the program's own, as long as the moment they were worked out for is kept. */
const kept = new WeakMap<RegionContext, Map<string, Promise<readonly Warning[]>>>();

/** Item by item, with a turn for requests in between. */
const underRules = async (context: RegionContext, { rules }: WarningRuleSet): Promise<readonly Warning[]> => {
  const found: Warning[] = [];
  for (const item of context.items) {
    await turn();
    found.push(...historyUnder(context, [item], rules));
  }
  return found;
};

const historyFor = async (context: RegionContext, set: WarningRuleSet): Promise<readonly Warning[]> => {
  // The first question begins the work, the second waits for it.
  if (set === warningRuleSets[0])
    return (await warningsOf(context)) ?? (await warningsOf(context)) ?? warningHistory(context.items, context.rows, context.events, context.moment);
  const own = kept.get(context) ?? new Map<string, Promise<readonly Warning[]>>();
  kept.set(context, own);
  const working = own.get(set.id) ?? underRules(context, set);
  own.set(set.id, working);
  working.catch(() => own.delete(set.id));
  return working;
};

/** The light of every indicator and commitment of the region's plan today, under the rules of its red items. */
export const itemLights = async (context: RegionContext, set: WarningRuleSet): Promise<readonly Lit[]> => {
  const byItem = Map.groupBy(await historyFor(context, set), ({ item }) => item);
  return context.items.flatMap((item, i) => lightOfItem(item, context.standings[i]!, byItem.get(item.id) ?? []) ?? []);
};

/**
 * The light of every project of the plan that has one, by the rule that its library goes by. Read as the program itself: whoever answers for a red project need
 * not see the others.
 */
export const projectLights = async ({ store, context }: Pick<Delivery, 'store' | 'context'>): Promise<readonly Lit[]> => {
  const { rows } = await libraryOf({ store, context, delivery: store.delivery(context.region.code, SYSTEM), actor: SYSTEM, newId: () => store.newId() });
  return rows.flatMap(({ id, name, stage, light: { colour, said } }): readonly Lit[] =>
    colour === 'grey' || stage === 'withdrawn'
      ? []
      : [{ about: { kind: 'project', ref: id, title: name }, light: colour, said, ...(colour === 'green' ? { recovery: { value: said.zh, said } } : {}) }],
  );
};

/** The value by which a red item is back inside the rule today; undefined where it is not, or nothing is known. */
export const recoveryIn = (lights: readonly Lit[], { about }: Pick<Whistle, 'about'>): Recovery | undefined =>
  lights.find((lit) => lit.about.kind === about.kind && lit.about.ref === about.ref && lit.light === 'green')?.recovery;
