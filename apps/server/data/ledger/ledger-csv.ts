import type { Observation } from '../../../../src/ledger/index.ts';
import { guarded } from '../../../../src/publication/index.ts';

/** The columns a table of observations is read by, in the same order. */
const COLUMNS: Readonly<Record<string, (row: Observation) => string | undefined>> = {
  indicator: ({ indicator }) => indicator.slice(indicator.indexOf('/') + 1),
  period: ({ period }) => period,
  measure: ({ measure }) => measure,
  value: ({ value }) => value?.toFixed(),
  unit: ({ unit }) => guarded(unit),
  status: ({ status }) => status,
  known: ({ known }) => known,
  source: ({ source }) => guarded(source.document ?? ''),
  price_basis: ({ priceBasis }) => priceBasis,
  authority: ({ authority }) => authority ?? 'statistics',
  accumulated: ({ accumulated }) => (accumulated === true ? 'true' : ''),
  bound: ({ bound }) => bound,
  missing: ({ missing }) => guarded(missing ?? ''),
  place: ({ source }) => guarded(source.place ?? ''),
  address: ({ source }) => guarded(source.address ?? ''),
  note: ({ note }) => guarded(note ?? ''),
  reason: ({ reason }) => guarded(reason ?? ''),
};

const cell = (words: string): string => (/[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);

const order = (a: Observation, b: Observation): number =>
  a.indicator.localeCompare(b.indicator, 'en', { numeric: true }) ||
  a.period.localeCompare(b.period) ||
  a.known.localeCompare(b.known) ||
  a.recorded.localeCompare(b.recorded) ||
  a.id.localeCompare(b.id);

/**
 * Every figure with every revision as CSV (RFC 4180) with a byte-order mark, in the columns that an upload is read by: what was exported can be sent
 * back and changes nothing. Figures are exact; texts are guarded against being taken for formulas.
 */
export const ledgerCsv = (rows: readonly Observation[]): string => {
  const lines = rows.toSorted(order).map((row) =>
    Object.values(COLUMNS)
      .map((read) => cell(read(row) ?? ''))
      .join(','),
  );
  return `\uFEFF${[Object.keys(COLUMNS).join(','), ...lines].join('\r\n')}\r\n`;
};
