import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';

/** Adopting a compiled plan for a region, and the versions a region has. */
export const adoptionApp = (_state: AppState): Hono<Env> => new Hono<Env>();
