import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { onDelivery } from '../delivery/on-delivery.tsx';
import { calendarsPage, takeCalendar, takeHolidays } from './calendar-page.tsx';
import { completenessFile, completenessPage } from './completeness-page.tsx';
import { dispatchesPage, takeChannels, tryAgain } from './dispatch-page.tsx';
import { feedRoutes } from './feed-routes.ts';
import { fillRoutes } from './fill-routes.tsx';
import { formRoutes } from './form-routes.tsx';
import { holidaysIn } from './holiday-choice.ts';
import { showOpening, takeOpening } from './opening-page.tsx';
import { showReview, takeReview } from './review-page.tsx';
import { roundLinks } from './round-links.tsx';
import { roundPage } from './round-page.tsx';
import { sheetRoutes } from './sheet-routes.tsx';

/** 报送: rounds, forms, review, calendars and what goes out, under `/regions/:region/:plan/reports`; forms by link under `/fill`. */
export const reportsApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  const base = '/regions/:region/:plan/reports';
  const { env } = process;
  app.get(base, onDelivery('report.read', roundPage));
  app.get(`${base}/open`, onDelivery('report.ask', showOpening));
  app.post(`${base}/open`, onDelivery('report.ask', takeOpening));
  app.post(`${base}/links`, onDelivery('report.ask', roundLinks));
  app.get(`${base}/review`, onDelivery('report.review', showReview));
  app.post(`${base}/review`, onDelivery('report.review', takeReview));
  app.get(`${base}/completeness`, onDelivery('report.read', completenessPage));
  app.get(`${base}/completeness.xlsx`, onDelivery('report.read', completenessFile));
  app.get(
    `${base}/calendars`,
    onDelivery('calendar.read', (c, given) => calendarsPage(c, given)),
  );
  app.post(`${base}/calendars`, onDelivery('calendar.edit', takeCalendar));
  app.post(`${base}/calendars/holidays`, onDelivery('preference.edit', takeHolidays));
  app.get(
    `${base}/calendars/holidays.json`,
    onDelivery('calendar.read', async (c, { delivery }) => c.json((await holidaysIn(delivery)).years)),
  );
  app.get(
    `${base}/dispatches`,
    onDelivery('dispatch.read', (c, given) => dispatchesPage(c, given, env)),
  );
  app.post(`${base}/dispatches`, onDelivery('dispatch.send', tryAgain));
  app.post(
    `${base}/dispatches/channels`,
    onDelivery('preference.edit', (c, given) => takeChannels(c, given, env)),
  );
  app.route('/', feedRoutes());
  app.route('/', formRoutes());
  app.route('/', sheetRoutes());
  app.route('/', fillRoutes());
  return app;
};
