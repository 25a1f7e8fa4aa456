import type { FC } from 'hono/jsx';
import { type Correctable, type Field, FIELDS, type Fields, type Plan, valueAt } from '../../../src/plan/index.ts';
import type { Words } from '../words/index.ts';
import { choiceName, fieldName } from './field-words.ts';
import { reviewWords } from './words/index.ts';

const shown = (value: unknown): string =>
  value === undefined || value === null ? '' : Array.isArray(value) ? value.map(String).join('、') : String(value as string | number);

const LONG = 40;

/** Fields of an addition that are the selected words themselves where nothing else is written. */
const GIVEN: ReadonlySet<string> = new Set(['name', 'text', 'terms']);

const Input: FC<{ field: Field; value: unknown; id: string; words: Words; demand: boolean }> = ({
  field: { path, type, choices, required },
  value,
  id,
  words,
  demand,
}) => {
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
      <textarea id={id} name={name} required={demand && required && !GIVEN.has(path)} rows={Math.min(6, Math.ceil(text.length / LONG) + 1)}>
        {text}
      </textarea>
    );
  const numeric = type === 'number' || type === 'year' || type === 'integer';
  return (
    <input
      id={id}
      name={name}
      type="text"
      required={demand && required && !GIVEN.has(path)}
      placeholder={demand && GIVEN.has(path) ? reviewWords(words.lang === 'en' ? 'en' : 'zh').add.given : undefined}
      list={path === 'indicator' ? INDICATOR_IDS : undefined}
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

const INDICATOR_IDS = 'indicator-ids';

/** Once on a page: the indicators by id and name, for the field that says which one a commitment repeats. */
export const IndicatorIds: FC<{ plan: Plan }> = ({ plan }) => (
  <datalist id={INDICATOR_IDS}>
    {plan.indicators.map(({ id, name }) => (
      <option value={id} label={`${id} ${name}`}></option>
    ))}
  </datalist>
);

/** The fields of an entry as inputs, named `field.<path>`; those seldom needed only where they are filled. `demand` asks for what may not be empty before the form is sent. */
export const FieldInputs: FC<{ list: Correctable; fields: Fields; prefix: string; words: Words; demand?: boolean }> = ({
  list,
  fields,
  prefix,
  words,
  demand = false,
}) => (
  <div class="field-inputs">
    {FIELDS[list]
      .filter((field) => !isRare(field, fields))
      .map((field, i) => {
        const id = `${prefix}-${i}`;
        return (
          <div class={`field field-${field.type} field-${field.path.replace('.', '-')}`}>
            <label for={id}>{fieldName(field.path, words)}</label>
            <Input field={field} value={valueAt(fields, field.path)} id={id} words={words} demand={demand} />
          </div>
        );
      })}
  </div>
);
