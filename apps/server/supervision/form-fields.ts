import { readPlainDate, type PlainDate } from '../../../src/basis/index.ts';
import { storableText } from '../../../src/intake/index.ts';
import type { PageContext } from '../app-state.ts';

/** Most characters of a field that is read at all: the whole text of an opinion has room. */
const LONGEST = 200_000;

/** A form as it was sent: texts that can be stored, and files. */
export type Form = {
  readonly field: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly day: (name: string) => PlainDate | undefined;
  readonly isTicked: (name: string) => boolean;
  readonly files: (name: string) => unknown;
  /** What the same form is filled with where it could not be taken. */
  readonly fields: Readonly<Record<string, string>>;
  /** The version that the form was made of: a record that moved on since refuses it. */
  readonly version: (now: number) => number;
};

const textsOf = (value: unknown): readonly string[] => [value].flat().flatMap((one) => (typeof one === 'string' ? [storableText(one).slice(0, LONGEST)] : []));

export const formOf = async (c: PageContext): Promise<Form> => {
  const form = await c.req.parseBody({ all: true });
  const all = (name: string): readonly string[] => textsOf(form[name]).filter((one) => one !== '');
  const field = (name: string): string => textsOf(form[name])[0] ?? '';
  return {
    all,
    field,
    day: (name) => readPlainDate(field(name)),
    isTicked: (name) => field(name) !== '',
    files: (name) => form[name],
    fields: Object.fromEntries(Object.keys(form).map((name) => [name, all(name).join(' ')])),
    version: (now) => (/^\d{1,9}$/.test(field('version')) ? Number(field('version')) : now),
  };
};
