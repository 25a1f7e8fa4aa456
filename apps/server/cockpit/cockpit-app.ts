import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';

/** The cockpit of a region's plan: every indicator and commitment, where it stands and why. */
export const cockpitApp = (_state: AppState): Hono<Env> => new Hono<Env>();
