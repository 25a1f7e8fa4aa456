import type { DivisionEntry, Said } from '../../../src/delivery/index.ts';

/** What the worker says of a document: its lines, why it cannot be read, or what it failed on. */
export type DivisionMessage =
  | { readonly entries: readonly DivisionEntry[]; readonly refused?: never; readonly fault?: never }
  | { readonly refused: Said; readonly entries?: never; readonly fault?: never }
  | { readonly fault: string; readonly entries?: never; readonly refused?: never };
