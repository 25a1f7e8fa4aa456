import type { Outcome, Said } from './refusal.ts';
import { creditCodeFault } from './unit-credit-code.ts';
import { divisionCodeFault } from './unit-division-code.ts';
import { unitLabel } from './unit-name.ts';
import type { KnownUnit } from './unit-names.ts';
import type { Unit } from './unit.ts';
import { unitFaults } from './words/unit-faults.ts';

/** Whether `parent` stands below `id`, or is it. */
const isBelow = (units: readonly KnownUnit[], parent: string, id: string): boolean => {
  const above = new Map(units.map((unit) => [unit.id, unit.body.parent]));
  const passed = new Set<string>();
  for (let at: string | undefined = parent; at !== undefined && !passed.has(at); at = above.get(at)) {
    if (at === id) return true;
    passed.add(at);
  }
  return false;
};

const faultOf = (id: string, unit: Unit, units: readonly KnownUnit[]): Said | undefined => {
  if (unit.name === '') return unitFaults.noName();
  const others = units.filter((other) => other.id !== id);
  const twin = others.find(({ body }) => body.ended === undefined && body.name === unit.name);
  if (twin !== undefined) return unitFaults.sameName(unit.name);
  if (unit.creditCode !== undefined) {
    const owner = others.find(({ body }) => body.creditCode === unit.creditCode && body.ended === undefined);
    const fault = creditCodeFault(unit.creditCode);
    if (fault !== undefined) return fault;
    if (owner !== undefined) return unitFaults.sameCode(unit.creditCode, unitLabel(owner.body));
  }
  const division = unit.division === undefined ? undefined : divisionCodeFault(unit.division);
  if (division !== undefined) return division;
  if (unit.parent === undefined) return undefined;
  const parent = units.find((other) => other.id === unit.parent);
  if (parent === undefined) return unitFaults.noUnit(unit.parent);
  return isBelow(units, unit.parent, id) ? unitFaults.parentCircle(unitLabel(parent.body)) : undefined;
};

/** The unit as it may be kept beside the others, or why not. */
export const checkedUnit = (id: string, unit: Unit, units: readonly KnownUnit[]): Outcome<Unit> => {
  const refused = faultOf(id, unit, units);
  return refused === undefined ? { ok: unit } : { refused };
};
