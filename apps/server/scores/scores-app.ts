import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';

/** 计分: schemes, scores, appeals and major policies, under `/regions/:region/:plan/schemes`, `scores`, `appeals` and `policies`. */
export const scoresApp = (_state: AppState): Hono<Env> => new Hono<Env>();
