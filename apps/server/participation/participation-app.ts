import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';

/** 公众参与: opinions, questionnaires, subscriptions, under `/regions/:region/:plan/opinions`, `questionnaires` and `/public/:region/:plan/opinions`, `questionnaires`, `follow`. */
export const participationApp = (_state: AppState): Hono<Env> => new Hono<Env>();
