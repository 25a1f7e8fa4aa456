import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';

/** 预警: what went wrong and when, by which rule, and what another rule would have said. */
export const warningApp = (_state: AppState): Hono<Env> => new Hono<Env>();
