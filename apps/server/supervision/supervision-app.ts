import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';

/** 监督: what deputies and members see, note, ask and are answered, under `/regions/:region/:plan/supervision`. */
export const supervisionApp = (_state: AppState): Hono<Env> => new Hono<Env>();
