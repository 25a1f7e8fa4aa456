import type { FC } from 'hono/jsx';
import { endOf, readPlainDate, yearOf } from '../../../src/basis/index.ts';
import { isSettled, unitLabel, type Holidays } from '../../../src/delivery/index.ts';
import { storableText } from '../../../src/intake/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import type { Language } from '../words/index.ts';
import { holidaysIn } from './holiday-choice.ts';
import { reportPath, reportsPath } from './report-path.ts';
import { renderReports } from './reports-page.tsx';
import { openRound, periodAsked, planRound, type Planned, type RoundPlan } from './round.ts';
import { periodText, reportWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';

const Row: FC<{ planned: Planned; given: Delivery; language: Language; reason: string }> = ({ planned, given, language, reason }) => {
  const words = reportWords(language);
  const { unit, asks, fill, known, cap, over, report } = planned;
  return (
    <tr>
      <td class="lead" data-label={words.round.unit}>
        <details>
          <summary>{unitLabel(unit.body)}</summary>
          <ul class="held" lang="zh-CN">
            {asks.map(({ title, owner }) => (
              <li class={owner === 'statistics' ? 'faint' : undefined}>{title}</li>
            ))}
          </ul>
        </details>
      </td>
      <td class="number" data-label={words.opening.fill}>
        {fill}
      </td>
      <td class="number" data-label={words.opening.known}>
        {known}
      </td>
      <td class="number" data-label={words.opening.cap}>
        {cap}
      </td>
      <td class="wide" data-label="">
        {report !== undefined ? (
          <a href={reportPath(given.context, report.id)}>{words.opening.out}</a>
        ) : (
          over > 0 && (
            <label class="over">
              <span class="doubt">{words.opening.over(over)}</span>
              <input
                name={`over:${unit.id}`}
                value={reason}
                maxlength={300}
                placeholder={words.opening.reason}
                title={words.opening.overHelp}
                autocomplete="off"
              />
            </label>
          )
        )}
      </td>
    </tr>
  );
};

const isOver = ({ over, report }: Planned): boolean => over > 0 && report === undefined;

/** Before a period is opened: what each unit would be asked, against its cap, and by when. */
const openingPage = (
  c: PageContext,
  given: Delivery,
  { plan, holidays, faults = [], form = {} }: { plan: RoundPlan; holidays: Holidays; faults?: readonly string[]; form?: Readonly<Record<string, unknown>> },
): Promise<Response> => {
  const { language } = c.var;
  const words = reportWords(language);
  const { calendar, period, due, calendarDue, units } = plan;
  const n = units.filter(({ report }) => report === undefined).length;
  const typed = (name: string): string => (typeof form[name] === 'string' ? form[name] : '');
  const year = yearOf(due);
  return renderReports(
    c,
    given,
    {
      title: words.opening.title(`${calendar.body.name} ${periodText(period, language)}`),
      lede: words.opening.lede,
      tab: 'round',
      faults,
      ...(faults.length === 0 ? {} : { status: 422 }),
    },
    <form method="post" action={reportsPath(given.context, 'open')} class="opening">
      <input type="hidden" name="calendar" value={calendar.id} />
      <input type="hidden" name="period" value={period} />
      <div class="opening-head">
        <label class="field">
          <span>{words.opening.due}</span>
          <input type="date" name="due" value={typed('due') || due} min={given.context.today} required />
        </label>
        <p class="help">
          {words.opening.dueHelp(calendarDue)}
          {!isSettled(due, holidays) && <span class="doubt"> {words.opening.unsettled(year)}</span>}
        </p>
        {n > 0 ? <button type="submit">{words.opening.submit(n)}</button> : <span class="faint">{words.opening.nothing}</span>}
      </div>
      {units.some(isOver) && <p class="help">{words.opening.overHelp}</p>}
      <table class="data">
        <caption class="unseen">{words.opening.list}</caption>
        <HeadRow
          columns={[
            { label: words.round.unit, name: 'lead' },
            { label: words.opening.fill, name: 'number' },
            { label: words.opening.known, name: 'number' },
            { label: words.opening.cap, name: 'number' },
            { label: units.some(isOver) ? words.opening.reason : '', name: 'wide' },
          ]}
        />
        <tbody>
          {units
            .toSorted((a, b) => Number(isOver(b)) - Number(isOver(a)))
            .map((planned) => (
              <Row planned={planned} given={given} language={language} reason={typed(`over:${planned.unit.id}`)} />
            ))}
        </tbody>
      </table>
    </form>,
  );
};

const planAsked = async (given: Delivery, calendarId: unknown, periodText: unknown): Promise<{ plan: RoundPlan; holidays: Holidays } | undefined> => {
  const { delivery, context } = given;
  const calendar = typeof calendarId === 'string' ? await delivery.get('calendar', calendarId) : undefined;
  const period = periodAsked(typeof periodText === 'string' ? periodText : undefined);
  if (calendar === undefined || calendar.body.plan !== context.plan.id || period === undefined || endOf(period) >= context.today) return undefined;
  const { holidays } = await holidaysIn(delivery);
  return { plan: await planRound(delivery, context, calendar, period, holidays), holidays };
};

export const showOpening = async (c: PageContext, given: Delivery): Promise<Response> => {
  const asked = await planAsked(given, c.req.query('calendar'), c.req.query('period'));
  return asked === undefined ? c.redirect(reportsPath(given.context), 303) : openingPage(c, given, asked);
};

export const takeOpening = async (c: PageContext, given: Delivery): Promise<Response> => {
  const form = await c.req.parseBody();
  const asked = await planAsked(given, form['calendar'], form['period']);
  if (asked === undefined) return c.redirect(reportsPath(given.context), 303);
  const due = readPlainDate(typeof form['due'] === 'string' ? form['due'] : '');
  if (due === undefined || due < given.context.today) return openingPage(c, given, { ...asked, faults: [reportWords(c.var.language).faults.due], form });
  const over = Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      name.startsWith('over:') && typeof value === 'string' ? [[name.slice(5), storableText(value).trim().slice(0, 300)]] : [],
    ),
  );
  const n = await openRound(given.store, given.delivery, given.context, asked.plan, { by: given.actor.name, at: c.var.state.clock(), due, over });
  const query = new URLSearchParams({ calendar: asked.plan.calendar.id, period: asked.plan.period, opened: String(n) }).toString();
  return c.redirect(reportsPath(given.context, `?${query}`), 303);
};
