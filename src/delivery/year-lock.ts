import type { Instant } from '../basis/index.ts';
import type { Monitored } from '../monitoring/index.ts';
import type { Outcome } from './refusal.ts';
import type { YearPlan } from './year.ts';
import { termOf } from './year-term.ts';
import { yearWords } from './words/year.ts';

type Doing = { readonly at: Instant; readonly by: string };

/** Rows that ask for a figure and have neither one nor a word why not. */
export const undecided = ({ targets }: YearPlan, items: ReadonlyMap<string, Monitored>): readonly Monitored[] =>
  targets.flatMap(({ item: id, value, note = '' }) => {
    const item = items.get(id);
    return item === undefined || termOf(item) === undefined || value !== undefined || note !== '' ? [] : [item];
  });

/** 锁定: the year's plan as it was issued, by its document. Refused without one, and while rows are undecided. */
export const lockYear = (body: YearPlan, document: string, items: ReadonlyMap<string, Monitored>, doing: Doing): Outcome<YearPlan> => {
  if (body.state === 'locked') return { refused: yearWords.alreadyLocked(body.year, body.document ?? '') };
  if (document.trim() === '') return { refused: yearWords.needDocument };
  const open = undecided(body, items);
  if (open.length > 0)
    return {
      refused: yearWords.undecided(
        open.length,
        open.slice(0, 3).map(({ name }) => name),
      ),
    };
  return { ok: { ...body, state: 'locked', document: document.trim(), locked: { at: doing.at, by: doing.by } } };
};

/** 解锁: only with a reason; document and day of the lock stay until it is locked anew. */
export const unlockYear = (body: YearPlan, reason: string, doing: Doing): Outcome<YearPlan> => {
  if (body.state === 'draft') return { refused: yearWords.notLocked(body.year) };
  if (reason.trim() === '') return { refused: yearWords.needReason };
  return { ok: { ...body, state: 'draft', unlocked: { at: doing.at, by: doing.by, reason: reason.trim() } } };
};

/** Another body for a year's plan, unless it is locked. */
export const changedYear = (body: YearPlan, next: YearPlan): Outcome<YearPlan> =>
  body.state === 'locked' ? { refused: yearWords.locked(body.year, body.document ?? '') } : { ok: next };
