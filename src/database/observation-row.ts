import { canonical, Decimal, type Period, type PlainDate } from '../basis/index.ts';
import type { Attachment, Authority, Bound, MeasureKind, Observation, ObservationStatus, Source } from '../ledger/index.ts';
import { DatabaseError } from './error.ts';
import type { NewObservation } from './store.ts';

/** The columns of an observation besides its region, in the order of a row that travels as an array. */
export const COLUMNS = [
  'id',
  'indicator',
  'period',
  'measure',
  'accumulated',
  'price_basis',
  'authority',
  'known',
  'recorded',
  'batch',
  'value',
  'missing',
  'bound',
  'unit',
  'status',
  'document',
  'place',
  'address',
  'by',
  'reason',
  'note',
  'attachments',
] as const;

export type ObservationRow = readonly [
  id: string,
  indicator: string,
  period: string,
  measure: string,
  accumulated: boolean,
  priceBasis: string,
  authority: string,
  known: string,
  recorded: string,
  batch: string,
  value: string | null,
  missing: string | null,
  bound: string | null,
  unit: string,
  status: string,
  document: string | null,
  place: string | null,
  address: string | null,
  by: string | null,
  reason: string | null,
  note: string | null,
  attachments: unknown,
];

/** Code zero no PostgreSQL keeps. */
const UNKEPT = '\u0000';

/** A text as it is kept: half a surrogate pair becomes U+FFFD. Throws where it holds what is not kept. */
export const keptText = (value: string | undefined): string | null => {
  if (value === undefined) return null;
  if (value.includes(UNKEPT)) throw new DatabaseError('bad_text', { place: JSON.stringify(value.slice(0, 40)) });
  return value.toWellFormed();
};

export type Stamp = { readonly recorded: string; readonly batch: string; readonly by: string | null };

/** An observation on its way in. Throws where it has neither a value nor a reason why not, or both, or a value that is no number. */
export const rowOf = (id: string, o: NewObservation, { recorded, batch, by }: Stamp): ObservationRow => {
  if ((o.value === undefined) === (o.missing === undefined) || o.value?.isFinite() === false) {
    throw new DatabaseError('bad_value', { indicator: o.indicator, period: o.period });
  }
  const { document, place, address } = o.source;
  return [
    id,
    keptText(o.indicator)!,
    keptText(o.period)!,
    o.measure,
    o.accumulated === true,
    keptText(o.priceBasis) ?? '',
    o.authority ?? '',
    o.known,
    recorded,
    batch,
    o.value === undefined ? null : o.value.isZero() ? '0' : o.value.toFixed(),
    keptText(o.missing),
    o.bound ?? null,
    keptText(o.unit)!,
    o.status,
    keptText(document),
    keptText(place),
    keptText(address),
    by,
    keptText(o.reason),
    keptText(o.note),
    o.attachments === undefined || o.attachments.length === 0 ? null : o.attachments,
  ];
};

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** An observation on its way out: what is null or '' in the row is absent. */
export const observationOf = (region: string, row: ObservationRow): Observation => {
  const source: Writable<Source> = {};
  if (row[15] !== null) source.document = row[15];
  if (row[16] !== null) source.place = row[16];
  if (row[17] !== null) source.address = row[17];
  const o: Writable<Observation> = {
    id: row[0],
    region,
    indicator: row[1],
    period: row[2] as Period,
    measure: row[3] as MeasureKind,
    unit: row[13],
    status: row[14] as ObservationStatus,
    source,
    known: row[7] as PlainDate,
    recorded: row[8],
    batch: row[9],
  };
  if (row[4]) o.accumulated = true;
  if (row[5] !== '') o.priceBasis = row[5];
  if (row[6] !== '') o.authority = row[6] as Authority;
  if (row[10] !== null) o.value = new Decimal(row[10]);
  if (row[11] !== null) o.missing = row[11];
  if (row[12] !== null) o.bound = row[12] as Bound;
  if (row[18] !== null) o.by = row[18];
  if (row[19] !== null) o.reason = row[19];
  if (row[20] !== null) o.note = row[20];
  if (row[21] !== null) o.attachments = row[21] as readonly Attachment[];
  return o;
};

const plain = (number: string): string => (number.endsWith('0') && number.includes('.') ? number.replace(/\.?0+$/, '') : number);

/** A line of the audit chain: the row, its number in plain notation without trailing zeros, as it is before and after the database. */
export const observationLine = (row: ObservationRow): string => {
  const value = row[10] === null ? null : plain(row[10]);
  if (value === row[10] && row[21] === null) return JSON.stringify(row);
  return JSON.stringify(row.map((each, at) => (at === 10 ? value : at === 21 && each !== null ? canonical(each) : each)));
};
