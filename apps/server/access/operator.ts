import type { Actor } from '../../../src/identity/index.ts';

/** 本机操作者: whoever sits at a machine that nobody has signed in to yet, or holds the token printed at start. */
export const OPERATOR: Actor = { name: 'operator', roles: ['administrator', 'planner'] };
