import type { PlainDate } from '../basis/index.ts';
import type { Unit } from './unit.ts';

/** What the unit was called on a day: the day of a renaming already bears the new name. */
export const unitNameOn = (unit: Unit, day: PlainDate): string => {
  const former = (unit.formerNames ?? []).filter(({ until }) => day < until).toSorted((a, b) => (a.until < b.until ? -1 : 1))[0];
  return former?.name ?? unit.name;
};

/** How pages and tables name it: by its short name where it has one. */
export const unitLabel = ({ short, name }: Unit): string => short ?? name;
