import { periodName, readPeriod, type PlainDate } from '../basis/index.ts';
import { asked, completeness, handedIn, punctuality, type Report } from '../delivery/index.ts';
import { reference, type Sheet, type SheetCell, type Workbook } from './sheet.ts';
import type { Language } from './table.ts';
import { reportStateTitles, reportTitles } from './words/report-workbook-titles.ts';

/** What a workbook of completeness is made of: every report with the names of its unit and calendar. */
export type ReportEdition = {
  readonly region: { readonly name: string; readonly simulated?: boolean };
  readonly plan: string;
  readonly today: PlainDate;
  readonly reports: readonly { readonly unit: string; readonly calendar: string; readonly report: Report }[];
};

type Title = keyof typeof reportTitles;

const UNIT_HEADS: readonly Title[] = ['unit', 'asked', 'onTime', 'late', 'overdue', 'open', 'timeliness', 'completeness', 'questions'];
const ROUND_HEADS: readonly Title[] = ['unit', 'calendar', 'period', 'due', 'handedIn', 'punctuality', 'state', 'questions', 'cap', 'held', 'returns'];
const HEAD_ROWS = 3;

const share = (part: number, all: number): number | string => (all === 0 ? '' : part / all);

/** A row of counts whose two shares are formulas over them. */
const countRow = (sheet: string, row: number, name: string, reports: readonly Report[], today: PlainDate): SheetCell[] => {
  const { asked: all, onTime, late, overdue, open } = completeness(reports, today);
  const cell = (column: number): string => reference(sheet, row, column);
  const due = `(${cell(2)}-${cell(6)})`;
  const formula = (part: string): string => `IF(${due}=0,"",${part}/${due})`;
  return [
    name,
    all,
    onTime,
    late,
    overdue,
    open,
    { value: share(onTime, all - open), formula: formula(cell(3)), style: 'share' },
    { value: share(onTime + late, all - open), formula: formula(`(${cell(3)}+${cell(4)})`), style: 'share' },
    reports.reduce((sum, report) => sum + asked(report).fill, 0),
  ];
};

const roundRow = ({ unit, calendar, report }: ReportEdition['reports'][number], today: PlainDate, language: Language): SheetCell[] => {
  const period = readPeriod(report.period);
  return [
    unit,
    calendar,
    period === undefined ? report.period : periodName(period, language),
    report.due,
    handedIn(report) ?? '',
    reportTitles[punctuality(report, today)][language],
    reportStateTitles[report.state]?.[language] ?? report.state,
    asked(report).fill,
    report.cap ?? '',
    report.held?.length ?? 0,
    report.steps.filter(({ state }) => state === 'returned').length,
  ];
};

/** 报送完整及时情况: unit by unit with formulas that can be checked, and every report behind them. */
export const reportWorkbook = ({ region, plan, today, reports }: ReportEdition, language: Language): Workbook => {
  const said = (title: Title): string => reportTitles[title][language];
  const mark = region.simulated === true ? said('simulated') : undefined;
  const suffix = mark === undefined || region.name.includes(mark) ? '' : language === 'zh' ? `（${mark}）` : ` (${mark})`;
  const title = `${region.name}${suffix} ${plan} ${said('title')}`;
  const head = (heads: readonly Title[]): SheetCell[][] => [
    [{ value: title, style: 'title' }],
    [{ value: `${said('asOf')} ${today} · ${said('note')}`, style: 'note' }],
    heads.map(said),
  ];
  const name = said('units');
  const byUnit = [...Map.groupBy(reports, ({ unit }) => unit)];
  const rows = byUnit.map(([unit, own], i) =>
    countRow(
      name,
      HEAD_ROWS + i + 1,
      unit,
      own.map(({ report }) => report),
      today,
    ),
  );
  const total = countRow(
    name,
    HEAD_ROWS + byUnit.length + 1,
    said('total'),
    reports.map(({ report }) => report),
    today,
  );
  const sheet = (sheetName: string, widths: readonly number[], heads: readonly Title[], lines: readonly SheetCell[][]): Sheet => ({
    name: sheetName,
    widths,
    head: HEAD_ROWS,
    rows: [...head(heads), ...lines],
    ...(mark === undefined ? {} : { mark }),
  });
  return {
    title,
    sheets: [
      sheet(name, [30, 8, 8, 8, 8, 8, 10, 10, 10], UNIT_HEADS, [...rows, total]),
      sheet(
        said('rounds'),
        [30, 16, 16, 12, 12, 10, 10, 9, 8, 8, 10],
        ROUND_HEADS,
        reports.map((one) => roundRow(one, today, language)),
      ),
    ],
  };
};
