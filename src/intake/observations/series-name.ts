import type { MeasureKind } from '../../ledger/index.ts';
import { plainForms } from './figure.ts';
import type { FedSeries } from './draft.ts';

/** A name as it is compared: no blanks, quotes, brackets' shape or leading numbers (1. GDP, （一）GDP), small letters. */
export const comparable = (name: string): string =>
  plainForms(name)
    .replace(/\s|["“”'‘’]/g, '')
    .replace(/^(?:\d{1,3}[.、．:]|[(]?[一二三四五六七八九十\d]{1,3}[)]|[一二三四五六七八九十]+、|#|[*]|其中:)+/, '')
    .toLowerCase();

export type SeriesFound = FedSeries | 'unknown' | 'ambiguous';

/** Finds the series an indicator cell names: by ledger id, id, then full name. */
export const seriesFinder = (items: readonly FedSeries[]): ((text: string) => SeriesFound) => {
  const byId = new Map<string, FedSeries>();
  const byName = new Map<string, FedSeries[]>();
  for (const item of items) {
    byId.set(item.id, item);
    if (item.series !== undefined) byId.set(item.series, item);
    const name = comparable(item.name);
    byName.set(name, [...(byName.get(name) ?? []), item]);
  }
  return (text) => {
    const named = byId.get(text.trim());
    if (named !== undefined) return named;
    const found = byName.get(comparable(text)) ?? [];
    return found.length === 1 ? found[0]! : found.length === 0 ? 'unknown' : 'ambiguous';
  };
};

/** Kinds whose figures are amounts of a period. */
const SUMS: ReadonlySet<string> = new Set(['cumulative', 'cap', 'cumulative_reduction']);

/** What a figure without a word about it measures. */
export const usualMeasure = ({ measure, kind }: FedSeries): MeasureKind => {
  if (measure !== undefined) return measure;
  if (kind === 'avg_annual_growth') return 'growth';
  return kind !== undefined && SUMS.has(kind) ? 'flow' : 'level';
};
