import type { AppState } from '../app-state.ts';
import { QueueFull } from './batch-writer.ts';
import { FloodShortage } from './flood-gate.ts';
import type { FormFault } from './opinion-form-page.tsx';
import { participationSaid } from './words/index.ts';

/** Seconds after which it is worth trying again where the queue is full or the database failed. */
const BUSY = 30;

/** What kept something from being taken, as who sent it is told: a budget that is spent, a queue that is full, or a write that failed, which is logged under the name. */
export const takingFault = (fault: unknown, log: AppState['log'], name: string): FormFault => {
  if (fault instanceof FloodShortage) {
    const { of, wait } = fault.shortage;
    if (of === 'form') return { said: participationSaid((words) => words.open.usedForm), status: 422 };
    return { said: participationSaid((words) => words.open.spent[of](wait)), status: of === 'region' ? 503 : 429, wait };
  }
  if (fault instanceof QueueFull) return { said: participationSaid((words) => words.open.full(BUSY)), status: 503, wait: BUSY };
  log(name, { fault: fault instanceof Error ? fault.message : String(fault) });
  return { said: participationSaid((words) => words.open.notWritten), status: 503, wait: BUSY };
};
