import type { FC } from 'hono/jsx';
import { unitLabel } from '../../../src/delivery/index.ts';
import type { Region, Store } from '../../../src/database/index.ts';
import { GRANTED, SYSTEM } from '../../../src/identity/index.ts';
import type { AccountFields, DetailFault } from './account-request.ts';
import type { AccountWords } from './words/index.ts';

/** Units that an account can act for, region by region. */
export type UnitGroup = { readonly region: Region; readonly units: readonly { readonly id: string; readonly label: string }[] };

export const unitGroups = async (store: Store, regions: readonly Region[]): Promise<readonly UnitGroup[]> => {
  const groups: UnitGroup[] = [];
  for (const region of regions) {
    const kept = await store.delivery(region.code, SYSTEM).list('unit', { states: ['active'], order: 'title' });
    groups.push({ region, units: kept.map(({ id, body }) => ({ id, label: unitLabel(body) })) });
  }
  return groups;
};

const Roles: FC<{ words: AccountWords; chosen: readonly string[] }> = ({ words, chosen }) => (
  <fieldset class="roles">
    <legend>{words.accounts.roles}</legend>
    {GRANTED.map((role) => (
      <label class="tick">
        <input type="checkbox" name="roles" value={role} checked={chosen.includes(role)} />
        {words.roles[role]}
      </label>
    ))}
  </fieldset>
);

const Units: FC<{ words: AccountWords; groups: readonly UnitGroup[]; chosen: string }> = ({ words: { accounts: words }, groups, chosen }) => (
  <div class="field">
    <label for="unit">{words.unit}</label>
    <select id="unit" name="unit" aria-describedby="unit-rule">
      <option value="">{words.noUnit}</option>
      {groups
        .filter(({ units }) => units.length > 0)
        .map(({ region, units }) => (
          <optgroup label={region.name}>
            {units.map(({ id, label }) => (
              <option value={id} selected={id === chosen}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
    </select>
    <p id="unit-rule" class="help">
      {words.unitRule}
    </p>
  </div>
);

type FormProps = {
  words: AccountWords;
  action: string;
  fields: AccountFields;
  groups: readonly UnitGroup[];
  fault?: DetailFault | undefined;
  /** Of an account that is there: what the change is made against. */
  version?: number;
  /** The one region that the actor looks after. */
  only?: string | undefined;
};

const Named: FC<Pick<FormProps, 'words' | 'fields' | 'groups' | 'fault' | 'only'>> = ({ words: { accounts: words }, fields, groups, fault, only }) => (
  <>
    <div class="field">
      <label for="name">{words.name}</label>
      <input
        id="name"
        name="name"
        value={fields.name}
        required
        maxlength={40}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-describedby="name-rule"
        aria-invalid={fault === 'name' || fault === 'name_taken' ? 'true' : undefined}
      />
      <p id="name-rule" class="help">
        {words.nameRule}
      </p>
    </div>
    <div class="field">
      <label for="region">{words.region}</label>
      <select id="region" name="region" aria-describedby="region-rule">
        {only === undefined && <option value="">{words.everyRegion}</option>}
        {groups.map(({ region: { code, name } }) => (
          <option value={code} selected={code === fields.region}>
            {name} {code}
          </option>
        ))}
      </select>
      <p id="region-rule" class="help">
        {words.regionRule}
      </p>
    </div>
  </>
);

/** Who an account is and what it may do; of a new one also its name and region. */
export const AccountForm: FC<FormProps> = ({ words, action, fields, groups, fault, version, only }) => {
  const say = words.accounts;
  const invalid = (name: DetailFault): 'true' | undefined => (fault === name ? 'true' : undefined);
  return (
    <form method="post" action={action} class="account-form">
      <div class="account-fields">
        {version === undefined ? (
          <Named words={words} fields={fields} groups={groups} fault={fault} only={only} />
        ) : (
          <input type="hidden" name="version" value={String(version)} />
        )}
        <div class="field">
          <label for="person">{say.person}</label>
          <input id="person" name="person" value={fields.person} required maxlength={40} autocomplete="off" aria-invalid={invalid('person')} />
        </div>
        <Units words={words} groups={groups} chosen={fields.unit} />
        <div class="field">
          <label for="email">{say.email}</label>
          <input id="email" name="email" type="email" value={fields.email} maxlength={200} autocomplete="off" aria-invalid={invalid('email')} />
        </div>
        <div class="field">
          <label for="external">{say.external}</label>
          <input
            id="external"
            name="external"
            value={fields.external}
            maxlength={200}
            autocomplete="off"
            aria-describedby="external-rule"
            aria-invalid={invalid('external_taken')}
          />
          <p id="external-rule" class="help">
            {say.externalRule}
          </p>
        </div>
      </div>
      <Roles words={words} chosen={fields.roles} />
      {version === undefined && (
        <label class="tick">
          <input type="checkbox" name="password" value="yes" checked />
          {say.withPassword}
        </label>
      )}
      <p class="buttons">
        <button type="submit">{version === undefined ? say.submitNew : say.submit}</button>
      </p>
    </form>
  );
};
