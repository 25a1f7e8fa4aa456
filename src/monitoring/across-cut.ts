import { type Case, rowsBefore } from './case.ts';
import { situationOf, waitingFor } from './situation.ts';
import type { Standing } from './standing.ts';
import { inputOf, type Track } from './track.ts';

/**
 * The same across a change of definition (口径调整): with figures of the new definition alone, where they suffice; else nothing can be said, because old and
 * new figures do not add up. Until the first new figure is there, the old ones speak.
 */
export const acrossCut = <T extends Track>(
  c: Case,
  read: (rows: Case['rows']) => T,
  judge: (c: Case, track: T) => Standing,
  comparesWithLimit: boolean,
): Standing => {
  if (c.cut === undefined) return judge(c, read(c.current));
  const after = read(c.current);
  const fresh = after.figures.filter(({ end }) => end >= c.cut!);
  if (fresh.length === 0) return judge(c, read(rowsBefore(c)));
  if (!comparesWithLimit && after.marks.length > 0) return judge(c, after);
  const before = judge(c, read(rowsBefore(c)));
  // What was broken under the old definition stays broken.
  if (before.kind === 'cap' && before.now === 'breached') return before;
  const last = fresh.at(-1)!;
  const isLost = before.broken !== undefined && last.isYear && last.year === c.item.due;
  const { formula, kind, indicator, baseline, target, firstBroken, broken, inputs } = before;
  const situation = situationOf(c, { ...after, marks: [{ figure: last, observed: last.number }] });
  const waiting = waitingFor({ ...situation, isFinal: false }, after, c);
  return {
    indicator,
    kind,
    ...(baseline === undefined ? {} : { baseline }),
    ...(target === undefined ? {} : { target }),
    ...(firstBroken === undefined || broken === undefined ? {} : { firstBroken, broken }),
    formula,
    inputs: [...inputs, inputOf(last)],
    elapsed: situation.elapsed,
    period: last.point.period,
    ...(comparesWithLimit ? { observed: last.number } : {}),
    forecast: before.broken === undefined ? 'unknown' : 'miss',
    now: isLost ? 'missed' : (waiting?.now ?? 'not_assessable'),
    ...(waiting?.overdue === undefined ? {} : { overdue: waiting.overdue, daysOverdue: waiting.daysOverdue! }),
    because: { code: 'definition_change', details: { day: c.cut } },
  };
};
