import type { Child } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { unitTypes, type Said, type Unit } from '../../../src/delivery/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { renderPage } from '../layout/page.tsx';
import { PageHead } from '../views/page-head.tsx';
import { OnceKey } from '../delivery/once-key.tsx';
import { SuccessionForms } from './succession-forms.tsx';
import { UnitChoice } from './unit-choice.tsx';
import { unitsPath } from './unit-path.ts';
import type { UnitForm } from './unit-request.ts';
import { unitPageWords, type UnitPageWords } from './words/index.ts';

type Fields = Partial<Readonly<Record<keyof UnitForm, string>>>;

/** What the form shows of a unit. */
const fieldsOf = ({ contact, approver, cap, aliases = [], fields = [], ...unit }: Unit): Fields => ({
  name: unit.name,
  short: unit.short ?? '',
  aliases: aliases.join('、'),
  type: unit.type,
  creditCode: unit.creditCode ?? '',
  division: unit.division ?? '',
  grid: unit.grid ?? '',
  parent: unit.parent ?? '',
  since: unit.since ?? '',
  contactPerson: contact?.person ?? '',
  contactPhone: contact?.phone ?? '',
  contactEmail: contact?.email ?? '',
  approverPerson: approver?.person ?? '',
  approverPhone: approver?.phone ?? '',
  approverEmail: approver?.email ?? '',
  cap: cap === undefined ? '' : String(cap),
  fields: fields.join('、'),
  source: unit.source ?? '',
});

type Props = { readonly unit?: Kept<'unit'>; readonly units: ReadonlyMap<string, Kept<'unit'>>; readonly entered?: Fields; readonly fault?: Said };

const Field = ({
  words,
  name,
  fields,
  type = 'text',
  wide = false,
}: {
  words: UnitPageWords;
  name: keyof UnitPageWords['fields'];
  fields: Fields;
  type?: string;
  wide?: boolean;
}): Child => {
  const help = name in words.helps ? words.helps[name as keyof UnitPageWords['helps']] : undefined;
  return (
    <label class={wide ? 'field wide' : 'field'}>
      <span>{words.fields[name]}</span>
      <input name={name} type={type} value={fields[name] ?? ''} maxlength={wide ? 1000 : 200} autocomplete="off" required={name === 'name'} />
      {help !== undefined && <small class="faint">{help}</small>}
    </label>
  );
};

/** Making a unit or changing one, and what becomes of it: renaming, merger. */
export const unitFormPage = (c: PageContext, given: Delivery, { unit, units, entered, fault }: Props): Response | Promise<Response> => {
  const { language } = c.var;
  const { context } = given;
  const words = unitPageWords(language);
  const fields = entered ?? (unit === undefined ? { type: 'department' } : fieldsOf(unit.body));
  const title = unit === undefined ? words.add : words.edit;
  const action = unit === undefined ? unitsPath(context, 'new') : unitsPath(context, `${encodeURIComponent(unit.id)}/edit`);
  const others = new Map([...units].filter(([id]) => id !== unit?.id));
  return renderPage(
    c,
    { title, region: context, tab: 'units', ...(fault === undefined ? {} : { status: 422 }) },
    <section class="listing units">
      <PageHead title={unit === undefined ? title : `${title}　${unit.body.name}`} lede="">
        <p>
          <a href={unitsPath(context)}>{words.back}</a>
        </p>
      </PageHead>
      {fault !== undefined && (
        <p class="told fault" role="alert">
          {fault[language]}
        </p>
      )}
      <form method="post" action={action} class="unit-form" data-submit-key>
        <OnceKey />
        {unit !== undefined && <input type="hidden" name="version" value={String(unit.version)} />}
        <Field words={words} name="name" fields={fields} wide />
        <Field words={words} name="short" fields={fields} />
        <label class="field">
          <span>{words.fields.type}</span>
          <select name="type">
            {(Object.keys(unitTypes) as Unit['type'][]).map((type) => (
              <option value={type} selected={type === fields.type}>
                {unitTypes[type][language]}
              </option>
            ))}
          </select>
        </label>
        <Field words={words} name="creditCode" fields={fields} />
        <Field words={words} name="division" fields={fields} />
        <Field words={words} name="grid" fields={fields} />
        <label class="field">
          <span>{words.fields.parent}</span>
          <UnitChoice units={others} name="parent" {...(fields.parent === undefined ? {} : { chosen: fields.parent })} none={words.none} />
        </label>
        <Field words={words} name="since" fields={fields} type="date" />
        <Field words={words} name="cap" fields={fields} />
        <Field words={words} name="contactPerson" fields={fields} />
        <Field words={words} name="contactPhone" fields={fields} />
        <Field words={words} name="contactEmail" fields={fields} type="email" />
        <Field words={words} name="approverPerson" fields={fields} />
        <Field words={words} name="approverPhone" fields={fields} />
        <Field words={words} name="approverEmail" fields={fields} type="email" />
        <Field words={words} name="aliases" fields={fields} wide />
        <Field words={words} name="fields" fields={fields} wide />
        <Field words={words} name="source" fields={fields} wide />
        <p class="task-buttons">
          <button type="submit">{words.save}</button>
        </p>
      </form>
      {unit !== undefined && unit.body.ended === undefined && <SuccessionForms context={context} unit={unit} units={others} language={language} />}
    </section>,
  );
};
