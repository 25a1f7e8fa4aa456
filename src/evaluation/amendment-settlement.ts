import { Decimal, type PlainDate } from '../basis/index.ts';
import type { Monitored, Setting } from '../monitoring/index.ts';
import { amendedTargetText, targetOfItem } from './amendment-lowering.ts';
import type { Amendment, AmendmentChange } from './amendment.ts';
import { settlementReason } from './words/amendment-settlement.ts';

/** A setting that makes a new target judge from a day on. */
export type AmendedSetting = Pick<Setting, 'item' | 'reason' | 'target' | 'path'> & { readonly known: PlainDate };
/** 口径变更 or 取消 of an item's series, by the approving document. */
export type AmendedEvent = {
  readonly item: string;
  readonly kind: 'definition_change' | 'cancelled';
  readonly effective: PlainDate;
  readonly document: string;
  readonly note: string;
  readonly known: PlainDate;
};

export type Settlement = { readonly settings: readonly AmendedSetting[]; readonly events: readonly AmendedEvent[] };

/**
 * What an approved amendment writes so that it judges: a setting for each new target, an event for each definition and each item taken out, known from the
 * effective day on and with its document for a reason. A question about an earlier day knows none of it and is answered by the old targets. An own path led to
 * the old target and is given back to the formula.
 */
export const settlementOf = (amendment: Amendment, items: readonly Monitored[]): Settlement => {
  const { approval, effective, changes, title } = amendment;
  if (approval === undefined || effective === undefined) return { settings: [], events: [] };
  const byId = new Map(items.map((item) => [item.id, item]));
  const note = settlementReason(title, approval.document);
  const own = changes.filter(({ item }) => byId.has(item));
  const settings = own.flatMap(({ item, what, target }): AmendedSetting[] => {
    if (what !== 'target' || target === undefined) return [];
    const path = byId.get(item)!.path;
    return [
      {
        item,
        known: effective,
        reason: note,
        target: { value: new Decimal(target.value).toNumber(), comparator: target.comparator, kind: target.kind },
        ...(path === undefined || Object.keys(path).length === 0 ? {} : { path: {} }),
      },
    ];
  });
  const events = own.flatMap(({ item, what, after }): AmendedEvent[] =>
    what === 'definition' || what === 'removed'
      ? [
          {
            item,
            kind: what === 'removed' ? 'cancelled' : 'definition_change',
            effective,
            document: approval.document,
            note: after === undefined ? note : `${note}：${after}`.slice(0, 500),
            known: effective,
          },
        ]
      : [],
  );
  return { settings, events };
};

/** Names of items whose target is no longer what it was when the amendment was proposed. */
export const movedSince = (changes: readonly AmendmentChange[], items: readonly Monitored[]): readonly string[] => {
  const byId = new Map(items.map((item) => [item.id, item]));
  return changes.flatMap(({ item, name, what, was }) => {
    if (what !== 'target' && what !== 'removed') return [];
    const now = byId.get(item);
    const target = now === undefined ? undefined : targetOfItem(now);
    const same = was === undefined ? target === undefined : target !== undefined && amendedTargetText(was) === amendedTargetText(target);
    return same ? [] : [name];
  });
};
