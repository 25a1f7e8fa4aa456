import { z } from 'zod';
import type { Store } from '../../../src/database/index.ts';
import type { DivisionEntry } from '../../../src/delivery/index.ts';

const KIND = 'division';

const Entry = z.object({
  place: z.string(),
  ref: z.string().optional(),
  words: z.string(),
  heading: z.string().optional(),
  lead: z.array(z.string()).optional(),
  support: z.array(z.string()).optional(),
  person: z.string().optional(),
  begins: z.string().optional(),
  due: z.string().optional(),
  acceptance: z.string().optional(),
});
const Body = z.object({ plan: z.string(), name: z.string(), form: z.enum(['table', 'document']), entries: z.array(Entry) });

/** A file that was read and waits for the planner: what it says, not what it would change, so that what is written fits the day it is written on. */
export type ImportDraft = {
  readonly id: string;
  readonly plan: string;
  readonly name: string;
  readonly form: 'table' | 'document';
  readonly entries: readonly DivisionEntry[];
};

export const keepImport = async (store: Store, region: string, draft: Omit<ImportDraft, 'id'>): Promise<string> =>
  (await store.keepDraft(region, KIND, draft)).id;

export const importOf = async (store: Store, region: string, plan: string, id: string): Promise<ImportDraft | undefined> => {
  const draft = await store.draft(region, id);
  if (draft?.kind !== KIND) return undefined;
  const read = Body.safeParse(draft.body);
  return read.success && read.data.plan === plan ? ({ id, ...read.data } as ImportDraft) : undefined;
};
