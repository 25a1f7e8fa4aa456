import type { PlainDate } from '../basis/index.ts';
import type { Report } from './report.ts';

/** 完整性和及时性: how many reports were asked for, and what became of them. `open` are not due yet. */
export type Completeness = { readonly asked: number; readonly onTime: number; readonly late: number; readonly open: number; readonly overdue: number };

const HOURS_AHEAD = 8 * 3_600_000;

/** The day in Asia/Shanghai on which the unit first handed it in: signed, where its approver has to sign. */
export const handedIn = ({ steps, toSign }: Pick<Report, 'steps' | 'toSign'>): PlainDate | undefined => {
  const step = steps.find(({ state }) => state === (toSign === true ? 'signed' : 'submitted'));
  return step === undefined ? undefined : (new Date(Date.parse(step.at) + HOURS_AHEAD).toISOString().slice(0, 10) as PlainDate);
};

/** One word for how a report stands to its due day; one that was returned keeps the day on which it first came. */
export const punctuality = (report: Pick<Report, 'steps' | 'toSign' | 'due'>, today: PlainDate): Exclude<keyof Completeness, 'asked'> => {
  const day = handedIn(report);
  if (day !== undefined && day <= today) return day <= report.due ? 'onTime' : 'late';
  return report.due < today ? 'overdue' : 'open';
};

export const completeness = (reports: readonly Pick<Report, 'steps' | 'toSign' | 'due'>[], today: PlainDate): Completeness => {
  const counts = { asked: reports.length, onTime: 0, late: 0, open: 0, overdue: 0 };
  for (const report of reports) counts[punctuality(report, today)] += 1;
  return counts;
};
