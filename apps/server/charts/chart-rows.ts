import { conversionText } from '../../../src/ledger/index.ts';
import type { Trajectory } from '../../../src/monitoring/index.ts';
import { numberShown } from './number-text.ts';
import type { ChartWords } from './words/index.ts';

export type ChartRow = {
  readonly day: string;
  readonly period: string;
  readonly kind: string;
  readonly value: number;
  readonly bound?: string;
  readonly status?: string;
  readonly conversion?: string;
};

/** Every figure of a chart as a row, in the order of time: what its table and its CSV hold. */
export const chartRows = ({ baseline, path, observed, revised, target, forecast }: Trajectory, words: ChartWords): readonly ChartRow[] => {
  const pointRow =
    (kind: string) =>
    (point: Trajectory['revised'][number]): ChartRow => ({
      day: point.day,
      period: point.period,
      kind,
      value: point.value,
      status: words.statuses[point.status] ?? point.status,
      ...(point.bound === undefined ? {} : { bound: point.bound }),
      ...(point.conversion === undefined
        ? {}
        : { conversion: conversionText({ code: point.conversion, ...(point.details === undefined ? {} : { details: point.details }) }, words.language) }),
    });
  const at = (kind: string, point: { readonly day: string; readonly value: number } | undefined): readonly ChartRow[] =>
    point === undefined ? [] : [{ day: point.day, period: point.day.slice(0, 4), kind, value: point.value }];
  const rows = [
    ...at(words.baseline, baseline),
    ...path.flatMap((point) => at(words.path, point)),
    ...observed.flat().map(pointRow(words.observed)),
    ...revised.map(pointRow(words.revised)),
    ...at(words.target, target),
    ...at(words.forecast, forecast),
  ];
  return rows.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
};

/** A figure of a chart with its bound's sign, to no more digits than can be meant. */
export const rowValue = ({ value, bound }: ChartRow): string => `${bound ?? ''}${numberShown(value, 4)}`;
