import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';

/** 评估: annual, mid-term and final, under `/regions/:region/:plan/evaluations`. */
export const evaluationsApp = (_state: AppState): Hono<Env> => new Hono<Env>();
