import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { onDelivery } from '../delivery/on-delivery.tsx';
import { mergeRoutes } from './merge-routes.tsx';
import { projectsCsv, projectsOc4ids, projectsXlsx } from './project-export.ts';
import { projectRoutes } from './project-routes.tsx';
import { ruleRoutes } from './rule-routes.tsx';

/** 项目库: the projects of a region's plan, under `/regions/:region/:plan/projects`. */
export const projectsApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/projects';
  app.get(`${under}/export.xlsx`, onDelivery('project.read', projectsXlsx));
  app.get(`${under}/export.csv`, onDelivery('project.read', projectsCsv));
  app.get(`${under}/export.oc4ids.json`, onDelivery('project.read', projectsOc4ids));
  app.route('/', ruleRoutes());
  app.route('/', mergeRoutes());
  app.route('/', projectRoutes());
  return app;
};
