import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { yearOf, type PlainDate } from '../../../../src/basis/index.ts';
import type { PageContext } from '../../app-state.ts';
import type { Delivery } from '../../delivery/on-delivery.tsx';
import { renderPage } from '../../layout/page.tsx';
import { mayIn } from '../../layout/tab-groups.ts';
import { regionPath } from '../../region/index.ts';
import { PageHead } from '../../views/page-head.tsx';
import { calendarWords, type CalendarWords } from '../words/calendar.ts';
import { yearOfRegion, type YearCalendar, type YearLine } from './calendar-data.ts';
import type { SetEntry } from './year-clock.ts';

const Query = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined) });
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

const Line: FC<{ words: CalendarWords; line: YearLine; today: PlainDate }> = ({ words, line: { day, kind, text, href, basis, note }, today }) => (
  <li class={`year-line kind-${kind}${day < today ? ' over' : ''}`}>
    <time datetime={day}>{day.slice(5)}</time>
    <span class="kind">{words.kinds[kind]}</span>
    <span class="what">
      {href === undefined ? text : <a href={href}>{text}</a>}
      {basis !== undefined && (
        <small lang="zh-CN">
          {words.basis} {basis}
        </small>
      )}
      {note !== undefined && <small>{words[note]}</small>}
    </span>
  </li>
);

const WHO = ['planning', 'units', 'leaders'] as const;

const EntryRow: FC<{ words: CalendarWords; language: 'zh' | 'en'; entry: SetEntry }> = ({ words, language, entry }) => (
  <li>
    <label class="shown">
      <input type="checkbox" name={`shown.${entry.id}`} value="1" checked={entry.shown} /> {entry[language]}
    </label>
    <span class="who">{words.kinds[entry.who]}</span>
    <input type="text" name={`on.${entry.id}`} value={entry.on} size={6} maxlength={6} aria-label={`${words.settings.on} ${entry[language]}`} />
    <input type="hidden" name="id" value={entry.id} />
  </li>
);

const Settings: FC<{ words: CalendarWords; language: 'zh' | 'en'; calendar: YearCalendar; action: string }> = ({ words, language, calendar, action }) => (
  <details class="year-settings">
    <summary>{words.settings.title}</summary>
    <form method="post" action={action}>
      <p class="faint">{words.settings.help}</p>
      <input type="hidden" name="version" value={String(calendar.kept?.version ?? '')} />
      <ul class="entries">
        {calendar.entries.map((entry) => (
          <EntryRow words={words} language={language} entry={entry} />
        ))}
      </ul>
      <fieldset class="add">
        <legend>{words.settings.add}</legend>
        <input type="text" name="add.on" size={6} maxlength={6} placeholder="03-31" aria-label={words.settings.on} />
        <select name="add.who" aria-label={words.kindLegend}>
          {WHO.map((who) => (
            <option value={who}>{words.kinds[who]}</option>
          ))}
        </select>
        <input type="text" name="add.text" maxlength={60} placeholder={words.settings.addText} aria-label={words.settings.what} />
      </fieldset>
      <p class="form-end">
        <button type="submit">{words.settings.save}</button>
        <button type="submit" name="reset" value="1" class="quiet">
          {words.settings.reset}
        </button>
      </p>
    </form>
  </details>
);

/** 年度日历: one year of the region on one page. */
export const calendarPage = async (c: PageContext, { context, delivery, actor }: Delivery): Promise<Response> => {
  const { language } = c.var;
  const words = calendarWords(language);
  const { today } = context;
  const year = Query.parse(c.req.query()).year ?? yearOf(today);
  const calendar = await yearOfRegion(delivery, context, year, language);
  const byMonth = Map.groupBy(calendar.lines, ({ day }) => Number(day.slice(5, 7)));
  const path = regionPath(context.region.code, context.plan.id, 'calendar');
  const thisMonth = today.slice(0, 7);
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'calendar' },
    <section class="listing together year-calendar">
      <PageHead title={`${words.title} ${year}`} lede={words.lede}>
        <nav class="tabs" aria-label={words.title}>
          <a href={`${path}?year=${year - 1}`}>{words.previous}</a>
          <a href={`${path}?year=${year + 1}`}>{words.next}</a>
        </nav>
      </PageHead>
      <ol class="months">
        {MONTHS.map((month) => {
          const lines = byMonth.get(month) ?? [];
          const isNow = thisMonth === `${year}-${String(month).padStart(2, '0')}`;
          return (
            <li class={isNow ? 'month now' : 'month'} id={`month-${month}`}>
              <h2>
                {words.month(month)} {isNow && <small>{words.now}</small>}
              </h2>
              {lines.length === 0 ? (
                <p class="faint">{words.empty}</p>
              ) : (
                <ul>
                  {lines.map((line) => (
                    <Line words={words} line={line} today={today} />
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
      {mayIn(actor, 'preference.edit', context.region.code) && <Settings words={words} language={language} calendar={calendar} action={path} />}
    </section>,
  );
};
