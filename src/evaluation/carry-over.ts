import type { Said } from '../basis/index.ts';
import type { Task } from '../delivery/index.ts';
import { conclusionOf } from './evaluation-conclusion.ts';
import type { Frozen, FrozenItem, FrozenWork } from './frozen.ts';
import { conclusionNames } from './words/evaluation-result.ts';
import { workStandings } from './words/evaluation.ts';

/** 结转: something that a plan leaves behind undone, as the next plan may take it up. */
export type CarryRow = {
  /** `t2.5`, a task's id, `project:ID`. */
  readonly ref: string;
  readonly kind: 'indicator' | 'commitment' | 'task' | 'reform' | 'project';
  readonly title: string;
  readonly binding?: boolean;
  readonly lead?: FrozenItem['lead'];
  /** How it ended, and what is known of it. */
  readonly stands: Said;
  readonly reason: Said;
};

const OPEN: ReadonlySet<FrozenWork['now']> = new Set(['late', 'slow', 'on_schedule', 'not_begun', 'unknown']);
const KINDS = { tasks: 'task', reforms: 'reform', projects: 'project' } as const;

const ofItem = (item: FrozenItem): readonly CarryRow[] => {
  const conclusion = conclusionOf(item);
  if (conclusion === 'done' || conclusion === 'cancelled') return [];
  const { id, list, name, binding, lead, reason } = item;
  return [{ ref: id, kind: list, title: name, binding, ...(lead === undefined ? {} : { lead }), stands: conclusionNames[conclusion].said, reason }];
};

const ofWork = ({ id, part, title, lead, now, text }: FrozenWork): readonly CarryRow[] => {
  if (!OPEN.has(now)) return [];
  const ref = part === 'projects' ? `project:${id}` : id;
  return [
    { ref, kind: KINDS[part], title, ...(lead === undefined ? {} : { lead }), stands: workStandings[now].said, reason: { zh: text ?? '', en: text ?? '' } },
  ];
};

/** 结转清单: what is not done at the end of the plan, indicators first. */
export const carryOver = ({ items, works }: Frozen): readonly CarryRow[] => [...items.flatMap(ofItem), ...works.flatMap(ofWork)];

/** Where a carried duty says that it comes from. */
export const carriedRef = (plan: string, ref: string): string => `carried:${plan}/${ref}`;

/** The task that it becomes in the next plan; whoever led it leads it until somebody says otherwise. */
export const carriedTask = (row: CarryRow, plan: Frozen['plan'], next: string, lead: string | undefined, document: string | undefined): Task => ({
  plan: next,
  ref: carriedRef(plan.id, row.ref),
  kind: 'decision',
  title: row.title,
  ...(lead === undefined ? {} : { lead }),
  support: [],
  acceptance: row.kind === 'indicator' || row.kind === 'commitment' ? 'reached' : 'done',
  state: lead === undefined ? 'proposed' : 'confirmed',
  ...(document === undefined ? {} : { document }),
});
