import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';

/** 发布: what is made public, under `/regions/:region/:plan/releases`. */
export const releasesApp = (_state: AppState): Hono<Env> => new Hono<Env>();
