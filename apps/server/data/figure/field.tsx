import type { FC } from 'hono/jsx';
import type { Language } from '../../words/index.ts';
import type { FieldFaults, FigureField, FigureForm } from './figure-request.ts';

type Common = { name: FigureField; label: string; form: FigureForm; faults: FieldFaults; language: Language; class?: string };

/** A text field with its help and its fault beneath, both told to who cannot see them. */
export const Field: FC<Common & { help?: string; type?: string; list?: string; required?: boolean; autofocus?: boolean }> = ({
  name,
  label,
  form,
  faults,
  language,
  class: className,
  help,
  type = 'text',
  list,
  required,
  autofocus,
}) => {
  const fault = faults[name];
  const described = [fault && `fault-${name}`, help && `help-${name}`].filter(Boolean).join(' ');
  return (
    <div class={`field${className === undefined ? '' : ` ${className}`}`}>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type}
        value={form[name] ?? ''}
        list={list}
        required={required}
        autofocus={autofocus}
        maxlength={500}
        autocomplete="off"
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={described || undefined}
      />
      {fault && (
        <p class="fault" id={`fault-${name}`}>
          {fault[language]}
        </p>
      )}
      {help && (
        <p class="help" id={`help-${name}`}>
          {help}
        </p>
      )}
    </div>
  );
};

export const Select: FC<Common & { options: readonly (readonly [value: string, label: string])[] }> = ({ name, label, form, faults, language, options }) => {
  const fault = faults[name];
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name} aria-invalid={fault ? 'true' : undefined}>
        {options.map(([value, text]) => (
          <option value={value} selected={value === form[name]}>
            {text}
          </option>
        ))}
      </select>
      {fault && <p class="fault">{fault[language]}</p>}
    </div>
  );
};
