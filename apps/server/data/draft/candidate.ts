import { z } from 'zod';
import { Decimal, readPeriod, readPlainDate } from '../../../../src/basis/index.ts';
import type { NewObservation } from '../../../../src/database/index.ts';
import { cellLimits, storableText } from '../../../../src/intake/index.ts';
import { readPriceBasis } from '../../../../src/ledger/index.ts';

/** One sentence in both languages. */
export type Bilingual = { readonly zh: string; readonly en: string };

export const MEASURES = ['level', 'flow', 'ytd', 'since_start', 'growth'] as const;
export const STATUSES = ['preliminary', 'verified', 'final'] as const;
export const AUTHORITIES = ['statistics', 'department', 'plan', 'unit', 'press'] as const;
export const BOUNDS = ['>=', '>', '<=', '<'] as const;

/** Words as they are kept: no blanks around them, and nothing that no database keeps. */
export const words = (most: number): z.ZodType<string, unknown> =>
  z
    .string()
    .transform((text) => storableText(text).trim())
    .pipe(z.string().max(most));

const Text = words(cellLimits.text);

export const PeriodText = z.string().transform((text, context) => {
  const period = readPeriod(text.trim());
  if (period !== undefined) return period;
  context.addIssue({ code: 'custom', message: 'period' });
  return z.NEVER;
});
export const DayText = z.string().transform((text, context) => {
  const day = readPlainDate(text.trim());
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: 'day' });
  return z.NEVER;
});

const LONGEST_VALUE = 40;

/** An exact decimal as text, or as a number of JSON; no more digits than any statistic has. */
export const DecimalText = z.union([z.string().trim().max(LONGEST_VALUE), z.number()]).transform((given, context) => {
  const text = String(given);
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i.test(text)) {
    const value = new Decimal(text);
    // Zero has no sign, and a power of ten written out may be longer than any figure.
    const digits = value.isZero() ? '0' : value.toFixed();
    if (digits.length <= LONGEST_VALUE) return digits;
  }
  context.addIssue({ code: 'custom', message: 'value' });
  return z.NEVER;
});

/** 2020年价, 可比价 and what else people write for a price basis, as the ledger keeps it. */
const PriceBasisText = z.string().transform((text, context) => {
  const basis = readPriceBasis(text);
  if (basis !== undefined) return basis;
  context.addIssue({ code: 'custom', message: 'priceBasis' });
  return z.NEVER;
});

const Source = z.object({ document: Text.optional(), place: Text.optional(), address: Text.optional() });

/** A figure as it is written down between the moment it is read and the moment it is confirmed; `indicator` is the id in the plan. */
export const WrittenFigure = z
  .object({
    indicator: z.string().trim().min(1).max(100),
    period: PeriodText,
    measure: z.enum(MEASURES),
    accumulated: z.boolean().optional(),
    value: DecimalText.optional(),
    missing: words(cellLimits.missing).pipe(z.string().min(1)).optional(),
    bound: z.enum(BOUNDS).optional(),
    unit: words(cellLimits.unit),
    priceBasis: PriceBasisText.optional(),
    status: z.enum(STATUSES),
    authority: z.enum(AUTHORITIES).optional(),
    source: Source,
    known: DayText,
    reason: Text.optional(),
    note: Text.optional(),
    attachments: z
      .array(z.object({ name: z.string().max(300), sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().min(0) }))
      .max(20)
      .optional(),
  })
  .refine(({ value, missing }) => value === undefined || missing === undefined, { message: 'valueOrMissing', path: ['value'] })
  .refine(({ value, missing }) => value !== undefined || missing !== undefined, { message: 'value', path: ['value'] });
export type WrittenFigure = z.infer<typeof WrittenFigure>;

/** A figure on its way in, with where it stood: a cell, a line, a sentence, a field. */
export const Candidate = z.object({ place: z.string().max(400), figure: WrittenFigure });
export type Candidate = z.infer<typeof Candidate>;

/** A cell that could not be read, told in words. */
export const Fault = z.object({ place: z.string().max(400), raw: z.string().max(400).optional(), zh: z.string(), en: z.string() });
export type Fault = z.infer<typeof Fault>;

const defined = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as never;

/** The figure as the ledger takes it: its series id, its value an exact decimal. */
export const observationOf = ({ indicator, value, source, unit, ...rest }: WrittenFigure, plan: string): NewObservation => ({
  ...(defined(rest) as Omit<NewObservation, 'indicator' | 'source' | 'unit'>),
  unit,
  indicator: `${plan}/${indicator}`,
  source: defined(source),
  ...(value === undefined ? {} : { value: new Decimal(value) }),
});

/** The other way: a row of the ledger as it is written in a draft. */
export const writtenOf = ({ indicator, value, ...rest }: NewObservation): WrittenFigure =>
  ({
    ...defined({
      period: rest.period,
      measure: rest.measure,
      accumulated: rest.accumulated,
      missing: rest.missing,
      bound: rest.bound,
      priceBasis: rest.priceBasis,
      status: rest.status,
      authority: rest.authority,
      known: rest.known,
      reason: rest.reason,
      note: rest.note,
      attachments: rest.attachments,
    }),
    unit: rest.unit,
    source: rest.source,
    indicator: indicator.slice(indicator.indexOf('/') + 1),
    ...(value === undefined ? {} : { value: value.toFixed() }),
  }) as WrittenFigure;
