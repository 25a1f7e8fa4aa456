import type { Unit } from './unit.ts';
import type { Level } from './whistle.ts';

/** Units by id. */
export type Units = ReadonlyMap<string, Unit>;

/** Who is called on each level. Where nobody is, the role that owns the level answers: the planning section on 1 and 2, the leading group on 3. */
export type Ladder = Readonly<Record<Level, readonly string[]>>;

const LOCAL: ReadonlySet<Unit['type']> = new Set(['town', 'street']);

/** The unit that has its duties now: itself, or whoever took them over; undefined where there is none. */
export const unitInForce = (units: Units, id: string): string | undefined => {
  const seen = new Set<string>();
  let now = id;
  while (!seen.has(now)) {
    seen.add(now);
    const unit = units.get(now);
    if (unit === undefined) return undefined;
    if (unit.ended === undefined) return now;
    now = unit.ended.unit;
  }
  return undefined;
};

/** The town or street above a unit. */
const townAbove = (units: Units, id: string): string | undefined => {
  const seen = new Set<string>([id]);
  for (let above = units.get(id)?.parent; above !== undefined && !seen.has(above); above = units.get(above)?.parent) {
    seen.add(above);
    const unit = units.get(above);
    if (unit !== undefined && LOCAL.has(unit.type) && unit.ended === undefined) return above;
  }
  return undefined;
};

/**
 * 三级哨: the unit that leads the thing (or, where it has none, the one that blew) on the first level; its town or street on the second, else the planning
 * section; on the third the departments that lead or support it.
 */
export const ladderOf = (
  { lead, support, caller }: { readonly lead?: string | undefined; readonly support: readonly string[]; readonly caller?: string | undefined },
  units: Units,
): Ladder => {
  const first = [lead, caller].flatMap((id) => (id === undefined ? [] : (unitInForce(units, id) ?? []))).slice(0, 1);
  const town = first.flatMap((id) => townAbove(units, id) ?? []);
  const all = [...new Set([...first, ...support.flatMap((id) => unitInForce(units, id) ?? [])])];
  const departments = all.filter((id) => !LOCAL.has(units.get(id)!.type) && units.get(id)!.type !== 'community');
  return { 1: first, 2: town, 3: departments.length > 0 ? departments : lead === undefined ? [] : first };
};
