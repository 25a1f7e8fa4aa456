import { yearOfPeriod } from '../../src/basis/index.ts';
import type { CellFault, FedSeries, ObservationRow, ObservationTable } from '../../src/intake/index.ts';
import type { Observation } from '../../src/ledger/index.ts';
import type { Monitored } from '../../src/monitoring/index.ts';
import type { Plan } from '../../src/plan/index.ts';
import { asideWords } from './words/assess-words.ts';

const MOST_NAMED = 8;

/** A kind whose figures may come in any unit, since growth is worked out from whatever grows. */
const ANY_UNIT = 'avg_annual_growth';

/**
 * Ids of the plan that are not judged here: rows of the last plan's results, of other years, heads, commitments. A table may hold their figures, in whatever
 * unit; their names find nothing, since a judged row often bears the same.
 */
const asideOf = (plan: Plan, items: readonly Monitored[]): readonly FedSeries[] => {
  const judged = new Set(items.map(({ id }) => id));
  return [...plan.indicators, ...plan.targets].filter(({ id }) => !judged.has(id)).map(({ id, unit = '%' }) => ({ id, name: id, unit, kind: ANY_UNIT }));
};

/** 比, 系数: what has no unit takes a row without one, or with whatever stands there. */
const NO_UNIT = '—';

const fed = ({ id, series, name, unit, priceBasis, kind }: Monitored): FedSeries => {
  const measure = kind === 'cumulative' || kind === 'cap' ? 'flow' : 'level';
  const basis = priceBasis === undefined ? {} : { priceBasis };
  return unit === undefined ? { id, series, name, unit: NO_UNIT, measure, kind: ANY_UNIT } : { id, series, name, unit, kind, ...basis };
};

/** What a table may speak of: the judged items by id or name, everything else of the plan by its id. */
export const fedBy = (plan: Plan, items: readonly Monitored[]): readonly FedSeries[] => [...items.map(fed), ...asideOf(plan, items)];

/** The table without rows of ids that are not judged, which play no part and are told of. Rows of judged ids from years outside the plan are faults. */
export const withoutAside = (table: ObservationTable, items: readonly Monitored[]): ObservationTable => {
  const spans = new Map(items.map(({ id, base, due }) => [id, { base, due }]));
  const rows: ObservationRow[] = [];
  const others: ObservationRow[] = [];
  const faults = [...table.faults];
  for (const each of table.rows) {
    const { indicator, period } = each.observation;
    const span = spans.get(indicator);
    const year = yearOfPeriod(period);
    if (span === undefined) others.push(each);
    else if (year >= span.base && year <= span.due) rows.push(each);
    else faults.push({ row: each.row, column: 'period', code: 'outside_plan', message: asideWords.outside(period, span.base, span.due) });
  }
  const names = [...new Set(others.map(({ observation }) => observation.indicator))].slice(0, MOST_NAMED);
  const aside: readonly CellFault[] = others.length === 0 ? [] : [{ row: others[0]!.row, code: 'aside', message: asideWords.others(others.length, names) }];
  return { rows, faults: faults.toSorted((a, b) => a.row - b.row), notes: [...table.notes, ...aside] };
};

/** A row's id is what it says, so that the order of rows plays no part. */
export const observationsOf = (table: ObservationTable, region: string): readonly Observation[] =>
  table.rows.map(({ observation }) => {
    const { indicator, period, measure, accumulated, priceBasis, authority, known, source } = observation;
    const parts = [indicator, period, measure, accumulated === true ? 'ytd' : undefined, priceBasis, authority, known, source.document, source.address];
    return { ...observation, id: parts.filter((part) => part !== undefined).join(' '), region, recorded: `${known}T00:00:00Z` };
  });
