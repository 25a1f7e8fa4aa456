import type { Case } from './case.ts';
import { milestoneAt } from './milestone.ts';
import { readLevels } from './read-level.ts';
import { headOf, situationOf } from './situation.ts';
import type { Standing } from './standing.ts';
import { against } from './tolerance.ts';

/** 节点: done with the first figure that reaches the target (one, where none is given). */
export const judgeMilestone = (c: Case): Standing => {
  const { item, moment } = c;
  const track = readLevels(item, c.rows);
  const situation = situationOf(c, track);
  const done = track.marks.find(({ observed }) => against(observed, item.target?.toNumber() ?? 1) >= 0);
  const { state, slip } = milestoneAt(`${item.due}-12-31`, done?.figure.end, moment.asOf);
  const now = state === 'overdue' ? 'missed' : state === 'due' ? 'not_due' : slip < 0 ? 'achieved_early' : 'achieved';
  return { ...headOf(c, situation, track), now, forecast: 'unknown', because: { code: 'milestone', details: { slip } } };
};
