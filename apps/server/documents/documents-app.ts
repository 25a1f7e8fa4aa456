import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';

/** 文稿: what is written from frozen figures, under `/regions/:region/:plan/documents`. */
export const documentsApp = (_state: AppState): Hono<Env> => new Hono<Env>();
