export { IntakeError } from './error.ts';
export type { IntakeCode } from './error.ts';
export { MAX_BYTES } from './limits.ts';
export { read } from './read.ts';
export type { ReadOptions } from './read.ts';
export type { IntakeDocument, IntakeFormat, PlaceMark } from './document.ts';
