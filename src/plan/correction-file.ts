import { z } from 'zod';
import type { Bilingual, Correction } from './correction.ts';

const Span = z.tuple([z.int().min(0), z.int().min(0)]).readonly();
const Words = z.string().max(4000);
const Scalar = z.union([z.string().max(4000), z.number(), z.null(), z.array(z.string().max(4000)).max(200)]);
const Fields = z.record(z.string().max(40), z.union([Scalar, z.record(z.string().max(40), Scalar)]));

const CorrectionSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  at: z.iso.datetime().describe('instant in UTC'),
  by: z.string().max(100).optional(),
  action: z.enum(['accept', 'reject', 'change', 'split', 'add']),
  list: z.enum(['indicators', 'targets', 'facts', 'items', 'measures', 'terms', 'places', 'standards', 'diagnostics']),
  of: z.string().max(200).optional().describe('key of the entry spoken of; absent on add'),
  span: Span,
  quote: z.string().max(100_000),
  prefix: Words.optional(),
  suffix: Words.optional(),
  was: Fields.optional().describe('what the machine said of the changed fields'),
  entries: z.array(Fields).max(100).optional(),
  note: z.string().max(2000).optional(),
});

/** 更正记录, version 1: the corrections of one plan as a file that can be kept, sent and laid over the plan again. */
export const CorrectionFile = z
  .object({
    version: z.literal(1),
    document: z.object({ title: z.string(), sha256: z.string().optional() }).optional(),
    corrections: z.array(CorrectionSchema).max(100_000),
    withdrawn: z
      .array(z.object({ correction: CorrectionSchema, at: z.iso.datetime() }))
      .max(100_000)
      .optional()
      .describe('corrections taken back, oldest first'),
  })
  .meta({ title: 'Corrections of a plan, version 1' });

export type CorrectionFile = {
  readonly version: 1;
  readonly document?: { readonly title: string; readonly sha256?: string };
  readonly corrections: readonly Correction[];
  readonly withdrawn?: readonly { readonly correction: Correction; readonly at: string }[];
};

export type CorrectionReading = { readonly ok: true; readonly file: CorrectionFile } | { readonly ok: false; readonly message: Bilingual };

/** Reads parsed JSON as a correction file; says in one sentence what is wrong with it and where. */
export const readCorrectionFile = (json: unknown): CorrectionReading => {
  const reading = CorrectionFile.safeParse(json);
  if (!reading.success) {
    const [issue] = reading.error.issues;
    const where = issue!.path.join('.') || '（全文）';
    return {
      ok: false,
      message: {
        zh: `这不是义渡的更正记录：${where} 处不合格式。请使用从“导出”下载的 corrections.json。`,
        en: `This is not a file of corrections: ${issue!.path.join('.') || 'its whole'} is not as expected (${issue!.message}). Use a corrections.json that was exported here.`,
      },
    };
  }
  const file = reading.data as CorrectionFile;
  const ids = new Set(file.corrections.map(({ id }) => id));
  if (ids.size < file.corrections.length) {
    return {
      ok: false,
      message: {
        zh: '更正记录里有重复的编号，请使用未改动的导出文件。',
        en: 'The file has two corrections of one id; use an exported file that was not edited.',
      },
    };
  }
  return { ok: true, file };
};
