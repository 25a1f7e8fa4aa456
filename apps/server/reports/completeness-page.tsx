import { completeness, asked, punctuality, unitLabel } from '../../../src/delivery/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { reportWorkbook, workbookFile } from '../../../src/publication/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { attachment } from '../export/attachment.ts';
import { EmptyState } from '../layout/notice.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { reportPath, reportsPath } from './report-path.ts';
import { renderReports } from './reports-page.tsx';
import { periodText, reportWords } from './words/index.ts';

/** Columns of periods; earlier ones are in the workbook. */
const PERIODS = 8;
const MARKS = { onTime: '●', late: '◐', overdue: '✕', open: '·' } as const;

const percent = (part: number, all: number): string => (all === 0 ? '—' : `${((part / all) * 100).toFixed(0)}%`);

/** 完整及时: unit by unit, on time ÷ asked, with the last periods one by one. */
export const completenessPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { language } = c.var;
  const { context, delivery } = given;
  const words = reportWords(language);
  const own = words.completeness;
  const { today } = context;
  const [reports, units] = await Promise.all([delivery.list('report', { plan: context.plan.id, order: 'due' }), unitsOf(delivery)]);
  const head = { title: own.title, lede: own.lede, tab: 'completeness' } as const;
  if (reports.length === 0) return renderReports(c, given, head, <EmptyState title={own.none} help={own.noneHelp} />);
  const columns = [...new Set(reports.map(({ body }) => `${body.calendar} ${body.period}`))].slice(-PERIODS);
  const rows = [...Map.groupBy(reports, ({ body }) => body.unit)].map(([unit, all]) => ({
    unit,
    all,
    ...completeness(
      all.map(({ body }) => body),
      today,
    ),
  }));
  const rate = (row: { onTime: number; asked: number; open: number }): number => (row.asked === row.open ? 2 : row.onTime / (row.asked - row.open));
  const name = (unit: string): string => {
    const kept = units.get(unit);
    return kept === undefined ? unit : unitLabel(kept.body);
  };
  const cell = (all: readonly Kept<'report'>[], column: string) => {
    const report = all.find(({ body }) => `${body.calendar} ${body.period}` === column);
    if (report === undefined) return <td class="mark"></td>;
    const how = punctuality(report.body, today);
    return (
      <td class={`mark m-${how}`} data-label={periodText(report.body.period, language)}>
        <a href={reportPath(context, report.id)} title={`${periodText(report.body.period, language)} ${words.punctuality[how]}`}>
          <span aria-hidden="true">{MARKS[how]}</span>
          <span class="unseen">{words.punctuality[how]}</span>
        </a>
      </td>
    );
  };
  const total = completeness(
    reports.map(({ body }) => body),
    today,
  );
  return renderReports(
    c,
    given,
    head,
    <>
      <p class="list-actions">
        {(Object.keys(MARKS) as (keyof typeof MARKS)[]).map((how) => (
          <span class={`mark-legend m-${how}`}>
            <span aria-hidden="true">{MARKS[how]}</span> {words.punctuality[how]}
          </span>
        ))}
        <a href={reportsPath(context, 'completeness.xlsx')} download>
          {own.export}
        </a>
      </p>
      <table class="data completeness" data-rows>
        <caption class="unseen">{own.title}</caption>
        <thead>
          <tr>
            <th scope="col" class="lead">
              {own.unit}
            </th>
            <th scope="col" class="number">
              {own.rate}
            </th>
            <th scope="col" class="number">
              {own.complete}
            </th>
            <th scope="col" class="number">
              {own.asked}
            </th>
            <th scope="col" class="number">
              {own.questions}
            </th>
            {columns.map((column) => (
              <th scope="col" class="mark">
                {column.slice(column.indexOf(' ') + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .toSorted((a, b) => rate(a) - rate(b) || b.overdue - a.overdue || name(a.unit).localeCompare(name(b.unit), 'zh-CN'))
            .map((row) => (
              <tr>
                <td class="lead" data-label={own.unit}>
                  {name(row.unit)}
                </td>
                <td class="number" data-label={own.rate}>
                  {percent(row.onTime, row.asked - row.open)}
                </td>
                <td class="number" data-label={own.complete}>
                  {percent(row.onTime + row.late, row.asked - row.open)}
                </td>
                <td class="number" data-label={own.asked}>
                  {row.asked}
                </td>
                <td class="number" data-label={own.questions}>
                  {row.all.reduce((sum, { body }) => sum + asked(body).fill, 0)}
                </td>
                {columns.map((column) => cell(row.all, column))}
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="lead">
              {own.all}
            </th>
            <td class="number">{percent(total.onTime, total.asked - total.open)}</td>
            <td class="number">{percent(total.onTime + total.late, total.asked - total.open)}</td>
            <td class="number">{total.asked}</td>
            <td class="number">{reports.reduce((sum, { body }) => sum + asked(body).fill, 0)}</td>
            <td colspan={columns.length}></td>
          </tr>
        </tfoot>
      </table>
    </>,
  );
};

export const completenessFile = async (c: PageContext, { context, delivery }: Delivery): Promise<Response> => {
  const { language } = c.var;
  const [reports, units, calendars] = await Promise.all([
    delivery.list('report', { plan: context.plan.id, order: 'due' }),
    unitsOf(delivery),
    delivery.list('calendar', { plan: context.plan.id }),
  ]);
  const names = new Map(calendars.map(({ id, body }) => [id, body.name]));
  const { region, plan, today } = context;
  const book = reportWorkbook(
    {
      region,
      plan: plan.title,
      today,
      reports: reports.map(({ body }) => ({ unit: units.get(body.unit)?.body.name ?? body.unit, calendar: names.get(body.calendar) ?? '', report: body })),
    },
    language,
  );
  const words = reportWords(language);
  const simulated = region.simulated ? `-${words.simulated}` : '';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return c.body(new Uint8Array(workbookFile(book)), 200, attachment(`${region.name}-${words.completeness.file}-${today}${simulated}.xlsx`, type));
};
