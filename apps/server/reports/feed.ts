import { randomBytes } from 'node:crypto';
import ical from 'ical-generator';
import { addDays, endOf, nextPeriod, periodAt, type Instant, type PlainDate } from '../../../src/basis/index.ts';
import type { DeliveryStore, Kept, RecordChange } from '../../../src/database/index.ts';
import { dueDayOf, isFillable, unanswered, unitLabel, type Holidays } from '../../../src/delivery/index.ts';
import { digestOf } from '../accounts/token.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { reportPath } from './report-path.ts';
import { periodText, reportWords } from './words/index.ts';

/** Whose feed it is: what a unit owes, or what an account's unit owes. */
export type FeedOf = { readonly unit?: string; readonly account?: string };

export const feedId = ({ unit, account }: FeedOf): string => (account === undefined ? `feed-unit-${unit}` : `feed-account-${account}`);

type FeedValue = FeedOf & { readonly sha256: string };
const isValue = (value: unknown): value is FeedValue => typeof value === 'object' && value !== null && typeof (value as FeedValue).sha256 === 'string';

/** A new secret address in the place of an old one. Only its digest is kept: it is shown once. */
export const newFeed = (of: FeedOf, before: Kept<'preference'> | undefined): { readonly token: string; readonly change: RecordChange } => {
  const id = feedId(of);
  const token = `${id}.${randomBytes(24).toString('base64url')}`;
  return { token, change: { kind: 'preference', id, version: before?.version ?? null, body: { name: id, value: { ...of, sha256: digestOf(token) } } } };
};

/** Whose feed the address opens. */
export const feedOf = async (delivery: DeliveryStore, token: string): Promise<FeedOf | undefined> => {
  const id = token.slice(0, token.lastIndexOf('.'));
  const kept = /^feed-(unit|account)-[\w~-]{1,80}$/.test(id) ? await delivery.get('preference', id) : undefined;
  const value = kept?.body.value;
  return isValue(value) && value.sha256 === digestOf(token) ? value : undefined;
};

type Entry = { readonly id: string; readonly day: PlainDate; readonly summary: string; readonly href?: string };

/** How far ahead due days are shown. */
const AHEAD = 400;

const entriesOf = async (
  delivery: DeliveryStore,
  context: RegionContext,
  unit: string | undefined,
  holidays: Holidays,
  language: Language,
): Promise<readonly Entry[]> => {
  const words = reportWords(language).feed;
  const { today, plan } = context;
  const [reports, tasks, calendars] = await Promise.all([
    delivery.list('report', { plan: plan.id, ...(unit === undefined ? {} : { unit }) }),
    unit === undefined ? [] : delivery.list('task', { plan: plan.id, lead: unit, states: ['confirmed', 'issued', 'under_way'] }),
    delivery.list('calendar', { plan: plan.id }),
  ]);
  const entries: Entry[] = [];
  for (const { id, body } of reports) {
    if (isFillable(body) && unit !== undefined)
      entries.push({ id, day: body.due, summary: words.report(periodText(body.period, language), unanswered(body).length), href: reportPath(context, id) });
  }
  for (const { id, body } of tasks) if (body.due !== undefined) entries.push({ id: `task-${id}`, day: body.due, summary: words.task(body.title) });
  const there = new Set(reports.map(({ body }) => `${body.calendar} ${body.period}`));
  for (const { id, body } of calendars) {
    if (!body.active || (unit !== undefined && body.units !== undefined && !body.units.includes(unit))) continue;
    let period = periodAt(addDays(today, -AHEAD), body.frequency);
    for (; endOf(period) <= addDays(today, AHEAD); period = nextPeriod(period)) {
      const due = dueDayOf(body, period, holidays);
      if (due < today || there.has(`${id} ${period}`)) continue;
      entries.push({ id: `${id}-${period}`, day: due, summary: words.coming(body.name, periodText(period, language)) });
    }
  }
  return entries;
};

export type FeedOptions = {
  readonly unit: Kept<'unit'> | undefined;
  readonly holidays: Holidays;
  readonly language: Language;
  readonly now: Instant;
  readonly origin: string;
};

/** The due days as an iCalendar file (RFC 5545): whole days, with an alarm three days before. */
export const feedFile = async (delivery: DeliveryStore, context: RegionContext, { unit, holidays, language, now, origin }: FeedOptions): Promise<string> => {
  const all = reportWords(language);
  const words = all.feed;
  const calendar = ical({
    name: words.name(unit === undefined ? context.region.name : unitLabel(unit.body)),
    prodId: { company: 'Yidu', product: 'reports', language: language === 'zh' ? 'ZH' : 'EN' },
    ttl: 6 * 3600,
  });
  for (const { id, day, summary, href } of await entriesOf(delivery, context, unit?.id, holidays, language)) {
    const mark = context.region.simulated ? `[${all.simulated}] ` : '';
    const event = calendar.createEvent({
      id: `${id}@yidu-${context.region.code}`,
      start: new Date(`${day}T00:00:00Z`),
      end: new Date(`${addDays(day, 1)}T00:00:00Z`),
      allDay: true,
      stamp: new Date(now),
      summary: `${mark}${summary}`,
      ...(href === undefined ? {} : { url: new URL(href, origin).href }),
    });
    event.createAlarm({ type: 'display' as never, trigger: 3 * 24 * 3600, description: summary });
  }
  return calendar.toString();
};
