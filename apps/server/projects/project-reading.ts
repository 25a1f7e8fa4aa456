import { readPlainDate, type PlainDate } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import type { Said } from '../../../src/delivery/index.ts';
import { storableText } from '../../../src/intake/index.ts';
import { field } from './form-field.ts';
import { inBoth, type LibraryWords } from './words/index.ts';

export type Form = Readonly<Record<string, unknown>>;
export type Label = (words: LibraryWords) => string;

export type Given = {
  readonly units: ReadonlyMap<string, Kept<'unit'>>;
  readonly today: PlainDate;
  readonly by: string;
  readonly at: string;
  readonly nextId: () => string;
};

/** Thrown inside a reader and caught at its door: one sentence about the first thing that is wrong. */
export class Refused extends Error {
  readonly said: Said;
  constructor(said: Said) {
    super(said.en);
    this.said = said;
  }
}

export const refuse = (say: (words: LibraryWords) => string): never => {
  throw new Refused(inBoth(say));
};

const LONG = 2000;
const FIGURE = /^\d{1,12}(?:\.\d{1,6})?$/;

export const textOf = (form: Form, name: string, label: Label, most = LONG): string => {
  const text = storableText(field(form, name));
  if (text.length > most) refuse((words) => words.faults.long(label(words), most));
  return text;
};

/** A figure in 万元 as it is typed, commas of thousands left out. */
export const figureOf = (form: Form, name: string, label: Label): string | undefined => {
  const text = field(form, name).replaceAll(/[,，\s]/gu, '');
  if (text === '') return undefined;
  if (!FIGURE.test(text)) refuse((words) => words.faults.figure(label(words), text.slice(0, 40)));
  return text;
};

export const dayOf = (form: Form, name: string, label: Label): PlainDate | undefined => {
  const text = field(form, name);
  if (text === '') return undefined;
  return readPlainDate(text) ?? refuse((words) => words.faults.day(label(words), text.slice(0, 40)));
};

/** A member of a record: there where something was said, gone where the field was emptied. */
export const optional = <K extends string, V>(key: K, value: V | undefined | ''): { readonly [P in K]?: V } =>
  (value === undefined || value === '' ? {} : { [key]: value }) as { readonly [P in K]?: V };

export const without = <T extends object, K extends keyof T>(body: T, ...keys: readonly K[]): Omit<T, K> => {
  const left = { ...body };
  for (const key of keys) delete left[key];
  return left;
};

export const unitOf = ({ units }: Given, id: string, was: readonly (string | undefined)[]): string | undefined => {
  if (id === '') return undefined;
  const unit = units.get(id);
  if (unit === undefined || (unit.body.ended !== undefined && !was.includes(id))) refuse(({ faults }) => faults.unit);
  return id;
};

/** Rows of a form: `name-0`, `name-1`, …; a row whose named fields are all empty is none. */
export const rowsOf = <T>(form: Form, names: readonly string[], read: (at: (name: string) => string) => T): readonly T[] => {
  const rows: T[] = [];
  for (let i = 0; i < 200 && names.some((name) => form[`${name}-${i}`] !== undefined); i++) {
    if (names.some((name) => field(form, `${name}-${i}`) !== '')) rows.push(read((name) => `${name}-${i}`));
  }
  return rows;
};

export const year = (form: Form, name: string): number => {
  const text = field(form, name);
  if (!/^\d{4}$/.test(text) || Number(text) < 1990 || Number(text) > 2100) refuse(({ faults }) => faults.year(text.slice(0, 40)));
  return Number(text);
};

export const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
