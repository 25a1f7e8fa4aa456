import { Decimal } from '../basis/index.ts';
import type { Observation, SeriesEvent } from '../ledger/index.ts';
import { assess, type Moment, type Monitored, type Standing } from '../monitoring/index.ts';
import { amendedTargetText } from './amendment-lowering.ts';
import type { Amendment, AmendmentChange, AmendedTarget } from './amendment.ts';

/** Where an item stands against the target that it had, and against the one it has now. */
export type DoubleBaseline = {
  readonly change: AmendmentChange;
  readonly item: Monitored;
  readonly before: { readonly target: string; readonly standing: Standing };
  readonly after: { readonly target: string; readonly standing: Standing };
};

const withTarget = (item: Monitored, { value, comparator, kind }: AmendedTarget): Monitored => {
  const { path: _path, upper: _upper, ...rest } = item;
  return { ...rest, target: new Decimal(value), comparator, kind };
};

/** 双基线: progress of every item whose target an amendment changes, against the old and the new, from the same figures on the same day. */
export const doubleBaselines = (
  { changes }: Pick<Amendment, 'changes'>,
  items: readonly Monitored[],
  rows: readonly Observation[],
  events: readonly SeriesEvent[],
  moment: Moment,
): readonly DoubleBaseline[] => {
  const byId = new Map(items.map((item) => [item.id, item]));
  return changes.flatMap((change): DoubleBaseline[] => {
    const item = byId.get(change.item);
    if (item === undefined || change.what !== 'target' || change.was === undefined || change.target === undefined) return [];
    const own = rows.filter(({ indicator }) => indicator === item.series);
    const judged = (target: AmendedTarget) => ({
      target: amendedTargetText(target),
      standing: assess(
        withTarget(item, target),
        own,
        events.filter(({ indicator }) => indicator === item.series),
        moment,
      ),
    });
    return [{ change, item, before: judged(change.was), after: judged(change.target) }];
  });
};
