import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';

/** 上期收官: how the last plan ended, row by row of its table of results. */
export const closingApp = (_state: AppState): Hono<Env> => new Hono<Env>();
