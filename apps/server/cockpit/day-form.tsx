import type { FC } from 'hono/jsx';
import { addDays, daysBetween, plainDate, type PlainDate } from '../../../src/basis/index.ts';
import { withQuery } from '../layout/links.ts';
import type { RegionContext } from '../region/index.ts';
import { changeDays } from './watched.ts';
import type { CockpitWords } from './words/index.ts';

/** The days a replay may show: from the plan's beginning, or its adoption where that was later, to today. */
export const replayRange = ({ plan, today }: RegionContext, firstKnown: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } => {
  const begins = plan.period === undefined ? firstKnown : (plainDate(plan.period.from, 1, 1) ?? firstKnown);
  const from = begins > firstKnown ? begins : firstKnown;
  return { from: from < today ? from : today, to: today };
};

/**
 * The day that a form without script asks for: its slider where that was moved (`offset` differs from `was`), else nothing.
 */
export const draggedDay = (query: URLSearchParams, from: PlainDate, to: PlainDate): PlainDate | undefined => {
  const [offset, was] = [query.get('offset'), query.get('was')];
  if (offset === null || offset === was || !/^\d{1,6}$/.test(offset)) return undefined;
  const day = addDays(from, Number(offset));
  return day > to ? to : day;
};

const STRIP = 1000;

type DayFormProps = { words: CockpitWords; context: RegionContext; everything: RegionContext; range: { from: PlainDate; to: PlainDate }; url: URL };

/** Replays the cockpit as it was known on a day: a slider, a date, and steps over the days on which something changed. A plain GET form. */
export const DayForm: FC<DayFormProps> = ({ words, context: { moment }, everything, range: { from, to }, url }) => {
  const days = changeDays(everything, from, to);
  const all = Math.max(1, daysBetween(from, to));
  const at = daysBetween(from, moment.asOf);
  const step = (day: PlainDate | undefined): string | undefined =>
    day && withQuery(url.pathname, url.searchParams, { day: day === to ? undefined : day, known: undefined, offset: undefined, was: undefined });
  const previous = step(days.findLast((day) => day < moment.asOf));
  const next = step(days.find((day) => day > moment.asOf));
  const kept = [...url.searchParams].filter(([name]) => !['day', 'known', 'offset', 'was', 'lang'].includes(name));
  return (
    <form
      class="day-form"
      method="get"
      action={url.pathname}
      data-day-form
      data-from={from}
      data-to={to}
      data-days={days.map((day) => daysBetween(from, day)).join(' ')}
      data-loading={words.day.loading}
      data-failed={words.day.failed}
      aria-label={words.day.label}
    >
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="was" value={at} />
      <label class="day-date">
        <span>{words.day.label}</span>
        <input type="date" name="day" value={moment.asOf} min={from} max={to} required />
      </label>
      <StepLink href={previous} label={words.day.previous} sign="‹" rel="prev" />
      <span class="day-track">
        <svg class="day-ticks" viewBox={`0 0 ${STRIP} 6`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <path d={days.map((day) => `M${Math.round((STRIP * daysBetween(from, day)) / all)} 0v6`).join('')} />
        </svg>
        <input type="range" name="offset" min={0} max={all} value={at} step={1} aria-label={words.day.range} aria-valuetext={moment.asOf} />
      </span>
      <StepLink href={next} label={words.day.next} sign="›" rel="next" />
      <button type="button" class="quiet" data-play data-play-label={words.day.play} data-stop-label={words.day.stop} hidden>
        {words.day.play}
      </button>
      <button type="submit" class="quiet">
        {words.day.show}
      </button>
      <span class="day-note">
        <span class="day-status" role="status"></span>
        <span class="day-known" data-swap="day-known" title={words.day.help}>
          {moment.asOf === to ? (
            words.day.changes(days.length)
          ) : (
            <>
              {words.day.asKnown} <a href={step(to)}>{words.day.back}</a>
            </>
          )}
        </span>
      </span>
    </form>
  );
};

/** At the ends there is no further day; script gives the link its address back once there is. */
const StepLink: FC<{ href: string | undefined; label: string; sign: string; rel: 'prev' | 'next' }> = ({ href, label, sign, rel }) => (
  <a
    class="step"
    href={href}
    rel={`${rel} nofollow`}
    role="link"
    aria-disabled={href === undefined ? 'true' : undefined}
    aria-label={label}
    title={label}
    data-step={rel}
  >
    {sign}
  </a>
);
