import { Decimal } from '../basis/index.ts';
import type { Comparator, Monitored } from '../monitoring/index.ts';
import type { AmendedTarget } from './amendment.ts';

const STRICT: Readonly<Record<Comparator, number>> = { '>': 2, '<': 2, '=': 1, '>=': 1, '<=': 1, '~': 0 };
const MORE: ReadonlySet<Comparator> = new Set(['>', '>=']);
const LESS: ReadonlySet<Comparator> = new Set(['<', '<=']);

/** What of an item decides whether a target asks for less. */
export type Aimed = Pick<Monitored, 'kind' | 'comparator' | 'lowerIsBetter' | 'target' | 'upper'>;

/**
 * 下调: whether `next` asks for less than the item's target does. A limit turned into its opposite, another kind, or no figure where there was one asks for less
 * too: nobody can say that it asks for as much.
 */
export const asksLess = (item: Aimed, next: AmendedTarget | undefined): boolean => {
  if (item.target === undefined) return false;
  if (next === undefined || next.kind !== item.kind) return true;
  const turned = (MORE.has(item.comparator) && LESS.has(next.comparator)) || (LESS.has(item.comparator) && MORE.has(next.comparator));
  const loosened = (MORE.has(item.comparator) || LESS.has(item.comparator)) && !MORE.has(next.comparator) && !LESS.has(next.comparator);
  if (turned || (loosened && next.comparator === '~')) return true;
  const value = new Decimal(next.value);
  if (!value.eq(item.target)) return item.lowerIsBetter ? value.gt(item.target) : value.lt(item.target);
  return STRICT[next.comparator] < STRICT[item.comparator];
};

/** The target of an item as an amendment writes it; undefined where it has none. */
export const targetOfItem = ({ target, comparator, kind }: Aimed): AmendedTarget | undefined =>
  target === undefined ? undefined : { value: target.toString(), comparator, kind };

const SIGNS: Readonly<Record<Comparator, string>> = { '=': '', '>=': '≥', '<=': '≤', '>': '>', '<': '<', '~': '≈' };

/** A target as plans print it: `[100]` a sum of the years, `6*` a mean growth. */
export const amendedTargetText = ({ value, comparator, kind }: AmendedTarget): string =>
  SIGNS[comparator] +
  (kind === 'cumulative' || kind === 'cumulative_reduction' || kind === 'cap' ? `[${value}]` : kind === 'avg_annual_growth' ? `${value}*` : value);

/** Paths are doubles: what lies nearer than this to the target, in parts of it, has reached it. */
const REACHED = 1e-6;

/**
 * Where an item has to arrive: its target, or the end of its own path (自定路径) where that asks for less. A limit that is held every year is judged by no path.
 */
export const arrivalOfItem = (item: Aimed & Pick<Monitored, 'path' | 'due'>): AmendedTarget | undefined => {
  const target = targetOfItem(item);
  const end = item.kind === 'hold' ? undefined : item.path?.[item.due];
  if (target === undefined || end === undefined) return target;
  const short = new Decimal(end).minus(target.value).abs();
  const arrival = { ...target, value: String(end) };
  return short.gt(Decimal.max(1, new Decimal(target.value).abs()).times(REACHED)) && asksLess(item, arrival) ? arrival : target;
};

/** A binding target that asks for less than it did, or is gone. */
export type Lowered = { readonly item: string; readonly name: string; readonly before: string; readonly after?: string };

const isLess = (item: Monitored, next: Monitored | undefined, arrival: AmendedTarget | undefined): boolean => {
  if (next?.nature !== 'binding' || asksLess(item, targetOfItem(next))) return true;
  // What is better when there is less of it is another target, though the figure is the same.
  if ((item.upper === undefined) !== (next.upper === undefined) || item.lowerIsBetter !== next.lowerIsBetter) return true;
  const now = arrivalOfItem(item)!;
  return asksLess({ ...item, target: new Decimal(now.value) }, arrival);
};

/**
 * 约束性指标下调: every binding row of `before` that `after` lets ask for less, or no longer has or no longer binds. What is allowed to is what an amendment
 * approved by its document says: see `unapprovedLowering`.
 */
export const loweredBinding = (before: readonly Monitored[], after: readonly Monitored[]): readonly Lowered[] => {
  const now = new Map(after.map((item) => [item.id, item]));
  return before.flatMap((item): readonly Lowered[] => {
    const was = arrivalOfItem(item);
    if (item.nature !== 'binding' || was === undefined) return [];
    const next = now.get(item.id);
    const arrival = next === undefined ? undefined : arrivalOfItem(next);
    if (!isLess(item, next, arrival)) return [];
    return [{ item: item.id, name: item.name, before: amendedTargetText(was), ...(arrival === undefined ? {} : { after: amendedTargetText(arrival) }) }];
  });
};
