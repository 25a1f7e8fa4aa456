import type { Kept } from '../../../src/database/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import type { Language } from '../words/index.ts';

/** A task on its page, with the units that it names. */
export type ShownTask = { given: Delivery; task: Kept<'task'>; units: ReadonlyMap<string, Kept<'unit'>>; language: Language };
