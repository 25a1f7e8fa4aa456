import type { FC } from 'hono/jsx';
import { type Correctable, type Field, FIELDS, type Fields, valueAt } from '../../../src/plan/index.ts';
import type { Words } from '../words/index.ts';
import { choiceName, fieldName } from './field-words.ts';

const shown = (value: unknown): string =>
  value === undefined || value === null ? '' : Array.isArray(value) ? value.map(String).join('、') : String(value as string | number);

const LONG = 40;

const Input: FC<{ field: Field; value: unknown; id: string; words: Words }> = ({ field: { path, type, choices, required }, value, id, words }) => {
  const name = `field.${path}`;
  const text = shown(value);
  if (type === 'choice') {
    return (
      <select id={id} name={name}>
        {!required && <option value=""></option>}
        {choices!.map((choice) => (
          <option value={choice} selected={choice === text}>
            {choiceName(path, choice, words)}
          </option>
        ))}
      </select>
    );
  }
  if ((type === 'text' && (path === 'definition' || path === 'text')) || text.length > LONG)
    return (
      <textarea id={id} name={name} rows={Math.min(6, Math.ceil(text.length / LONG) + 1)}>
        {text}
      </textarea>
    );
  const numeric = type === 'number' || type === 'year' || type === 'integer';
  return (
    <input
      id={id}
      name={name}
      type="text"
      value={text}
      class={numeric ? 'numeric' : undefined}
      inputmode={numeric ? 'decimal' : undefined}
      autocomplete="off"
    />
  );
};

/** Fields that are offered only where they hold something: most entries have no use for them. */
const isRare = ({ path }: Field, fields: Fields): boolean => {
  const [head = '', tail] = path.split('.');
  return (
    (tail !== undefined && fields[head] === undefined) ||
    ((path === 'upper' || path === 'indicator' || path === 'inheritedDeadline' || path === 'priceBasis' || path.endsWith('.upper')) &&
      valueAt(fields, path) === undefined)
  );
};

/** The fields of an entry as inputs, named `field.<path>`; those seldom needed only where they are filled, unless all are asked for. */
export const FieldInputs: FC<{ list: Correctable; fields: Fields; prefix: string; words: Words; all?: boolean }> = ({
  list,
  fields,
  prefix,
  words,
  all = false,
}) => (
  <div class="field-inputs">
    {FIELDS[list]
      .filter((field) => all || !isRare(field, fields))
      .map((field, i) => {
        const id = `${prefix}-${i}`;
        return (
          <div class={`field field-${field.type} field-${field.path.replace('.', '-')}`}>
            <label for={id}>{fieldName(field.path, words)}</label>
            <Input field={field} value={valueAt(fields, field.path)} id={id} words={words} />
          </div>
        );
      })}
  </div>
);
