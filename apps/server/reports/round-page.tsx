import type { Child, FC } from 'hono/jsx';
import { endOf, periodAt, type Period, type PlainDate } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { periodsOf, type Calendar } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import type { Language } from '../words/index.ts';
import { UsualCalendars } from './calendar-form.tsx';
import { holidaysIn } from './holiday-choice.ts';
import { reportsPath } from './report-path.ts';
import { renderReports } from './reports-page.tsx';
import { linkable } from './round-links.tsx';
import { RoundCounts, RoundTable } from './round-table.tsx';
import { periodAsked, planRound } from './round.ts';
import { periodText, reportWords } from './words/index.ts';
import { roundLinkWords } from './words/round-links.ts';

/** Periods of the calendar within the plan, the running one first. */
export const periodsChosen = (calendar: Calendar, period: { readonly from: number; readonly to: number } | undefined, today: PlainDate): readonly Period[] => {
  const from = `${period?.from ?? Number(today.slice(0, 4)) - 1}-01-01` as PlainDate;
  const last = `${period?.to ?? today.slice(0, 4)}-12-31` as PlainDate;
  const running = endOf(periodAt(today, calendar.frequency));
  return (periodsOf(calendar, from, running < last ? running : last) as readonly Period[]).toReversed();
};

const NotOpen: FC<{ given: Delivery; language: Language; calendar: Kept<'calendar'>; period: Period; more: number }> = ({
  given,
  language,
  calendar,
  period,
  more,
}): Child => {
  const { context, actor } = given;
  const words = reportWords(language);
  if (endOf(period) >= context.today) return <EmptyState title={words.round.closed} help={words.round.closedHelp(endOf(period))} />;
  const mayAsk = may(actor, 'report.ask', { region: context.region.code });
  const query = new URLSearchParams({ calendar: calendar.id, period }).toString();
  const open = (
    <a class="button" href={reportsPath(context, `open?${query}`)}>
      {more > 0 ? words.round.openMore : words.round.open(periodText(period, language))}
    </a>
  );
  if (more > 0)
    return mayAsk ? (
      <p class="told">
        {words.round.more(more)} {open}
      </p>
    ) : null;
  return (
    <EmptyState title={words.round.notOpened} help={words.round.notOpenedHelp}>
      {mayAsk && <p>{open}</p>}
    </EmptyState>
  );
};

/** 本期: one period of one calendar, unit by unit; a unit sees its own. */
export const roundPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { language } = c.var;
  const { context, delivery, actor } = given;
  const words = reportWords(language);
  const region = context.region.code;
  const head = { title: words.name, lede: words.lede, tab: 'round' } as const;
  const calendars = await delivery.list('calendar', { plan: context.plan.id });
  const calendar = calendars.find(({ id }) => id === c.req.query('calendar')) ?? calendars.find(({ body }) => body.active) ?? calendars[0];
  if (calendar === undefined) {
    const mayMake = may(actor, 'calendar.edit', { region });
    return renderReports(
      c,
      given,
      head,
      <EmptyState title={mayMake ? words.round.none : words.round.noneUnit} help={mayMake ? words.round.noneHelp : ''}>
        {mayMake && <UsualCalendars language={language} context={context} there={[]} />}
      </EmptyState>,
    );
  }
  const own = await delivery.list('report', { plan: context.plan.id, about: [calendar.id] });
  // Rounds go on behind the plan's last year until it is closed.
  const opened = new Set(own.map(({ body }) => body.period as Period));
  const periods = [...opened.union(new Set(periodsChosen(calendar.body, context.plan.period, context.today)))].toSorted((a, b) =>
    endOf(b).localeCompare(endOf(a)),
  );
  const wanted = periodAsked(c.req.query('period'));
  const ended = periods.find((period) => opened.has(period) || endOf(period) < context.today);
  const period = wanted !== undefined && periods.includes(wanted) ? wanted : (ended ?? periods[0]);
  const units = await unitsOf(delivery);
  const reports = own.filter(({ body }) => body.period === period);
  const mayAsk = may(actor, 'report.ask', { region });
  const plan =
    period !== undefined && mayAsk && endOf(period) < context.today
      ? await planRound(delivery, context, calendar, period, (await holidaysIn(delivery)).holidays)
      : undefined;
  const more = plan?.units.filter(({ report }) => report === undefined).length ?? 0;
  const toLink = mayAsk ? linkable(given, reports) : [];
  const sent = Number(c.req.query('opened') ?? '');
  return renderReports(
    c,
    given,
    { ...head, ...(sent > 0 ? { told: words.opening.done(sent) } : {}) },
    <>
      <form class="filters" method="get" action={reportsPath(context)} data-autosubmit>
        <label>
          <span>{words.round.calendar}</span>
          <select name="calendar">
            {calendars.map(({ id, body }) => (
              <option value={id} selected={id === calendar.id}>
                {body.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.round.period}</span>
          <select name="period">
            {periods.map((one) => (
              <option value={one} selected={one === period}>
                {periodText(one, language)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{words.round.show}</button>
      </form>
      {reports.length > 0 && <RoundCounts reports={reports} given={given} language={language} />}
      {period !== undefined && plan !== undefined && plan.units.length === 0 && reports.length === 0 ? (
        <EmptyState title={words.round.noUnits} help={words.round.noUnitsHelp} />
      ) : (
        period !== undefined &&
        (reports.length === 0 || more > 0) && (
          <NotOpen given={given} language={language} calendar={calendar} period={period} more={reports.length === 0 ? 0 : more} />
        )
      )}
      {toLink.length > 0 && (
        <form class="round-acts" method="post" action={reportsPath(context, 'links')}>
          <input type="hidden" name="calendar" value={calendar.id} />
          <input type="hidden" name="period" value={period} />
          <button type="submit" class="quiet">
            {roundLinkWords(language).make(toLink.length)}
          </button>
        </form>
      )}
      {reports.length > 0 && <RoundTable reports={reports} units={units} given={given} language={language} calendar={calendar} />}
    </>,
  );
};
