import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';

/** Open data: the read API's description and the catalogue. */
export const openDataApp = (_state: AppState): Hono<Env> => new Hono<Env>();
