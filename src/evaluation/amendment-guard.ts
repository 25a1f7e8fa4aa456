import { Decimal, type Outcome, type PlainDate } from '../basis/index.ts';
import type { Monitored } from '../monitoring/index.ts';
import type { Amendment, AmendmentChange } from './amendment.ts';
import { arrivalOfItem, asksLess, loweredBinding, type Lowered } from './amendment-lowering.ts';
import { amendmentRefusals as say } from './words/amendment-refusals.ts';

/** Whether an amendment was approved by its document and speaks of the day. */
const isApproved = ({ state, approval, effective }: Amendment, day: PlainDate): boolean =>
  (state === 'approved' || state === 'in_force') && approval !== undefined && approval.document.trim() !== '' && effective !== undefined && effective <= day;

const targetParts = ({ target }: AmendmentChange): Partial<Monitored> =>
  target === undefined ? {} : { comparator: target.comparator, kind: target.kind, target: new Decimal(target.value) };

const UPPER: ReadonlySet<string> = new Set(['<', '<=']);

/** Whether the direction is what it was, or was turned by the amendment's own limit: by nobody's word alone. */
const isTurnedKnowingly = ({ target }: AmendmentChange, before: Monitored, after: Monitored): boolean =>
  before.lowerIsBetter === after.lowerIsBetter || (target !== undefined && UPPER.has(target.comparator) !== UPPER.has(before.comparator));

/** Whether a change of an approved amendment lets the item ask for no more than it does now. */
const covers = (change: AmendmentChange, before: Monitored, after: Monitored | undefined): boolean => {
  if (change.what === 'removed') return true;
  if (change.what === 'definition' && after !== undefined) return true;
  if (change.target === undefined || after === undefined || !isTurnedKnowingly(change, before, after)) return false;
  return !asksLess({ ...after, ...targetParts(change) }, arrivalOfItem(after));
};

/**
 * Rows of binding targets that would ask for less from the day on, and that no amendment approved by its document allows. Whoever changes what judges (a
 * setting, another version, a correction) asks this first.
 */
export const unapprovedLowering = (
  before: readonly Monitored[],
  after: readonly Monitored[],
  amendments: readonly Amendment[],
  day: PlainDate,
): readonly Lowered[] => {
  const approved = amendments.filter((amendment) => isApproved(amendment, day)).flatMap(({ changes }) => changes);
  const [was, now] = [new Map(before.map((item) => [item.id, item])), new Map(after.map((item) => [item.id, item]))];
  return loweredBinding(before, after).filter(({ item }) => !approved.some((change) => change.item === item && covers(change, was.get(item)!, now.get(item))));
};

/** 约束性指标不得下调: `ok` where nothing binding asks for less, or an approved amendment allows it; else one sentence with the rows. */
export const guardBinding = (
  before: readonly Monitored[],
  after: readonly Monitored[],
  amendments: readonly Amendment[],
  day: PlainDate,
): Outcome<undefined> => {
  const lowered = unapprovedLowering(before, after, amendments, day);
  return lowered.length === 0 ? { ok: undefined } : { refused: say.bindingLowered(lowered) };
};
