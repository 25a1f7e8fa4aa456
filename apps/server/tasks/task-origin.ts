import { regionPath } from '../region/index.ts';
import type { RegionContext } from '../region/index.ts';

/** Pages of what tasks come from besides the plan, by the first word of their reference. */
const FOLDERS = { followup: 'followups', evaluation: 'evaluations', document: 'documents', meeting: 'meetings' } as const;

export type TaskOrigin = keyof typeof FOLDERS;

const isOrigin = (word: string): word is TaskOrigin => Object.hasOwn(FOLDERS, word);

/** What a task comes from where it is not read from the plan: `followup:ID/p1.2` is of an opinion; undefined where the reference is one of the plan's text. */
export const taskOrigin = (
  { region, plan }: Pick<RegionContext, 'region' | 'plan'>,
  ref: string,
): { readonly of: TaskOrigin; readonly href: string } | undefined => {
  const [, word = '', id = ''] = /^([a-z]+):([^/]+)/.exec(ref) ?? [];
  return isOrigin(word) && id !== '' ? { of: word, href: regionPath(region.code, plan.id, `${FOLDERS[word]}/${encodeURIComponent(id)}`) } : undefined;
};
