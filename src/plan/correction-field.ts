import type { Bilingual, Correctable, Fields } from './correction.ts';
import type { Comparator, IndicatorKind, Place, Standard, TargetKind } from './schema.ts';

/** A field that a person may correct. `path` has one dot where the field lies in a nested object (`target.value`). */
export type Field = {
  readonly path: string;
  readonly type: 'text' | 'number' | 'integer' | 'year' | 'choice' | 'list';
  readonly required?: boolean;
  readonly choices?: readonly string[];
};

// The schema's enumerations, written out so that laying corrections loads no schema library; a test holds the two together.
const comparators: readonly Comparator[] = ['=', '>=', '>', '<=', '<', '~'];
const kinds: readonly TargetKind[] = [
  'level',
  'increase',
  'count_of_projects',
  'avg_annual_growth',
  'cumulative',
  'maintain',
  'share',
  'recurring',
  'cumulative_reduction',
  'growth',
  'ratio',
];
const indicatorKinds: readonly IndicatorKind[] = ['level', 'avg_annual_growth', 'cumulative', 'cumulative_reduction', 'ratio', 'text', 'none'];
const places: readonly Place['kind'][] = ['area', 'road', 'bridge', 'river', 'hill', 'park', 'station', 'parcel'];
const standards: readonly Standard['kind'][] = ['service-circle', 'buffer', 'limit', 'other'];

const text = (path: string, required = false): Field => ({ path, type: 'text', required });
const number = (path: string, required = false): Field => ({ path, type: 'number', required });
const year = (path: string): Field => ({ path, type: 'year' });
const choice = (path: string, choices: readonly string[], required = false): Field => ({ path, type: 'choice', choices, required });

const statement: readonly Field[] = [
  text('subject', true),
  choice('comparator', comparators, true),
  number('value', true),
  number('upper'),
  text('unit', true),
  choice('kind', kinds, true),
];
const cell = (name: string): Field[] => [
  text(`${name}.raw`, true),
  year(`${name}.year`),
  number(`${name}.value`),
  number(`${name}.upper`),
  choice(`${name}.comparator`, comparators),
];

/** What may be corrected in each list, in the order a person would check it. A finding can only be accepted or rejected. */
export const FIELDS: Readonly<Record<Correctable, readonly Field[]>> = {
  indicators: [
    text('name', true),
    text('unit'),
    text('no'),
    text('group'),
    text('priceBasis'),
    choice('nature', ['expected', 'binding']),
    ...cell('baseline'),
    ...cell('actual'),
    ...cell('target'),
    choice('target.kind', indicatorKinds, true),
  ],
  targets: [...statement, year('deadline'), year('inheritedDeadline'), text('indicator')],
  facts: [...statement, year('year'), year('from')],
  items: [text('verb'), text('name', true)],
  measures: [{ path: 'verbs', type: 'list', required: true }, text('text', true)],
  terms: [{ path: 'terms', type: 'list', required: true }, text('definition', true), { path: 'members', type: 'list' }],
  places: [text('name', true), choice('kind', places, true)],
  standards: [text('text', true), choice('kind', standards, true)],
  diagnostics: [],
};

/** The value at a path of at most one dot. */
export const valueAt = (fields: Fields, path: string): unknown => {
  const [head = '', tail] = path.split('.');
  const value = fields[head];
  return tail === undefined ? value : (value as Fields | null | undefined)?.[tail];
};

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `fields` with `changes` laid over it, one level deep; `null` takes a field away. Neither is touched. */
export const merged = (fields: Fields, changes: Fields): Fields => {
  const out: Record<string, unknown> = { ...fields };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete out[name];
    else out[name] = isObject(value) ? merged(isObject(out[name]) ? out[name] : {}, value) : value;
  }
  return out;
};

const fault = (zh: string, en: string): Bilingual => ({ zh, en });

const LONGEST = 2000;

const faultOf = ({ path, type, choices, required }: Field, value: unknown): Bilingual | undefined => {
  if (value === undefined) return required ? fault(`“${path}”不能空着，请填写。`, `"${path}" may not be empty; fill it in.`) : undefined;
  switch (type) {
    case 'text':
      if (typeof value !== 'string' || value.trim() === '') return fault(`“${path}”应是文字，且不能空着。`, `"${path}" must be text and not empty.`);
      return value.length > LONGEST ? fault(`“${path}”最多 ${LONGEST} 字。`, `"${path}" may have at most ${LONGEST} characters.`) : undefined;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : fault(`“${path}”应是数字。`, `"${path}" must be a number.`);
    case 'integer':
      return Number.isSafeInteger(value) ? undefined : fault(`“${path}”应是整数。`, `"${path}" must be a whole number.`);
    case 'year':
      return Number.isInteger(value) && (value as number) >= 1900 && (value as number) <= 2200
        ? undefined
        : fault(`“${path}”应是四位年份，如 2025。`, `"${path}" must be a year of four digits, such as 2025.`);
    case 'choice':
      return choices!.includes(value as string)
        ? undefined
        : fault(`“${path}”只能是 ${choices!.join('、')} 之一。`, `"${path}" must be one of ${choices!.join(', ')}.`);
    case 'list':
      return Array.isArray(value) &&
        value.every((word) => typeof word === 'string' && word.trim() !== '' && word.length <= LONGEST) &&
        (!required || value.length > 0)
        ? undefined
        : fault(`“${path}”应是一组词语。`, `"${path}" must be a list of words.`);
  }
};

const knownPaths = (list: Correctable): ReadonlySet<string> => new Set(FIELDS[list].map(({ path }) => path));

/** The first field a correction names that is not one of the list's, if any. */
export const strangeField = (list: Correctable, changes: Fields): string | undefined => {
  const known = knownPaths(list);
  for (const [name, value] of Object.entries(changes)) {
    if (known.has(name)) continue;
    const parts = [...known].filter((path) => path.startsWith(`${name}.`));
    if (parts.length === 0) return name;
    if (value === null) continue;
    const strange = isObject(value) ? Object.keys(value).find((part) => !known.has(`${name}.${part}`)) : '';
    if (strange !== undefined) return strange === '' ? name : `${name}.${strange}`;
  }
  return undefined;
};

/** What is wrong with an entry as it would stand, if anything: the first fault, in both languages. */
export const entryFault = (list: Correctable, fields: Fields): Bilingual | undefined => {
  for (const field of FIELDS[list]) {
    const [head = '', tail] = field.path.split('.');
    if (tail !== undefined && fields[head] === undefined) continue;
    const found = faultOf(field, valueAt(fields, field.path));
    if (found !== undefined) return found;
  }
  const { value, upper, from, year: last } = fields as { value?: number; upper?: number; from?: number; year?: number };
  if (value !== undefined && upper !== undefined && upper < value)
    return fault('上限比下限小，请核对这两个数。', 'The upper bound is below the lower one; check the two numbers.');
  if (from !== undefined && last !== undefined && last < from) return fault('起始年比截止年晚，请核对。', 'The first year is after the last; check the two.');
  return undefined;
};
