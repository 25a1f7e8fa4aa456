import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { onRegion } from '../region/index.ts';
import { cockpitPage } from './cockpit-page.tsx';
import { comparePage } from './compare-page.tsx';
import { chartData, chartPicture, standingsCsv, standingsJson, standingsWorkbook } from './downloads.tsx';
import { itemPage } from './item-page.tsx';
import { commitmentsPage, itemsPage } from './list-page.tsx';

/** The cockpit of a region's plan: every indicator and commitment, where it stands and why. */
export const cockpitApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan';
  app.get(under, onRegion(cockpitPage));
  app.get(`${under}/items`, onRegion(itemsPage));
  app.get(`${under}/items/:item`, onRegion(itemPage));
  app.get(`${under}/items/:item/chart.svg`, onRegion(chartPicture));
  app.get(`${under}/items/:item/chart.csv`, onRegion(chartData));
  app.get(`${under}/commitments`, onRegion(commitmentsPage));
  app.get(`${under}/compare`, onRegion(comparePage));
  for (const list of ['indicator', 'commitment'] as const) {
    app.get(`${under}/export/${list}s.csv`, onRegion(standingsCsv(list)));
    app.get(`${under}/export/${list}s.json`, onRegion(standingsJson(list)));
    app.get(`${under}/export/${list}s.xlsx`, onRegion(standingsWorkbook(list)));
  }
  return app;
};
