import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';

/** JSON over HTTP under `/api/v1`. */
export const apiApp = (_state: AppState): Hono<Env> => new Hono<Env>();
