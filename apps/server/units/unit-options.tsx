import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { unitLabel } from '../../../src/delivery/index.ts';
import { initialsOf } from './initials.ts';

/** What a field of units offers: names of those that go on. Scripts find them by `data-keys`, the letters of their pinyin and their other names, too. */
export const UnitOptions: FC<{ units: ReadonlyMap<string, Kept<'unit'>>; id?: string }> = ({ units, id = 'unit-names' }) => (
  <datalist id={id}>
    {[...units.values()]
      .filter(({ body }) => body.ended === undefined)
      .map(({ body }) => {
        const label = unitLabel(body);
        const names = [body.name, ...(body.aliases ?? []), ...(body.formerNames ?? []).map(({ name }) => name)];
        return <option value={label} data-keys={[...new Set([label, body.name].flatMap(initialsOf)), ...names].join(' ')}></option>;
      })}
  </datalist>
);
