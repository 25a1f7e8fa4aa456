import { defined, endOf, readPeriod, type PlainDate } from '../basis/index.ts';
import { chapterOf, dayAt, type Progress, type Task } from '../delivery/index.ts';
import type { Named } from './frozen-given.ts';
import type { FrozenWork } from './frozen.ts';
import { isReform } from './reform.ts';

/** The two days of an evaluation: up to which things count, and by which they were told. */
export type Days = { readonly cutoff: PlainDate; readonly known: PlainDate };

const isOf = ({ period, at }: Pick<Progress, 'period' | 'at'>, { cutoff, known }: Days): boolean => {
  const read = readPeriod(period);
  const day = dayAt(at);
  return day <= known && (read === undefined ? day <= cutoff : endOf(read) <= cutoff);
};

/** Whose it was at the end of the day: who took it over later is not asked for what was before. */
const leadOn = ({ lead, movedFrom = [] }: Task, day: PlainDate): string | undefined =>
  movedFrom.filter(({ date }) => date > day).toSorted((a, b) => (a.date < b.date ? -1 : 1))[0]?.unit ?? lead;

/**
 * The task as it was at the end of the cut-off day, by the days that its own record bears. `isLater`: the record was only written down after the days asked, so
 * that what it says without a day (dropped, done) does not count.
 */
export const taskOn = (task: Task, days: Days, isLater: boolean): Task => {
  const progress = (task.progress ?? []).filter((one) => isOf(one, days));
  const told = progress.at(-1)?.state;
  const bare = isLater ? (task.state === 'proposed' ? 'proposed' : 'issued') : task.state;
  const state = told === 'done' ? 'done' : task.state === 'dropped' && !isLater ? 'dropped' : told !== undefined ? 'under_way' : bare;
  const untold = state === 'done' && told === undefined && (task.progress ?? []).length > 0 ? 'issued' : state;
  const { lead: _lead, dropped: _dropped, ...rest } = task;
  return { ...rest, ...defined({ lead: leadOn(task, days.cutoff), dropped: untold === 'dropped' ? task.dropped : undefined }), state: untold, progress };
};

/** Days after which an old word says nothing of today. */
const STALE = 400;

const staleBefore = (day: PlainDate): PlainDate => new Date(Date.parse(day) - STALE * 86_400_000).toISOString().slice(0, 10) as PlainDate;

/** 进展与时限相比: what was said last, against the day by which it is due. */
const nowOf = (task: Task, { cutoff }: Days): FrozenWork['now'] => {
  if (task.state === 'done') return 'done';
  if (task.state === 'dropped') return 'dropped';
  if (task.due !== undefined && task.due <= cutoff) return 'late';
  const last = task.progress?.at(-1);
  if (last === undefined) return task.begins !== undefined && task.begins > cutoff ? 'not_begun' : 'unknown';
  const read = readPeriod(last.period);
  if ((read === undefined ? dayAt(last.at) : endOf(read)) < staleBefore(cutoff)) return 'unknown';
  return last.state === 'as_planned' ? 'on_schedule' : 'slow';
};

/** A task, or a reform, as it is judged on the cut-off day. */
export const frozenTask = (
  { id, body, isLater }: { readonly id: string; readonly body: Task; readonly isLater: boolean },
  days: Days,
  named: Named,
): FrozenWork => {
  const task = taskOn(body, days, isLater);
  const chapter = Number(task.section === undefined ? Number.NaN : chapterOf(task.section));
  return defined({
    id,
    part: isReform(task) ? ('reforms' as const) : ('tasks' as const),
    title: task.title,
    chapter: Number.isInteger(chapter) && chapter > 0 ? chapter : undefined,
    lead: named(task.lead),
    due: task.due,
    state: task.state,
    now: nowOf(task, days),
    acceptance: task.acceptance,
    text: task.dropped?.reason ?? task.progress?.at(-1)?.text,
  });
};
