import { readPlainDate, type PlainDate } from '../../src/basis/index.ts';
import { storableText } from '../../src/intake/index.ts';
import type { PageContext } from './app-state.ts';

/** A form as it was sent: texts that can be stored, trimmed and cut to a length, and files apart. */
export type SentForm = {
  /** The first text under the name, '' where there is none. */
  readonly field: (name: string) => string;
  /** Every text under the name that is not empty. */
  readonly all: (name: string) => readonly string[];
  /** Lines of the field that say something, their blanks trimmed. */
  readonly lines: (name: string) => readonly string[];
  readonly day: (name: string) => PlainDate | undefined;
  /** Whether anything but an empty text was sent under the name. */
  readonly isTicked: (name: string) => boolean;
  /** Whether the form had the field at all. */
  readonly has: (name: string) => boolean;
  readonly files: (name: string) => unknown;
  readonly names: readonly string[];
  /** What the same form is filled with where it could not be taken. */
  readonly fields: Readonly<Record<string, string>>;
  /** The version that the form was made of, `now` where it says none: a record that moved on since refuses it. */
  readonly version: (now: number) => number;
};

/** Room for the whole text of an opinion of the standing committee; how much of a field may be kept its room says. */
const LONGEST = 200_000;

/** Reads the form of a request. */
export const sentForm = async (c: PageContext): Promise<SentForm> => {
  const form = await c.req.parseBody({ all: true });
  const sent = (name: string): unknown => (Object.hasOwn(form, name) ? form[name] : undefined);
  const texts = (name: string): readonly string[] =>
    [sent(name)].flat().flatMap((one) => (typeof one === 'string' ? [storableText(one).slice(0, LONGEST).trim()] : []));
  const all = (name: string): readonly string[] => texts(name).filter((one) => one !== '');
  const field = (name: string): string => texts(name)[0] ?? '';
  const names = Object.keys(form);
  return {
    all,
    field,
    lines: (name) =>
      field(name)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    day: (name) => readPlainDate(field(name)),
    isTicked: (name) => field(name) !== '',
    has: (name) => Object.hasOwn(form, name),
    files: sent,
    names,
    fields: Object.fromEntries(names.map((name) => [name, all(name).join(' ')])),
    version: (now) => (/^\d{1,9}$/.test(field('version')) ? Number(field('version')) : now),
  };
};
