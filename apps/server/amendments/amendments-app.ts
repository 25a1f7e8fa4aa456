import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';

/** 规划调整: versions, their differences, the steps of law, under `/regions/:region/:plan/amendments`. */
export const amendmentsApp = (_state: AppState): Hono<Env> => new Hono<Env>();
