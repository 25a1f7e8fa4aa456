import { readPeriod, type Period } from '../../basis/index.ts';
import type { MeasureKind } from '../../ledger/index.ts';
import type { TemplateMark } from './draft.ts';
import type { Sheet } from './sheet/read-sheet.ts';

/** What the hidden sheet of a template says of each line: the figure, and which row was the newest when it went out. */
export type LineMark = {
  readonly line: string;
  readonly series: string;
  readonly name: string;
  readonly measure: MeasureKind;
  readonly accumulated: boolean;
  readonly priceBasis?: string;
  readonly unit: string;
  readonly locked: boolean;
  readonly key: string;
  /** Id of the newest row then; `null` where there was none. */
  readonly head: string | null;
  /** The figure as it was sent out, to tell an untouched cell; empty where none was. */
  readonly sent: string;
};

export type TemplateMeta = TemplateMark & { readonly authority?: string; readonly lines: readonly LineMark[] };

export const META_FORMAT = 'yidu-template';
export const META_VERSION = '1';

const FIELDS = ['format', 'version', 'template', 'region', 'plan', 'owner', 'period', 'issued', 'authority'] as const;
const COLUMNS = ['line', 'series', 'name', 'measure', 'accumulated', 'priceBasis', 'unit', 'locked', 'key', 'head', 'sent'] as const;
const LINES_FROM = FIELDS.length + 3;

/** Rows of the hidden sheet. */
export const metaRows = (meta: TemplateMeta): readonly (readonly string[])[] => [
  ...FIELDS.map((field) => [field, field === 'format' ? META_FORMAT : field === 'version' ? META_VERSION : (meta[field] ?? '')]),
  [],
  [...COLUMNS],
  ...meta.lines.map((line) =>
    COLUMNS.map((column) => {
      const value = line[column];
      return typeof value === 'boolean' ? (value ? '1' : '') : (value ?? '');
    }),
  ),
];

const MEASURES: ReadonlySet<string> = new Set(['level', 'flow', 'ytd', 'since_start', 'growth']);

/** Reads the hidden sheet; a version of tomorrow gives its number, a sheet that is none of ours undefined. */
export const readMeta = (sheet: Sheet): TemplateMeta | { readonly version: string } | undefined => {
  const at = (row: number, column: number): string => sheet.rows.get(row)?.get(column)?.text ?? '';
  const field = (name: (typeof FIELDS)[number]): string => at(FIELDS.indexOf(name) + 1, 2);
  if (field('format') !== META_FORMAT) return undefined;
  if (field('version') !== META_VERSION) return { version: field('version') };
  const period: Period | undefined = readPeriod(field('period'));
  if (period === undefined) return undefined;
  const lines: LineMark[] = [];
  for (let row = LINES_FROM; at(row, 1) !== ''; row++) {
    const value = (name: (typeof COLUMNS)[number]): string => at(row, COLUMNS.indexOf(name) + 1);
    if (!MEASURES.has(value('measure'))) continue;
    lines.push({
      line: value('line'),
      series: value('series'),
      name: value('name'),
      measure: value('measure') as MeasureKind,
      accumulated: value('accumulated') === '1',
      ...(value('priceBasis') === '' ? {} : { priceBasis: value('priceBasis') }),
      unit: value('unit'),
      locked: value('locked') === '1',
      key: value('key'),
      head: value('head') === '' ? null : value('head'),
      sent: value('sent'),
    });
  }
  const authority = field('authority');
  return {
    template: field('template'),
    region: field('region'),
    plan: field('plan'),
    owner: field('owner'),
    period,
    ...(field('issued') === '' ? {} : { issued: field('issued') }),
    ...(authority === '' ? {} : { authority }),
    lines,
  };
};
