import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { onDelivery } from '../delivery/on-delivery.tsx';
import { unitImportRoutes } from './unit-import.tsx';
import { unitRoutes } from './unit-routes.tsx';
import { unitsCsv, unitsPage } from './units-page.tsx';

/** The catalogue of units of a region, under `/regions/:region/:plan/units`; the page of one unit is the desk's. */
export const unitsApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  app.get('/regions/:region/:plan/units', onDelivery('unit.read', unitsPage));
  app.get('/regions/:region/:plan/units/units.csv', onDelivery('unit.read', unitsCsv));
  app.route('/', unitImportRoutes());
  app.route('/', unitRoutes());
  return app;
};
