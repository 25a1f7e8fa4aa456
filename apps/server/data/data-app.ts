import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';

/** The data desk: figures, settings and events of a region's plan come in here. */
export const dataApp = (_state: AppState): Hono<Env> => new Hono<Env>();
