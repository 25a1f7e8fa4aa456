import type { FC } from 'hono/jsx';
import { INSTALLATION } from '../../../src/database/index.ts';

type Choice = { readonly code: string; readonly name: string };

/** Which region a page of the administration speaks of. */
export const RegionChoice: FC<{ action: string; label: string; submit: string; regions: readonly Choice[]; chosen: string }> = ({
  action,
  label,
  submit,
  regions,
  chosen,
}) => (
  <form class="filters" action={action}>
    <label>
      <span>{label}</span>
      <select name="region">
        {regions.map(({ code, name }) => (
          <option value={code} selected={code === chosen}>
            {code === INSTALLATION ? name : `${name} ${code}`}
          </option>
        ))}
      </select>
    </label>
    <button type="submit">{submit}</button>
  </form>
);
