import { storableText } from '../../../src/intake/index.ts';
import type { PageContext } from '../app-state.ts';

const LONGEST = 5000;

/** The fields of a form as texts: trimmed, shortened, the first of each name. */
export type ScoreForm = {
  readonly field: (name: string) => string;
  /** Lines that say something. */
  readonly lines: (name: string) => readonly string[];
  readonly fields: Readonly<Record<string, string>>;
  readonly file: (name: string) => unknown;
};

export const readScoreForm = async (c: PageContext): Promise<ScoreForm> => {
  const form = await c.req.parseBody({ all: true });
  const textOf = (value: unknown): string => {
    const [first] = [value].flat();
    return typeof first === 'string' ? storableText(first).slice(0, LONGEST).trim() : '';
  };
  const field = (name: string): string => textOf(form[name]);
  return {
    field,
    lines: (name) =>
      field(name)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    fields: Object.fromEntries(Object.entries(form).map(([name, value]) => [name, textOf(value)])),
    file: (name) => form[name],
  };
};

/** The version that the form was made of: a record that moved on since refuses it. */
export const seenVersion = ({ field }: ScoreForm, row: { readonly version: number }): number =>
  /^\d{1,9}$/.test(field('version')) ? Number(field('version')) : row.version;

export const oneOf = <T extends string>(given: string, among: readonly T[]): T | undefined => among.find((each) => each === given);
