import { defined, type PlainDate } from '../basis/index.ts';
import type { Policy } from '../evaluation/index.ts';

/** 重大政策 as the public may see it: from the day it goes out for comments. What its checks said, who made them, and why a step was taken, stay inside. */
export type PublicPolicy = Pick<Policy, 'name' | 'number' | 'date' | 'until' | 'text' | 'comments' | 'answer' | 'evaluateBy'> & {
  readonly id: string;
  readonly state: 'commenting' | 'in_force' | 'evaluated' | 'ended';
  readonly unit?: string;
  /** Indicators, commitments and tasks of the plan that it serves, by their ids. */
  readonly items: readonly string[];
  /** 事前评估: the checks that it passed, each with its day. */
  readonly checked: readonly { readonly name: string; readonly date: PlainDate }[];
  /** 事后评价, the oldest first. */
  readonly after: readonly { readonly date: PlainDate; readonly result: 'kept' | 'changed' | 'ended'; readonly text: string }[];
};

const OUT = ['commenting', 'in_force', 'evaluated', 'ended'] as const;
const isOut = (state: Policy['state']): state is PublicPolicy['state'] => (OUT as readonly string[]).includes(state);

/**
 * Whether outsiders may hear of it: its comment window was announced, or it came into force. A draft that was given up was never public; neither is one that is
 * still looked at inside.
 */
export const isPublicPolicy = (policy: Policy): policy is Policy & Pick<PublicPolicy, 'state'> =>
  isOut(policy.state) && (policy.comments !== undefined || policy.date !== undefined);

/** 重大政策 as a release tells of it; nothing of one that is not public. */
export const publicPolicy = (
  { id, body }: { readonly id: string; readonly body: Policy },
  named: (unit: string | undefined) => string | undefined,
): readonly PublicPolicy[] => {
  if (!isPublicPolicy(body)) return [];
  const { name, number, unit, date, until, text, items, state, checks, before, comments, answer, evaluateBy, after } = body;
  const passed = new Map((before ?? []).filter(({ result }) => result !== 'failed').map((check) => [check.name, check.date]));
  return [
    {
      id,
      name,
      state,
      items: items ?? [],
      checked: (checks ?? []).flatMap((check) => (passed.has(check) ? [{ name: check, date: passed.get(check)! }] : [])),
      after: (after ?? []).map((one) => ({ date: one.date, result: one.result, text: one.text })),
      ...defined({
        number,
        date,
        until,
        text,
        comments: comments === undefined ? undefined : { from: comments.from, until: comments.until },
        answer,
        evaluateBy,
        unit: named(unit),
      }),
    },
  ];
};
