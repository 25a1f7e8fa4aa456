import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { onDelivery } from '../delivery/on-delivery.tsx';
import { boardPage } from './board-page.tsx';
import { bulkRoutes } from './bulk-routes.ts';
import { drawingRoutes } from './drawing-routes.tsx';
import { exportRoutes } from './export-routes.ts';
import { importRoutes } from './import-routes.ts';
import { issueRoutes } from './issue-routes.tsx';
import { progressRoutes } from './progress-routes.ts';
import { taskPage } from './task-page.tsx';
import { taskRoutes } from './task-routes.tsx';

/** The division of work of a region's plan, under `/regions/:region/:plan/tasks`. */
export const tasksApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  app.get('/regions/:region/:plan/tasks', onDelivery('task.read', boardPage));
  app.route('/', drawingRoutes());
  app.route('/', bulkRoutes());
  app.route('/', exportRoutes());
  app.route('/', importRoutes());
  app.route('/', issueRoutes());
  app.route('/', progressRoutes());
  app.get('/regions/:region/:plan/tasks/:task', onDelivery('task.read', taskPage));
  app.route('/', taskRoutes());
  return app;
};
