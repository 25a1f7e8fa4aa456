import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';

/** The public site, under `/public`: files of the newest release, and of every one before. */
export const siteApp = (_state: AppState): Hono<Env> => new Hono<Env>();
