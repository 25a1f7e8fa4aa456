import { z } from 'zod';
import { readPlainDate } from '../../../src/basis/index.ts';
import { contactOf, type Outcome, type Unit } from '../../../src/delivery/index.ts';
import { inBoth } from './words/index.ts';

const TYPES = [
  'government',
  'department',
  'town',
  'street',
  'community',
  'institution',
  'company',
  'party',
  'congress',
  'conference',
  'other',
] as const satisfies readonly Unit['type'][];
const Line = (most = 200) => z.string().trim().max(most).default('');

/** The form of a unit. An empty field takes out what was there. */
export const UnitForm = z.object({
  version: z.coerce.number().int().min(1).optional().catch(undefined),
  name: Line(),
  short: Line(),
  aliases: Line(500),
  type: z.enum(TYPES).catch('other'),
  creditCode: Line(40),
  division: Line(40),
  grid: Line(60),
  parent: Line(60),
  since: Line(20),
  contactPerson: Line(60),
  contactPhone: Line(60),
  contactEmail: Line(120),
  approverPerson: Line(60),
  approverPhone: Line(60),
  approverEmail: Line(120),
  cap: Line(10),
  fields: Line(1000),
  source: Line(500),
});
export type UnitForm = z.infer<typeof UnitForm>;

const listed = (text: string): readonly string[] => [...new Set(text.split(/[、，,;；\n]+/).map((word) => word.trim()))].filter((word) => word !== '');

/** The unit as the form has it, over what it was; how it was renamed and ended is no matter of this form. */
export const unitOfForm = (form: UnitForm, before: Unit | undefined): Outcome<Unit> => {
  const since = form.since === '' ? undefined : readPlainDate(form.since);
  if (form.since !== '' && since === undefined) return { refused: inBoth((words) => words.badDay) };
  const cap = form.cap === '' ? undefined : Number(form.cap);
  if (cap !== undefined && !(Number.isInteger(cap) && cap >= 1 && cap <= 500)) return { refused: inBoth((words) => words.badCap) };
  const some = (text: string): string | undefined => (text === '' ? undefined : text);
  const [aliases, fields] = [listed(form.aliases), listed(form.fields)];
  const unit = {
    name: form.name,
    short: some(form.short),
    aliases: aliases.length === 0 ? undefined : aliases,
    type: form.type,
    creditCode: some(form.creditCode.replace(/\s/g, '').toUpperCase()),
    division: some(form.division.replace(/\s/g, '')),
    grid: some(form.grid),
    parent: some(form.parent),
    since,
    ended: before?.ended,
    formerNames: before?.formerNames,
    contact: contactOf(form.contactPerson, form.contactPhone, form.contactEmail),
    approver: contactOf(form.approverPerson, form.approverPhone, form.approverEmail),
    cap,
    fields: fields.length === 0 ? undefined : fields,
    source: some(form.source),
  };
  return { ok: Object.fromEntries(Object.entries(unit).filter(([, member]) => member !== undefined)) as unknown as Unit };
};
