import { convertUnit, Decimal, plainDate, sameUnit, startOf, yearOfPeriod, type Period, type PlainDate } from '../../basis/index.ts';
import { readPriceBasis } from '../../ledger/index.ts';
import type { Bound, MeasureKind, ObservationStatus } from '../../ledger/index.ts';
import { cellLimits, storableText } from './cell-limits.ts';
import type { DraftObservation, FedSeries, Figure, Said, TableOptions } from './draft.ts';
import { plainForms, readFigure } from './figure.ts';
import { readWrittenPeriod } from './period-text.ts';
import { seriesFinder, usualMeasure, type SeriesFound } from './series-name.ts';
import {
  accumulatedGrowthWords,
  authorityWords,
  boundWords,
  dayForm,
  measureWords,
  noWords,
  percentUnits,
  statusWords,
  yesWords,
  type ObservationColumn,
} from './words/column-words.ts';
import { rowFaults, type Parts, type RowFault } from './words/row-words.ts';
import { unguardedCell } from './guarded-cell.ts';

/** The cells of one row as written; absent where the table has no such column. */
export type WrittenRow = Readonly<Partial<Record<ObservationColumn, string>>>;

export type RowProblem = { readonly column: ObservationColumn; readonly code: string; readonly message: Said };

export type RowReading = { readonly observation?: DraftObservation; readonly item?: FedSeries; readonly problems: readonly RowProblem[] };

/** Reads a day as people write it; undefined where the calendar has none such. */
export const readWrittenDay = (text: string): PlainDate | undefined => {
  const parts = dayForm.exec(plainForms(text));
  return parts === null ? undefined : plainDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
};

/** A unit that a multiplier in the figure replaces: 1,234.5万 under 元 or 亿元 is in 万元. */
const multiplied = (multiplier: string, unit: string): string => multiplier + unit.replace(/^(?:万亿|百万|千万|万|亿)(?=.)/, '');

/** What a word of the format means; `constructor` is none. */
const meant = <T>(words: Readonly<Record<string, T>>, text: string): T | undefined => (Object.hasOwn(words, text) ? words[text] : undefined);

/** Tells a fault and gives nothing. */
type Fault = (column: ObservationColumn, code: RowFault, parts?: Parts) => undefined;

const periodOf = (row: WrittenRow, options: TableOptions, fault: Fault): { readonly period: Period; readonly ytd: boolean } | undefined => {
  const text = row.period ?? '';
  const written = readWrittenPeriod(text);
  if (written === undefined) return fault('period', 'bad_period', { text });
  const { years } = options;
  const year = yearOfPeriod(written.period);
  if (years !== undefined && (year < years.from || year > years.to)) return fault('period', 'outside_plan', { text: written.period, ...years });
  return written;
};

const measureOf = (
  row: WrittenRow,
  ytd: boolean,
  item: FedSeries | undefined,
  fault: Fault,
): { readonly measure: MeasureKind; readonly accumulated: boolean } | undefined => {
  const text = plainForms(row.measure ?? '').toLowerCase();
  const flag = plainForms(row.accumulated ?? '').toLowerCase();
  if (!yesWords.includes(flag) && !noWords.includes(flag)) return fault('accumulated', 'bad_accumulated', { text: row.accumulated ?? '' });
  const flagged = yesWords.includes(flag);
  if (accumulatedGrowthWords.includes(text)) return { measure: 'growth', accumulated: true };
  const said = text === '' && item !== undefined ? usualMeasure(item) : meant(measureWords, text);
  if (said === undefined) return fault('measure', 'bad_measure', { text: row.measure ?? '' });
  const measure = ytd && said === 'flow' ? 'ytd' : said;
  if (ytd && measure === 'since_start') return fault('measure', 'measure_conflict', { text: row.period ?? '', other: measure });
  if (flagged && measure !== 'growth') return fault('accumulated', 'accumulated_only_growth');
  return { measure, accumulated: measure === 'growth' && (flagged || ytd) };
};

type Amount = { readonly value?: Decimal; readonly missing?: string; readonly bound?: Bound; readonly unit?: string };

/** What the cells value, bound and missing say together. */
const amountOf = (row: WrittenRow, figure: Figure, fault: Fault): Amount | undefined => {
  const reason = words(row, 'missing', fault, cellLimits.missing) ?? '';
  if (reason === '' && (row.missing ?? '').trim() !== '') return undefined;
  if (figure.kind === 'refused') return undefined;
  if (figure.kind === 'missing') return { missing: reason === '' ? figure.missing : reason };
  if (figure.kind === 'empty') return reason === '' ? fault('value', 'no_value') : { missing: reason };
  if (reason !== '') return fault('missing', 'value_and_missing');
  const written = plainForms(row.bound ?? '');
  const bound = written === '' || written === '=' ? undefined : meant(boundWords, written);
  if (written !== '' && written !== '=' && bound === undefined) return fault('bound', 'bad_bound', { text: written });
  if (bound !== undefined && figure.bound !== undefined && bound !== figure.bound)
    return fault('bound', 'bound_conflict', { text: figure.bound, other: bound });
  const limit = bound ?? figure.bound;
  return { value: figure.value, ...(limit === undefined ? {} : { bound: limit }) };
};

/** The unit the figure is kept in: as given, in the cell or in the figure itself. */
const unitOf = (row: WrittenRow, figure: Figure, measure: MeasureKind, item: FedSeries | undefined, fault: Fault): string | undefined => {
  const column = plainForms(words(row, 'unit', fault, cellLimits.unit) ?? '').replace(/\s/g, '');
  const usual = measure === 'growth' ? '%' : (item?.unit ?? '');
  const base = column === '' ? usual : column;
  const own = figure.kind !== 'value' ? undefined : (figure.unit ?? (figure.multiplier === undefined ? undefined : multiplied(figure.multiplier, base)));
  if (base === '' && own === undefined) return fault('unit', 'no_unit');
  const unit = own ?? base;
  if (measure === 'growth') return percentUnits.includes(unit) ? '%' : fault('unit', 'growth_unit', { text: unit });
  if (own !== undefined && base !== '' && !convertible(own, base)) return fault('value', 'unit_conflict', { text: own, other: base });
  if (item?.unit !== undefined && !isMadeOfLevels(item, measure) && !convertible(unit, item.unit))
    return fault('unit', 'wrong_unit', { text: unit, other: item.unit });
  return unit;
};

/** Growth and falls may be worked out from levels, whose unit is another: 吨标准煤/万元 for a fall in %. */
const isMadeOfLevels = (item: FedSeries, measure: MeasureKind): boolean =>
  item.kind === 'cumulative_reduction' ? measure === 'level' : item.kind === 'avg_annual_growth' || usualMeasure(item) === 'growth';

const ONE = new Decimal(1);

const convertible = (from: string, to: string): boolean => sameUnit(from, to) || convertUnit(ONE, from, to) !== undefined;

const knownOf = (row: WrittenRow, period: Period, options: TableOptions, fault: Fault): PlainDate | undefined => {
  const text = row.known?.trim() ?? '';
  if (text === '' && options.known !== undefined) return options.known;
  if (text === '') return fault('known', 'no_known');
  const day = readWrittenDay(text);
  if (day === undefined) return fault('known', 'bad_known', { text });
  if (options.today !== undefined && day > options.today) return fault('known', 'future', { text: day, other: options.today });
  return day < startOf(period) ? fault('known', 'too_early', { text: day, other: period }) : day;
};

const statusOf = (row: WrittenRow, fault: Fault): ObservationStatus | undefined => {
  const text = plainForms(row.status ?? '').toLowerCase();
  // The weakest, so that nothing is shown as more settled than somebody said.
  return text === '' ? 'preliminary' : (meant(statusWords, text) ?? fault('status', 'bad_status', { text }));
};

const priceBasisOf = (row: WrittenRow, fault: Fault): string | undefined => {
  const text = (row.price_basis ?? '').trim();
  return text === '' ? undefined : (readPriceBasis(text) ?? fault('price_basis', 'bad_price_basis', { text }));
};

/** Words of a cell as they are kept. */
const words = (row: WrittenRow, column: ObservationColumn, fault: Fault, most: number = cellLimits.text): string | undefined => {
  const text = unguardedCell(storableText(row[column] ?? '').trim());
  if (text.length > most) return fault(column, 'too_long', { length: text.length, most });
  return text === '' ? undefined : text;
};

const itemOf = (row: WrittenRow, found: ((text: string) => SeriesFound) | undefined, fault: Fault): FedSeries | undefined => {
  const text = (row.indicator ?? '').trim();
  if (text === '') return fault('indicator', 'no_indicator');
  if (found === undefined) return { id: text, name: text };
  const item = found(text);
  if (item === 'unknown') return fault('indicator', 'unknown_indicator', { text });
  return item === 'ambiguous' ? fault('indicator', 'ambiguous_indicator', { text }) : item;
};

/** A reader of rows: it completes each from the options and names every cell of it that cannot be taken. */
export const rowReader = (options: TableOptions): ((row: WrittenRow) => RowReading) => {
  const found = options.items === undefined ? undefined : seriesFinder(options.items);
  return (row) => {
    const problems: RowProblem[] = [];
    const fault: Fault = (column, code, parts = {}) => void problems.push({ column, code, message: rowFaults[code](parts) });
    const item = itemOf(row, found, fault);
    const written = periodOf(row, options, fault);
    const measured = measureOf(row, written?.ytd ?? false, item, fault);
    const figure = readFigure(row.value ?? '');
    if (figure.kind === 'refused') problems.push({ column: 'value', code: figure.code, message: figure.message });
    const amount = amountOf(row, figure, fault);
    const unit = measured === undefined ? undefined : unitOf(row, figure, measured.measure, item, fault);
    const status = statusOf(row, fault);
    const known = written === undefined ? undefined : knownOf(row, written.period, options, fault);
    const priceBasis = priceBasisOf(row, fault);
    const authorityText = plainForms(row.authority ?? '').toLowerCase();
    const authority = authorityText === '' ? options.authority : meant(authorityWords, authorityText);
    if (authorityText !== '' && authority === undefined) fault('authority', 'bad_authority', { text: authorityText });
    const document = words(row, 'source', fault);
    const place = words(row, 'place', fault);
    const address = words(row, 'address', fault);
    const note = words(row, 'note', fault);
    const reason = words(row, 'reason', fault);
    if (problems.length > 0 || !item || !written || !measured || !amount || unit === undefined || !status || !known) {
      return { ...(item === undefined ? {} : { item }), problems };
    }
    const observation: DraftObservation = {
      indicator: item.series ?? item.id,
      period: written.period,
      measure: measured.measure,
      ...(measured.accumulated ? { accumulated: true } : {}),
      ...amount,
      unit,
      ...(priceBasis === undefined ? {} : { priceBasis }),
      status,
      ...(authority === undefined ? {} : { authority }),
      source: { ...(document && { document }), ...(place && { place }), ...(address && { address }) },
      known,
      ...(reason === undefined ? {} : { reason }),
      ...(note === undefined ? {} : { note }),
    };
    return { item, observation, problems };
  };
};
