import { Decimal, type Said } from '../basis/index.ts';
import type { Frozen, FrozenItem } from './frozen.ts';
import { sumOf } from './scheme-weights.ts';
import { efficacyOf, heldWithin, observedOf, shareOf, type Valued } from './score-share.ts';
import type { Scheme } from './scoring.ts';
import { scoreReasons as because } from './words/score-reasons.ts';

/** A row before rounding: its score out of 100 and, under a mapping, the points that it is worth. */
export type RawRow = {
  readonly id: string;
  /** The item of the plan that it is scored by. */
  readonly item?: string;
  readonly name: string;
  readonly weight: Decimal;
  readonly worth?: Decimal;
  readonly value?: Decimal;
  readonly score?: Decimal;
  readonly forecast?: Decimal;
  readonly reason?: Said;
};

type Scorable = { readonly value: Decimal; readonly score: Decimal } | { readonly reason: Said };

const HUNDRED = new Decimal(100);

const byEfficacy = (scheme: Scheme, id: string, item: FrozenItem | undefined): Scorable => {
  const bounds = scheme.bounds?.[id];
  const observed: Valued = observedOf(item);
  if (observed.value === undefined) return { reason: observed.reason };
  if (bounds === undefined) return { reason: because.noBounds };
  const score = efficacyOf(observed.value, bounds);
  const { limits } = scheme;
  return { value: observed.value, score: limits === undefined ? score : heldWithin(score, limits.lowest, limits.highest) };
};

const byShare = (scheme: Scheme, item: FrozenItem | undefined): Scorable => {
  const share = shareOf(item, scheme.against ?? 'target');
  return share.value === undefined ? { reason: share.reason } : { value: share.value, score: share.value.times(HUNDRED) };
};

/** 预计完成率 at the target year, 0 to 1; undefined where it cannot be foretold. */
export const foretoldShareOf = (item: FrozenItem | undefined): Decimal | undefined => {
  if (item === undefined || item.cancelled !== undefined) return undefined;
  const { kind, now, forecast, predicted, broken = [] } = item.standing;
  if (now === 'achieved' || now === 'achieved_early') return new Decimal(1);
  // Nothing is left to foretell.
  if (now === 'missed') return shareOf(item, 'target').value;
  if (kind === 'hold') {
    const years = item.due - item.base;
    return forecast === 'unknown' || years <= 0 ? undefined : heldWithin(new Decimal(years - broken.length).div(years));
  }
  if (kind === 'cap' && now === 'breached') return new Decimal(0);
  if (predicted === undefined) return undefined;
  if (kind === 'cap') return predicted > 1 ? new Decimal(0) : new Decimal(1);
  const isCeiling = kind === 'avg_annual_growth' && item.lowerIsBetter && item.target !== undefined && new Decimal(item.target).gt(0);
  if (isCeiling) return predicted <= 1 ? new Decimal(1) : new Decimal(1).div(predicted);
  return heldWithin(new Decimal(predicted));
};

const mappedRows = (scheme: Scheme, byId: ReadonlyMap<string, FrozenItem>): readonly RawRow[] => {
  const rows = (scheme.mapping ?? []).map((row) => ({ row, worth: new Decimal(row.full).times(row.weight ?? 1) }));
  const sum = sumOf(rows.map(({ worth }) => worth));
  return rows.map(({ row, worth }) => {
    const item = row.item === undefined ? undefined : byId.get(row.item);
    const foretold = foretoldShareOf(item);
    return {
      id: row.id,
      name: row.name,
      weight: worth.div(sum),
      worth,
      ...(row.item === undefined ? { reason: because.unmapped } : { item: row.item, ...byShare(scheme, item) }),
      ...(foretold === undefined ? {} : { forecast: foretold.times(HUNDRED) }),
    };
  });
};

/** The rows of a scheme that scores items, in the order of the plan; under a mapping in that of the table. */
export const rawRows = (scheme: Scheme, frozen: Frozen): readonly RawRow[] => {
  const byId = new Map(frozen.items.map((item) => [item.id, item]));
  if (scheme.mapping !== undefined) return mappedRows(scheme, byId);
  const ids = Object.keys(scheme.weights).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return ids.map((id) => {
    const item = byId.get(id);
    return {
      id,
      item: id,
      name: item?.name ?? id,
      weight: new Decimal(scheme.weights[id]!),
      ...(scheme.method === 'efficacy' ? byEfficacy(scheme, id, item) : byShare(scheme, item)),
    };
  });
};

/** Scores that a row without a value may turn out to have. */
export const possibleScores = ({ method, limits }: Scheme): readonly [lowest: Decimal, highest: Decimal] =>
  method !== 'efficacy'
    ? [new Decimal(0), HUNDRED]
    : limits === undefined
      ? [new Decimal(60), HUNDRED]
      : [new Decimal(limits.lowest), new Decimal(limits.highest)];
