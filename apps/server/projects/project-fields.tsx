import type { Child, FC } from 'hono/jsx';

type FieldProps = {
  name: string;
  label: string;
  value?: string | undefined;
  type?: string;
  help?: string;
  wide?: boolean;
  required?: boolean;
  numeric?: boolean;
  most?: number;
};

/** A labelled field of a form of the library. */
export const TextField: FC<FieldProps> = ({ name, label, value, type = 'text', help, wide, required, numeric, most = 200 }) => (
  <div class={`field${wide === true ? ' wide' : ''}${numeric === true ? ' number' : ''}`}>
    <label for={name}>{label}</label>
    <input
      id={name}
      name={name}
      type={type}
      value={value ?? ''}
      required={required}
      maxlength={type === 'date' ? undefined : most}
      inputmode={numeric === true ? 'decimal' : undefined}
      autocomplete="off"
      aria-describedby={help === undefined ? undefined : `help-${name}`}
    />
    {help !== undefined && (
      <p class="help" id={`help-${name}`}>
        {help}
      </p>
    )}
  </div>
);

export const AreaField: FC<{ name: string; label: string; value?: string | undefined; rows?: number }> = ({ name, label, value, rows = 3 }) => (
  <div class="field full">
    <label for={name}>{label}</label>
    <textarea id={name} name={name} rows={rows} maxlength={2000}>
      {value ?? ''}
    </textarea>
  </div>
);

export const Choice: FC<{ name: string; label: string; value: string; options: readonly (readonly [value: string, label: string])[] }> = ({
  name,
  label,
  value,
  options,
}) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      {options.map(([one, text]) => (
        <option value={one} selected={one === value}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

type Cell = {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'date' | 'figure';
  readonly of?: string | undefined;
  readonly cell?: Child;
};

/** Rows that are edited together: those there are and empty ones below. Emptying a row takes it out. */
export const RowsTable: FC<{
  caption: string;
  heads: readonly (readonly [label: string, kind?: 'number'])[];
  rows: readonly (readonly Cell[])[];
  ids?: readonly string[];
}> = ({ caption, heads, rows, ids }) => (
  <div class="table-scroll">
    <table class="data items edit-rows">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {heads.map(([label, kind]) => (
            <th scope="col" class={kind}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, i) => (
          <tr>
            {cells.map(({ name, label, type = 'text', of, cell }, j) => (
              <td>
                {j === 0 && ids !== undefined && <input type="hidden" name={`id-${i}`} value={ids[i] ?? ''} />}
                {cell ?? (
                  <input
                    name={`${name}-${i}`}
                    aria-label={`${label} ${i + 1}`}
                    type={type === 'date' ? 'date' : 'text'}
                    inputmode={type === 'figure' ? 'decimal' : undefined}
                    class={type === 'figure' ? 'figure' : undefined}
                    value={of ?? ''}
                    maxlength={type === 'date' ? undefined : 500}
                    autocomplete="off"
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

type PartProps = {
  /** Its form, or nothing where the reader may not edit. */
  action?: string | undefined;
  id: string;
  title: string;
  edit: string;
  save: string;
  version: number;
  open: boolean;
  fault?: string | undefined;
  form?: Child;
  files?: boolean;
  children?: Child;
};

/** A part of a project's page: what it says, and under a fold the form that changes it. */
export const Part: FC<PartProps> = ({ action, id, title, edit, save, version, open, fault, form, files, children }) => (
  <section class="project-part" id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {children}
    {action !== undefined && (
      <details class="part-edit" open={open || fault !== undefined}>
        <summary>{edit}</summary>
        <form method="post" action={action} enctype={files === true ? 'multipart/form-data' : undefined} class="part-form">
          <input type="hidden" name="version" value={String(version)} />
          {fault !== undefined && (
            <p class="fault" role="alert">
              {fault}
            </p>
          )}
          {form}
          <p class="acts">
            <button type="submit">{save}</button>
          </p>
        </form>
      </details>
    )}
  </section>
);
