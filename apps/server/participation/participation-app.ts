import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { followRoutes } from './follow-routes.tsx';
import { opinionRoutes } from './opinion-routes.tsx';
import { publicOpinionRoutes } from './public-opinion-routes.tsx';
import { publicQuestionnaireRoutes } from './public-questionnaire-routes.tsx';
import { questionnaireRoutes } from './questionnaire-routes.tsx';

/** 公众参与: opinions, questionnaires, subscriptions, under `/regions/:region/:plan/opinions`, `questionnaires` and `/public/:region/:plan/opinions`, `questionnaires`, `follow`. */
export const participationApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  app.route('/', opinionRoutes());
  app.route('/', questionnaireRoutes());
  app.route('/', publicOpinionRoutes());
  app.route('/', publicQuestionnaireRoutes());
  app.route('/', followRoutes());
  return app;
};
