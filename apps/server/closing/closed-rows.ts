import { closeLastPlan, type ClosedRow, type ClosingVerdict } from '../../../src/monitoring/index.ts';
import { keptFor } from '../layout/kept.ts';
import type { RegionContext } from '../region/index.ts';

/** The rows of the last plan's table of results, as a version of the plan prints them. */
export const closedRowsOf = keptFor(({ plan, text }: RegionContext['plan']): readonly ClosedRow[] => closeLastPlan(plan, text));

export const VERDICTS = ['missed', 'not_assessable', 'cancelled', 'reached'] as const satisfies readonly ClosingVerdict[];

/** Rows that count for themselves: what stands under another row is part of it. */
export const headRows = (rows: readonly ClosedRow[]): readonly ClosedRow[] => rows.filter(({ parent }) => parent === undefined);

export const countsOf = (rows: readonly ClosedRow[]): Readonly<Record<ClosingVerdict, number>> => {
  const counts: Record<ClosingVerdict, number> = { reached: 0, missed: 0, cancelled: 0, not_assessable: 0 };
  for (const { verdict } of headRows(rows)) counts[verdict]++;
  return counts;
};

/** The years that the table speaks of: those before the plan's own. */
export const yearsOf = ({ plan }: RegionContext['plan'], rows: readonly ClosedRow[]): { readonly from?: number; readonly to?: number } => {
  const to =
    rows.find(({ target }) => target?.year !== undefined)?.target?.year ?? (plan.document.period === undefined ? undefined : plan.document.period.from - 1);
  const { period } = plan.document;
  // Five-year plans follow one another without a gap.
  return to === undefined || period === undefined ? {} : { from: to - (period.to - period.from), to };
};
