import type { Kept } from '../../../src/database/index.ts';
import { unitLabel } from '../../../src/delivery/index.ts';

export type Units = ReadonlyMap<string, Kept<'unit'>>;

/** How a unit is called on pages; its id where the region does not keep it. */
export const nameOf = (units: Units, id: string): string => {
  const unit = units.get(id);
  return unit === undefined ? id : unitLabel(unit.body);
};

export const namesOf = (units: Units, ids: readonly string[], language: 'zh' | 'en'): string =>
  ids.map((id) => nameOf(units, id)).join(language === 'zh' ? '、' : ', ');
