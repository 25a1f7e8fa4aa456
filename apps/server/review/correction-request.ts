import { z } from 'zod';
import { type Correctable, type CorrectedEntry, type Field, FIELDS, type Fields, merged, valueAt } from '../../../src/plan/index.ts';

const Scalar = z.union([z.string().max(4000), z.number(), z.null(), z.array(z.string().max(4000)).max(200)]);
const Changes = z.record(z.string().max(40), z.union([Scalar, z.record(z.string().max(40), Scalar)]));
const Offset = z.coerce.number().int().min(0);

const LISTS = ['indicators', 'targets', 'facts', 'items', 'measures', 'terms', 'places', 'standards', 'diagnostics'] as const satisfies readonly Correctable[];

/** What a program or a script asks for: as a correction, without what the door knows itself. */
export const CorrectionRequest = z.object({
  action: z.enum(['accept', 'reject', 'change', 'split', 'add']),
  list: z.enum(LISTS),
  of: z.string().max(200).optional(),
  /** Where the words of an addition stand; or the words themselves, found nearest to it. */
  span: z.tuple([Offset, Offset]).optional(),
  words: z.string().max(20_000).optional(),
  entries: z.array(Changes).max(100).optional(),
  note: z.string().max(2000).optional(),
});
export type CorrectionRequest = z.infer<typeof CorrectionRequest>;

/** What a form sends besides the fields, which are named `field.<path>`. */
export const CorrectionForm = z.object({
  action: z.enum(['accept', 'reject', 'split', 'add']),
  list: z.enum(LISTS),
  of: z.string().max(200).optional(),
  start: z.string().regex(/^\d*$/).optional(),
  end: z.string().regex(/^\d*$/).optional(),
  words: z.string().max(20_000).optional(),
  parts: z.string().max(50_000).optional(),
  note: z.string().max(2000).optional(),
  next: z.string().max(500).optional(),
});
export type CorrectionForm = z.infer<typeof CorrectionForm>;

/** A field could not be read from a form. */
export type FormFault = { readonly path: string };

const SEPARATOR = /[、,，;；\n]/;

const readField = ({ type }: Field, text: string): unknown => {
  const words = text.normalize('NFC').trim();
  if (words === '') return null;
  switch (type) {
    case 'number':
    case 'integer':
    case 'year': {
      const value = Number(words.replace(/[,，\s]/g, '').normalize('NFKC'));
      return Number.isFinite(value) ? value : undefined;
    }
    case 'list':
      return words
        .split(SEPARATOR)
        .map((word) => word.trim())
        .filter((word) => word !== '');
    case 'text':
    case 'choice':
      return words;
  }
};

const nested = (path: string, value: unknown): Fields => {
  const [head = '', tail] = path.split('.');
  return tail === undefined ? { [head]: value } : { [head]: { [tail]: value } };
};

/** The fields of a form that differ from an entry's own, as changes; a field left out of the form is not changed. */
export const changesOfForm = (list: Correctable, form: Readonly<Record<string, unknown>>, current: Fields): { changes: Fields } | FormFault => {
  let changes: Record<string, unknown> = {};
  for (const field of FIELDS[list]) {
    const sent = form[`field.${field.path}`];
    if (typeof sent !== 'string') continue;
    const value = readField(field, sent);
    if (value === undefined) return { path: field.path };
    const before = valueAt(current, field.path);
    if (JSON.stringify(value) === JSON.stringify(before ?? null)) continue;
    const [head = '', tail] = field.path.split('.');
    const held = tail === undefined ? undefined : changes[head];
    // `null` inside a nested object must reach the correction, so the object is put together by hand.
    if (tail !== undefined) changes[head] = { ...(held as Fields | undefined), [tail]: value };
    else changes = { ...changes, ...nested(field.path, value) };
  }
  return { changes };
};

const STATEMENT = /^(.*?)\s*[|｜\t]\s*(-?[\d.,，]+)\s*[|｜\t]\s*(.+)$/;

/** The lines of a split as the fields of its parts; undefined for a list whose entries cannot be split so. */
export const partsOfLines = (list: Correctable, lines: string): Fields[] | FormFault | undefined => {
  const words = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  switch (list) {
    case 'items':
    case 'places':
      return words.map((name) => ({ name }));
    case 'measures':
    case 'standards':
      return words.map((text) => ({ text }));
    case 'targets':
    case 'facts': {
      const parts = words
        .map((line) => STATEMENT.exec(line))
        .map((found) => found && { subject: found[1]!, value: Number(found[2]!.replace(/[,，]/g, '')), unit: found[3]! });
      return parts.every((part) => part !== null && Number.isFinite(part.value)) ? (parts as Fields[]) : { path: 'value' };
    }
    case 'indicators':
    case 'terms':
    case 'diagnostics':
      return undefined;
  }
};

/** The lines a split begins with: the entry's own words, parted where a list would be. */
export const linesOfEntry = ({ list, fields }: Pick<CorrectedEntry, 'list' | 'fields'>): string => {
  const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');
  switch (list) {
    case 'items':
    case 'places':
      return text('name')
        .split(/(?<=[^（(]*)[、；](?![^（(]*[）)])/)
        .join('\n');
    case 'measures':
    case 'standards':
      return text('text')
        .split(/(?<=[。；])/)
        .join('\n');
    case 'targets':
    case 'facts': {
      const line = `${text('subject')} | ${String(fields['value'])} | ${text('unit')}`;
      return `${line}\n${line}`;
    }
    case 'indicators':
    case 'terms':
    case 'diagnostics':
      return '';
  }
};

/** What an entry says of the fields a change names. */
export const saidOf = (fields: Fields, changes: Fields): Fields =>
  Object.fromEntries(
    Object.entries(changes).flatMap(([name, value]) => {
      const now = fields[name];
      if (now === undefined) return [];
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[name, now]];
      const parts = Object.keys(value).filter((part) => (now as Fields)[part] !== undefined);
      return [[name, Object.fromEntries(parts.map((part) => [part, (now as Fields)[part]]))]];
    }),
  );

/** Fields by which an entry is told from others of its sentence, with those a change names. */
export const wasOf = ({ list, fields, machine }: CorrectedEntry, changes: Fields): Fields => {
  const said = machine ?? fields;
  const telling: Fields = list === 'targets' || list === 'facts' ? { subject: said['subject'], value: said['value'], unit: said['unit'] } : {};
  return merged(telling, saidOf(said, changes));
};
