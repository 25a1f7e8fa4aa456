import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';

export const yearsApp = (_state: AppState): Hono<Env> => new Hono<Env>();
