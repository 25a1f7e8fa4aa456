import { z } from 'zod';
import type { PageContext } from '../../app-state.ts';
import type { Delivery } from '../../delivery/on-delivery.tsx';
import { regionPath } from '../../region/index.ts';
import { told } from '../on-own.tsx';
import { calendarWords } from '../words/calendar.ts';
import { usualYear } from '../words/year-clock.ts';
import { clockSettings, readMonthDay, YEAR_CLOCK, type ClockSettings } from './year-clock.ts';

const MOST_OWN = 40;
const text = z.string().trim().max(60);
const Added = z.object({ 'add.on': text.catch(''), 'add.who': z.enum(['planning', 'units', 'leaders']).catch('planning'), 'add.text': text.catch('') });

type Read = { readonly ok: ClockSettings; readonly fault?: never } | { readonly fault: string; readonly ok?: never };

const settingsIn = (
  form: Readonly<Record<string, unknown>>,
  before: ClockSettings,
  words: ReturnType<typeof calendarWords>['settings'],
  newId: () => string,
): Read => {
  const changed: Record<string, ClockSettings['changed'][string]> = {};
  const written = (id: string): string => z.string().catch('').parse(form[`on.${id}`]);
  const dayIn = (id: string): ReturnType<typeof readMonthDay> => readMonthDay(written(id));
  for (const { id, on } of usualYear) {
    // An entry that was not on the form stays as it is.
    if (form[`on.${id}`] === undefined) {
      if (before.changed[id] !== undefined) changed[id] = before.changed[id];
      continue;
    }
    const day = dayIn(id);
    if (day === undefined) return { fault: words.badDay(written(id)) };
    if (form[`shown.${id}`] === undefined) changed[id] = null;
    else if (day !== on) changed[id] = day;
  }
  const own: ClockSettings['own'] = [];
  for (const entry of before.own) {
    if (form[`on.${entry.id}`] === undefined) own.push(entry);
    else if (form[`shown.${entry.id}`] !== undefined) {
      const day = dayIn(entry.id);
      if (day === undefined) return { fault: words.badDay(written(entry.id)) };
      own.push({ ...entry, on: day });
    }
  }
  const { 'add.on': addOn, 'add.who': who, 'add.text': added } = Added.parse(form);
  if (added !== '') {
    const day = readMonthDay(addOn);
    if (day === undefined) return { fault: words.badDay(addOn) };
    if (own.length >= MOST_OWN) return { fault: words.tooMany };
    own.push({ id: newId(), on: day, who, text: added });
  }
  return { ok: { changed, own } };
};

/** Keeps the beat as the planner set it; nothing of it is kept where one day cannot be read. */
export const saveCalendar = async (c: PageContext, { store, context, delivery }: Delivery): Promise<Response> => {
  const words = calendarWords(c.var.language);
  const path = regionPath(context.region.code, context.plan.id, 'calendar');
  const form = await c.req.parseBody();
  const kept = await delivery.get('preference', YEAR_CLOCK);
  const read: Read =
    form['reset'] === '1' ? { ok: { changed: {}, own: [] } } : settingsIn(form, clockSettings(kept?.body.value), words.settings, () => `own-${store.newId()}`);
  if (read.ok === undefined) return told(c, { title: words.title, text: read.fault, back: path, label: words.settings.back, status: 400 });
  const seen = form['version'] === '' || form['version'] === undefined ? null : Number(form['version']);
  await delivery.change({
    action: 'preference.edit',
    changes: [{ kind: 'preference', id: YEAR_CLOCK, version: seen, body: { name: YEAR_CLOCK, value: read.ok } }],
  });
  return c.redirect(path, 303);
};
