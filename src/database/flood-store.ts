import type { Instant, PlainDate } from '../basis/index.ts';
import type { FloodBudget } from '../participation/index.ts';

/** One taking from several budgets at once, each under its digest. */
export type FloodAsking = { readonly budgets: readonly { readonly key: string; readonly budget: FloodBudget }[]; readonly at: Instant };
/** The budget that is spent and stays so longest; `wait` in seconds. */
export type FloodShort = { readonly key: string; readonly wait: number };

/** 限额 as all processes on one database share them: outside every chain and backup, and forgotten once they say nothing any more. */
export interface FloodStore {
  /** Takes one from all budgets of an asking or, where one is spent, from none; askings in their order. Undefined where it was taken. */
  spend(askings: readonly FloodAsking[]): Promise<readonly (FloodShort | undefined)[]>;
  /** Makes budgets whole again. */
  giveBack(keys: readonly string[]): Promise<void>;
  /** Counts so many more of each key, less where negative; gives how many there were before. A count is forgotten when it expires. */
  count(more: ReadonlyMap<string, number>, now: Instant, expires: Instant): Promise<ReadonlyMap<string, number>>;
  /** The secret of the day and, where it is still kept, of the day before. Older ones are gone for good. */
  keys(today: PlainDate): Promise<ReadonlyMap<PlainDate, string>>;
}
