import { Hono } from 'hono';
import { scopeOf, type Actor } from '../../../src/identity/index.ts';
import type { AppState, Env } from '../app-state.ts';
import { keptPage } from '../delivery/kept-page.ts';
import { onDelivery } from '../delivery/on-delivery.tsx';
import { boardPage } from './board/board-page.tsx';
import { calendarPage } from './calendar/calendar-page.tsx';
import { saveCalendar } from './calendar/calendar-settings.ts';
import { deskPage } from './desk-page.tsx';
import { leaderPage } from './leader/leader-page.tsx';
import { noticesPage } from './notices-page.tsx';
import { onOwn } from './on-own.tsx';
import { tellProgress } from './progress-route.ts';
import { settleNotices } from './settle-route.ts';
import { unitPage } from './unit/unit-page.tsx';

/** The desk of a unit is made of what concerns the unit; whoever sees more has all of it in his queues. */
const madeOf = (actor: Actor) => (scopeOf(actor, 'task.read') === 'own' ? (['own', 'unit', 'calendar', 'preference'] as const) : []);

/** Pages that bring it together: what whoever asks owes, and how a unit, a region, a year stand. */
export const deskApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  app.get(
    '/desk',
    onOwn(undefined, '/desk', (c, store) => keptPage(c, store, madeOf(c.var.actor), () => deskPage(c, store))),
  );
  app.post('/desk/progress', onOwn('task.progress', '/desk', tellProgress));
  app.get('/notices', onOwn('notice.read', '/notices', noticesPage));
  app.post('/notices/settle', onOwn('notice.settle', '/notices', settleNotices));
  const under = '/regions/:region/:plan';
  app.get(`${under}/board`, onDelivery('meeting.read', boardPage));
  app.get(`${under}/leader`, onDelivery('meeting.read', leaderPage));
  app.get(`${under}/units/:unit`, onDelivery('unit.read', unitPage));
  app.get(`${under}/calendar`, onDelivery('calendar.read', calendarPage));
  app.post(`${under}/calendar`, onDelivery('preference.edit', saveCalendar));
  return app;
};
