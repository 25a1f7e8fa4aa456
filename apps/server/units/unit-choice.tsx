import type { FC } from 'hono/jsx';
import type { DeliveryStore, Kept } from '../../../src/database/index.ts';
import { unitLabel } from '../../../src/delivery/index.ts';

/** All units of the region by their ids, ended ones too. */
export const unitsOf = async (delivery: DeliveryStore): Promise<ReadonlyMap<string, Kept<'unit'>>> =>
  new Map((await delivery.list('unit', { order: 'title' })).map((unit) => [unit.id, unit]));

type Props = {
  units: ReadonlyMap<string, Kept<'unit'>>;
  name: string;
  id?: string;
  chosen?: string;
  /** What the empty choice says; without it, there is none. */
  none?: string;
  required?: boolean;
  label?: string;
};

/** A choice of one unit. A unit that has ended can be chosen no more, but is shown where it is chosen. */
export const UnitChoice: FC<Props> = ({ units, name, id, chosen, none, required, label }) => (
  <select name={name} id={id ?? name} required={required} aria-label={label}>
    {none !== undefined && <option value="">{none}</option>}
    {[...units.values()]
      .filter(({ id: own, body }) => body.ended === undefined || own === chosen)
      .map(({ id: own, body }) => (
        <option value={own} selected={own === chosen}>
          {unitLabel(body)}
        </option>
      ))}
  </select>
);
