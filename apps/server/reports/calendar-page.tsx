import type { FC } from 'hono/jsx';
import { addDays, endOf, nextPeriod, periodAt, yearOf } from '../../../src/basis/index.ts';
import { Outdated, type Kept } from '../../../src/database/index.ts';
import { dueDayOf, readHolidayFile, type Arrangement, type Calendar, type Holidays } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import type { Language } from '../words/index.ts';
import { CalendarForm, calendarFault, readCalendar, usualCalendar, UsualCalendars } from './calendar-form.tsx';
import { FeedSection } from './feed-section.tsx';
import { HOLIDAY_PREFERENCE, holidaysIn } from './holiday-choice.ts';
import { reportsPath } from './report-path.ts';
import { renderReports } from './reports-page.tsx';
import { figuresDue } from './round-given.ts';
import { periodText, reportWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';

const List: FC<{ calendars: readonly Kept<'calendar'>[]; given: Delivery; language: Language; holidays: Holidays; mayEdit: boolean }> = ({
  calendars,
  given,
  language,
  holidays,
  mayEdit,
}) => {
  const words = reportWords(language);
  const { calendars: own } = words;
  const { context } = given;
  return (
    <table class="data calendars">
      <caption class="unseen">{own.title}</caption>
      <HeadRow
        columns={[
          { label: own.name, name: 'lead' },
          { label: own.frequency },
          { label: own.asks },
          { label: own.dueDay },
          { label: own.next },
          { label: own.cap, name: 'number' },
          { label: own.edit, name: 'act', unseen: true },
        ]}
      />
      <tbody>
        {calendars.map(({ id, body }) => {
          const running = periodAt(context.today, body.frequency);
          const ended = periodAt(addDays(endOf(running), -400), body.frequency);
          let period = ended;
          while (dueDayOf(body, period, holidays) < context.today) period = nextPeriod(period);
          return (
            <tr>
              <td class="lead" data-label={own.name}>
                {body.name} <small class={body.active ? 'on-time' : 'faint'}>{body.active ? own.running : own.paused}</small>
              </td>
              <td data-label={own.frequency}>{own.frequencies[body.frequency]}</td>
              <td data-label={own.asks}>
                {body.asks.map((one) => own.askNames[one]).join('、')}
                {body.signed && <small class="faint"> {own.signed}</small>}
              </td>
              <td data-label={own.dueDay}>{own.due(body.monthsAfter ?? 1, body.dueDay)}</td>
              <td data-label={own.next}>
                <span>
                  {dueDayOf(body, period, holidays)} <small class="faint">{periodText(period, language)}</small>
                </span>
              </td>
              <td class="number" data-label={own.cap}>
                {body.cap}
              </td>
              <td class="act" data-label="">
                {mayEdit && (
                  <a href={reportsPath(context, `calendars?edit=${encodeURIComponent(id)}`)}>
                    {own.edit}
                    <span class="unseen"> {body.name}</span>
                  </a>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

const HolidaySection: FC<{ given: Delivery; language: Language; years: readonly Arrangement[]; isOwn: boolean; mayEdit: boolean }> = ({
  given,
  language,
  years,
  isOwn,
  mayEdit,
}) => {
  const words = reportWords(language).calendars;
  const { context } = given;
  const known = years.map(({ year }) => year).toSorted((a, b) => a - b);
  const path = reportsPath(context, 'calendars/holidays');
  const now = yearOf(context.today);
  const wanted = [now, now + 1].filter((year) => !known.includes(year));
  return (
    <section class="holidays" aria-labelledby="holidays-title">
      <h2 id="holidays-title">{words.holidayTitle}</h2>
      <p>
        {words.holidayLede(`${known[0] ?? ''}—${known.at(-1) ?? ''}`)} <small class="faint">{isOwn ? words.holidayOwn : words.holidayDefault}</small>
        {wanted.map((year) => (
          <small class="doubt"> {words.missing(year)}</small>
        ))}
      </p>
      <p>
        <a href={`${path}.json`} download>
          {words.holidayDownload}
        </a>
      </p>
      {mayEdit && (
        <form method="post" action={path} enctype="multipart/form-data" class="holiday-form">
          <label class="file">
            <span>{words.holidayUpload}</span>
            <input type="file" name="file" accept=".json" />
          </label>
          <button type="submit" class="quiet">
            {words.send}
          </button>
          {isOwn && (
            <button type="submit" class="quiet" name="reset" value="1">
              {words.holidayReset}
            </button>
          )}
        </form>
      )}
    </section>
  );
};

type Shown = { readonly editing?: Calendar; readonly kept?: Kept<'calendar'>; readonly faults?: readonly string[]; readonly feed?: string };

/** 报送日历: what there is, the form of one, days off, and the feed. */
export const calendarsPage = async (c: PageContext, given: Delivery, shown: Shown = {}): Promise<Response> => {
  const { language } = c.var;
  const { context, delivery, actor } = given;
  const words = reportWords(language).calendars;
  const region = context.region.code;
  const [calendars, units, days] = await Promise.all([delivery.list('calendar', { plan: context.plan.id }), unitsOf(delivery), holidaysIn(delivery)]);
  const mayEdit = may(actor, 'calendar.edit', { region });
  const asked = c.req.query('edit');
  const kept = shown.kept ?? calendars.find(({ id }) => id === asked);
  const editing = shown.editing ?? kept?.body ?? (asked === 'new' ? usualCalendar(context.plan.id, 'quarter') : undefined);
  const guessed =
    editing === undefined
      ? []
      : figuresDue(context, periodAt(addDays(context.today, -366), editing.frequency), undefined)
          .filter(({ owner }) => owner === 'statistics')
          .map(({ ref }) => ref);
  return renderReports(
    c,
    given,
    {
      title: words.title,
      lede: words.lede,
      tab: 'calendars',
      faults: shown.faults ?? [],
      ...((shown.faults?.length ?? 0) > 0 ? { status: 422 } : {}),
      ...(c.req.query('saved') === undefined ? {} : { told: words.saved }),
    },
    <>
      {calendars.length === 0 ? (
        <EmptyState title={words.none} help={words.noneHelp} />
      ) : (
        <List calendars={calendars} given={given} language={language} holidays={days.holidays} mayEdit={mayEdit} />
      )}
      {mayEdit && editing === undefined && (
        <div class="calendar-adding">
          <UsualCalendars language={language} context={context} there={calendars.map(({ body }) => body)} />
          <p>
            <a href={reportsPath(context, 'calendars?edit=new')}>{words.add}</a>
          </p>
        </div>
      )}
      {mayEdit && editing !== undefined && (
        <section aria-labelledby="edit-title">
          <h2 id="edit-title">{kept === undefined ? words.add : `${words.edit} · ${kept.body.name}`}</h2>
          <CalendarForm
            language={language}
            context={context}
            units={units}
            calendar={editing}
            guessed={new Set(guessed)}
            {...(kept === undefined ? {} : { kept })}
          />
        </section>
      )}
      <HolidaySection
        given={given}
        language={language}
        years={days.years}
        isOwn={days.kept !== undefined}
        mayEdit={may(actor, 'preference.edit', { region })}
      />
      <FeedSection given={given} language={language} {...(shown.feed === undefined ? {} : { made: shown.feed })} />
    </>,
  );
};

export const takeCalendar = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { language } = c.var;
  const { store, context, delivery } = given;
  const form = await c.req.parseBody({ all: true });
  const saved = reportsPath(context, 'calendars?saved');
  const { usual } = form;
  if (usual === 'month' || usual === 'quarter' || usual === 'half' || usual === 'year') {
    await delivery.change({
      action: 'calendar.edit',
      changes: [{ kind: 'calendar', id: store.newId(), version: null, body: usualCalendar(context.plan.id, usual) }],
    });
    return c.redirect(reportsPath(context), 303);
  }
  const read = readCalendar(form, context, await unitsOf(delivery));
  const kept = typeof form['id'] === 'string' ? await delivery.get('calendar', form['id']) : undefined;
  if (read.fault !== undefined) {
    const before = kept?.body ?? usualCalendar(context.plan.id, 'quarter');
    return calendarsPage(c, given, { editing: before, ...(kept === undefined ? {} : { kept }), faults: [calendarFault(read.fault, language)] });
  }
  const version = kept === undefined ? null : Number(form['version']);
  if (version !== null && version !== kept!.version) throw new Outdated([`calendar/${kept!.id}`]);
  await delivery.change({ action: 'calendar.edit', changes: [{ kind: 'calendar', id: kept?.id ?? store.newId(), version, body: read.ok }] });
  return c.redirect(saved, 303);
};

/** Takes a holiday file in place of the one there is, or goes back to the program's. */
export const takeHolidays = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery } = given;
  const form = await c.req.parseBody();
  const { kept } = await holidaysIn(delivery);
  const version = kept?.version ?? null;
  if (form['reset'] !== undefined) {
    if (kept !== undefined)
      await delivery.change({ action: 'preference.edit', changes: [{ kind: 'preference', id: HOLIDAY_PREFERENCE, version, body: null }] });
    return c.redirect(reportsPath(context, 'calendars?saved'), 303);
  }
  const { file } = form;
  const read = readHolidayFile(file instanceof File && file.size < 1_000_000 ? await file.text() : '');
  if (read.refused !== undefined) return calendarsPage(c, given, { faults: [read.refused[c.var.language]] });
  await delivery.change({
    action: 'preference.edit',
    changes: [{ kind: 'preference', id: HOLIDAY_PREFERENCE, version, body: { name: HOLIDAY_PREFERENCE, value: read.ok } }],
  });
  return c.redirect(reportsPath(context, 'calendars?saved'), 303);
};
