import { z } from 'zod';
import { readPeriod, readPlainDate } from '../../../../src/basis/index.ts';
import { cellLimits, figureUnit, readFigure } from '../../../../src/intake/index.ts';
import { AUTHORITIES, MEASURES, STATUSES, words, type Bilingual, type Candidate } from '../draft/candidate.ts';
import { inBoth, type DataWords } from '../words/index.ts';

const Short = words(300).default('');
const Long = words(cellLimits.text).default('');

/** The fields of the form of one figure, as they come. */
const Form = z.object({
  item: Short,
  period: Short,
  measure: z.enum(MEASURES).catch('level'),
  accumulated: z.string().optional(),
  value: Short,
  missing: words(cellLimits.missing).default(''),
  unit: words(cellLimits.unit).default(''),
  priceBasis: Short,
  status: z.enum(STATUSES).catch('preliminary'),
  authority: z.enum(AUTHORITIES).catch('unit'),
  document: Long,
  place: Long,
  address: Long,
  known: Short,
  reason: Long,
  note: Long,
  by: Short,
  /** The newest row of the figure as the form showed it. */
  head: Short,
});
export type FigureForm = z.infer<typeof Form>;
export type FigureField = keyof FigureForm;
export type FieldFaults = Partial<Record<FigureField | 'attachments', Bilingual>>;

export type FigureRequest =
  | { readonly ok: true; readonly form: FigureForm; readonly candidate: Candidate }
  | { readonly ok: false; readonly form: FigureForm; readonly faults: FieldFaults };

export const emptyForm = (): FigureForm => Form.parse({});

/** Reads the form of one figure; every fault stands at its field. `items` are the ids there are. */
export const readFigureForm = async (given: unknown, items: ReadonlySet<string>): Promise<FigureRequest> => {
  const parsed = Form.safeParse(given);
  const faults: FieldFaults = {};
  const fault = (field: FigureField, pick: (words: DataWords['problems']) => string): void => {
    faults[field] ??= inBoth(({ problems }) => pick(problems));
  };
  if (!parsed.success) {
    const form = { ...emptyForm(), ...stringsOf(given) };
    for (const { path } of parsed.error.issues) fault((path[0] as FigureField | undefined) ?? 'item', (say) => say.tooLong);
    return { ok: false, form, faults };
  }
  const form = parsed.data;
  const period = readPeriod(form.period.normalize('NFKC'));
  const known = readPlainDate(form.known);
  const figure = await readFigure(form.value);
  if (!items.has(form.item)) fault('item', (say) => say.item);
  if (period === undefined) fault('period', (say) => say.period);
  if (known === undefined) fault('known', (say) => say.day);
  if (form.document === '' && form.address === '' && form.by === '') fault('document', (say) => say.source);
  if (figure.kind === 'refused') faults.value ??= figure.message;
  const missing = form.missing !== '' ? form.missing : figure.kind === 'missing' ? figure.missing : undefined;
  if (figure.kind === 'empty' && missing === undefined) fault('value', (say) => say.valueMissing);
  if (figure.kind === 'value' && form.missing !== '') fault('missing', (say) => say.valueOrMissing);
  // A unit typed behind the figure is the sender's word; a bare multiple goes before the plain unit of the form.
  const unit = figure.kind !== 'value' ? form.unit : figureUnit(figure, form.unit);
  if (figure.kind === 'value' && unit === '') fault('unit', (say) => say.unitMissing);
  if (period === undefined || known === undefined || Object.keys(faults).length > 0) return { ok: false, form, faults };
  const { document, place, address } = form;
  return {
    ok: true,
    form,
    candidate: {
      place: '',
      figure: {
        indicator: form.item,
        period,
        measure: form.measure,
        ...(form.measure === 'growth' && form.accumulated !== undefined ? { accumulated: true } : {}),
        ...(figure.kind === 'value'
          ? { value: figure.value.toFixed(), ...(figure.bound === undefined ? {} : { bound: figure.bound }) }
          : { missing: missing! }),
        unit,
        ...(/^(current|comparable|\d{4})$/.test(form.priceBasis) ? { priceBasis: form.priceBasis } : {}),
        status: form.status,
        authority: form.authority,
        source: { ...(document && { document }), ...(place && { place }), ...(address && { address }) },
        known,
        ...(form.reason && { reason: form.reason }),
        ...(form.note && { note: form.note }),
      },
    },
  };
};

const stringsOf = (given: unknown): Partial<FigureForm> =>
  Object.fromEntries(Object.entries((given ?? {}) as object).filter(([name, value]) => name in Form.shape && typeof value === 'string'));
