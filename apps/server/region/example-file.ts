import Papa from 'papaparse';
import { z } from 'zod';
import { Decimal, defined, readPeriod, readPlainDate, type Period, type PlainDate } from '../../../src/basis/index.ts';
import type { NewEvent, NewObservation, NewSetting } from '../../../src/database/index.ts';
import type { ExampleLine } from './example-columns.ts';

const day = z.string().transform((text, context): PlainDate => {
  const read = readPlainDate(text);
  if (read !== undefined) return read;
  context.addIssue(`no day: ${text}`);
  return z.NEVER;
});
const period = z.string().transform((text, context): Period => {
  const read = readPeriod(text);
  if (read !== undefined) return read;
  context.addIssue(`no period: ${text}`);
  return z.NEVER;
});
const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .transform((text) => new Decimal(text));

const line = z.strictObject({
  indicator: z.string().min(1),
  period,
  measure: z.enum(['level', 'flow', 'ytd', 'since_start', 'growth']),
  accumulated: z.literal('true').optional(),
  value: decimal.optional(),
  bound: z.enum(['>=', '>', '<=', '<']).optional(),
  missing: z.string().optional(),
  unit: z.string().min(1),
  priceBasis: z.string().optional(),
  status: z.enum(['preliminary', 'verified', 'final']),
  authority: z.enum(['statistics', 'department', 'plan', 'unit', 'press']).optional(),
  known: day,
  source: z.string().min(1),
  place: z.string().optional(),
  address: z.string().optional(),
  reason: z.string().optional(),
  note: z.string().optional(),
});

const region = z.strictObject({
  code: z.string().regex(/^\d{6}$/),
  name: z.string(),
  parent: z.string().optional(),
  simulated: z.boolean(),
  plan: z.string(),
  known: day,
  note: z.string().optional(),
  /** `draft.txt` beside the plan: what was deliberated before it was issued. */
  draft: z.strictObject({ known: day, note: z.string() }).optional(),
});

const event = z.strictObject({
  item: z.string(),
  kind: z.enum(['definition_change', 'cancelled']),
  effective: day,
  known: day,
  document: z.string(),
  note: z.string().optional(),
  restated: z.boolean().optional(),
});

const KINDS = ['level', 'avg_annual_growth', 'cumulative', 'cumulative_reduction', 'hold', 'cap', 'interval', 'awaiting', 'milestone', 'none'] as const;

const setting = z.strictObject({
  item: z.string(),
  known: day,
  reason: z.string(),
  owner: z.string().optional(),
  frequency: z.enum(['year', 'half', 'quarter', 'month']).optional(),
  kind: z.enum(KINDS).optional(),
  lowerIsBetter: z.boolean().optional(),
  geometric: z.boolean().optional(),
  path: z.record(z.coerce.number().int(), z.number()).optional(),
  target: z.strictObject({ value: z.number(), comparator: z.enum(['=', '>=', '>', '<=', '<', '~']).optional(), kind: z.enum(KINDS) }).optional(),
});

const filled = (cells: Readonly<Record<string, string>>): ExampleLine => Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));

/** Rows of `observations.csv` for the series of a plan. Throws where the file is not as it should be: it is ours. */
export const readObservations = (text: string, plan: string): readonly NewObservation[] => {
  const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`observations.csv, row ${errors[0]!.row}: ${errors[0]!.message}`);
  return data.map((cells) => {
    const { indicator, source, place, address, accumulated, ...rest } = line.parse(filled(cells));
    return defined({
      ...rest,
      indicator: `${plan}/${indicator}`,
      source: defined({ document: source, place, address }),
      accumulated: accumulated === undefined ? undefined : true,
    }) as NewObservation;
  });
};

export type ExampleRegion = z.infer<typeof region>;

export const readRegion = (text: string): ExampleRegion => region.parse(JSON.parse(text));

export const readEvents = (text: string, plan: string): readonly NewEvent[] =>
  z
    .array(event)
    .parse(JSON.parse(text))
    .map(({ item, ...rest }) => defined({ ...rest, indicator: `${plan}/${item}` }) as NewEvent);

export const readSettings = (text: string, plan: string): readonly NewSetting[] =>
  z
    .array(setting)
    .parse(JSON.parse(text))
    .map((one) => defined({ ...one, plan }) as NewSetting);
