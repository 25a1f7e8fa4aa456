export type { Outcome, Said } from '../basis/index.ts';
