import type { DeliveryStore, Kept } from '../../../src/database/index.ts';
import { isOpen, unitLabel, whistleDue, type Unit, type Whistle } from '../../../src/delivery/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { unitsOf } from '../units/unit-choice.tsx';

export type WhistleRow = Kept<'whistle'>;
export type KeptUnits = ReadonlyMap<string, Kept<'unit'>>;

/** What lists of whistles are made of: what the actor may see, with the names of units. */
export type WhistleRows = { readonly rows: readonly WhistleRow[]; readonly units: KeptUnits; readonly nameOf: (unit: string) => string };

export const nameIn =
  (units: KeptUnits) =>
  (id: string): string => {
    const unit = units.get(id)?.body;
    return unit === undefined ? id : unitLabel(unit);
  };

export const bodiesOf = (units: KeptUnits): ReadonlyMap<string, Unit> => new Map([...units].map(([id, { body }]) => [id, body]));

/** Those that end soonest first; what has no clock last. */
const byDue = (a: WhistleRow, b: WhistleRow): number => (whistleDue(a.body) ?? '9').localeCompare(whistleDue(b.body) ?? '9') || a.id.localeCompare(b.id);

export const whistleRows = async (delivery: DeliveryStore, plan: string, states?: readonly Whistle['state'][]): Promise<WhistleRows> => {
  const [rows, units] = await Promise.all([delivery.list('whistle', { plan, ...(states === undefined ? {} : { states }) }), unitsOf(delivery)]);
  return { rows: rows.toSorted(byDue), units, nameOf: nameIn(units) };
};

/** Whether the actor or his unit blew it, was called, or owns it. */
export const concerns = ({ raisedBy, callers = [], called, owner }: Whistle, { unit, account }: Actor): boolean =>
  (unit !== undefined && (owner === unit || called.some((call) => call.unit === unit) || [raisedBy, ...callers].some((caller) => caller.unit === unit))) ||
  (account !== undefined && [raisedBy, ...callers].some((caller) => caller.account === account));

/** Whether the next thing to do is the actor's unit's: an answer, a result, the check. */
export const waitsFor = (whistle: Whistle, { unit, account }: Actor): boolean => {
  if (!isOpen(whistle)) return false;
  const isCaller = [whistle.raisedBy, ...(whistle.callers ?? [])].some(
    (caller) => (unit !== undefined && caller.unit === unit) || (account !== undefined && caller.account === account),
  );
  if (whistle.state === 'returned' || (whistle.state === 'proposed_closed' && whistle.origin === 'raised')) return isCaller;
  const own = unit === undefined ? undefined : whistle.called.findLast((call) => call.unit === unit && call.released === undefined);
  return own !== undefined && (whistle.state === 'open' ? own.answered === undefined : whistle.state === 'answered' && own.done === undefined);
};
