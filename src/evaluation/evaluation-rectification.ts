import { defined, type Outcome, type PlainDate } from '../basis/index.ts';
import type { Task } from '../delivery/index.ts';
import type { Frozen, FrozenItem } from './frozen.ts';
import { verdictOf } from './verdict.ts';
import { evaluationRefusals as refuse } from './words/evaluation-refusals.ts';
import { rectificationWords as say } from './words/evaluation-rectification.ts';

/** 整改: something that fell short, and who led it. */
export type Shortfall = {
  readonly ref: string;
  readonly title: string;
  readonly lead?: FrozenItem['lead'];
  readonly fact: string;
  readonly indicator: boolean;
};

/** Rows that call for putting right: 滞后, 突破底线 and what is hard to meet; works that are late or slow. */
export const shortfalls = ({ items, works }: Frozen): readonly Shortfall[] => [
  ...items
    .filter(({ standing }) => verdictOf(standing) === 'short')
    .map(({ id, name, lead, reason }) => ({ ref: id, title: name, ...defined({ lead }), fact: reason.zh, indicator: true })),
  ...works
    .filter(({ now }) => now === 'late' || now === 'slow')
    .map(({ id, part, title, lead, text, due }) => ({
      ref: part === 'projects' ? `project:${id}` : id,
      title,
      ...defined({ lead }),
      fact: text ?? say.late(due),
      indicator: false,
    })),
];

/** Where a task of the rectification list says that it comes from. */
export const rectificationRef = (evaluation: string, ref: string): string => `evaluation:${evaluation}/${ref}`;

export type Rectifying = { readonly row: Shortfall; readonly lead: string; readonly due: PlainDate | undefined };

/** The task of one row, with its unit and day, pointing back at the evaluation. */
export const rectificationTask = (
  { row, lead, due }: Rectifying,
  evaluation: { readonly id: string; readonly plan: string; readonly title: string; readonly document?: string | undefined },
  today: PlainDate,
): Outcome<Task> => {
  if (lead === '') return { refused: say.noLead(row.title) };
  if (due === undefined) return { refused: refuse.noDueDay };
  if (due < today) return { refused: refuse.duePast(today) };
  return {
    ok: {
      plan: evaluation.plan,
      ref: rectificationRef(evaluation.id, row.ref),
      kind: 'decision',
      title: say.title(row.title),
      lead,
      support: [],
      begins: today,
      due,
      acceptance: 'carried_out',
      state: 'issued',
      document: evaluation.document ?? evaluation.title,
    },
  };
};
