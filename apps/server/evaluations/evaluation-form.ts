import { readPlainDate, type PlainDate } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import type { RecordKind } from '../../../src/identity/index.ts';
import { storableText } from '../../../src/intake/index.ts';
import type { PageContext } from '../app-state.ts';

/** Characters of one field. */
const LONGEST = 4000;

/** A form as texts, each cut to a length that can be kept; files stay apart. */
export type EvaluationForm = {
  readonly field: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly day: (name: string) => PlainDate | undefined;
  readonly files: (name: string) => unknown;
  readonly names: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
};

export const evaluationForm = async (c: PageContext): Promise<EvaluationForm> => {
  const form = await c.req.parseBody({ all: true });
  const all = (name: string): readonly string[] =>
    [form[name]].flat().flatMap((one) => (typeof one === 'string' && one !== '' ? [storableText(one).slice(0, LONGEST)] : []));
  const field = (name: string): string => all(name)[0] ?? '';
  const names = Object.keys(form);
  return {
    all,
    field,
    day: (name) => readPlainDate(field(name)),
    files: (name) => form[name],
    names,
    fields: Object.fromEntries(names.map((name) => [name, all(name).join(' ')])),
  };
};

/** The version that the form was made of: a record that moved on since refuses it. */
export const versionSeen = <K extends RecordKind>({ field }: EvaluationForm, row: Kept<K>): number =>
  /^\d{1,9}$/.test(field('version')) ? Number(field('version')) : row.version;
