import type { FrozenGiven } from './frozen-given.ts';
import type { FrozenGap, FrozenItem, FrozenWork } from './frozen.ts';
import { gapWords as say } from './words/evaluation-gaps.ts';

const itemGap = ({ id, name, standing, reason }: FrozenItem): readonly FrozenGap[] => {
  if (standing.now === 'no_data' || standing.now === 'not_assessable') return [{ part: 'indicators', ref: id, said: say.item(name, reason) }];
  return standing.now === 'awaiting_target' ? [{ part: 'indicators', ref: id, said: say.awaiting(name) }] : [];
};

const workGap = ({ id, part, title, lead, now }: FrozenWork): readonly FrozenGap[] =>
  now === 'unknown' ? [{ part, ref: id, said: say.work(title, lead?.name) }] : [];

/** What was not there: figures, targets, word of a task, what units were asked, opinions from outside; each in one sentence. */
export const frozenGaps = (
  { evaluation, tasks, projects, silent, thirdParty, questionnaires }: FrozenGiven,
  items: readonly FrozenItem[],
  works: readonly FrozenWork[],
): readonly FrozenGap[] => {
  const later = (of: readonly { readonly isLater: boolean }[], part: 'tasks' | 'projects'): readonly FrozenGap[] => {
    const count = of.filter(({ isLater }) => isLater).length;
    return count === 0 || !evaluation.parts.includes(part) ? [] : [{ part, ref: 'records', said: say.later(part, count, evaluation.known) }];
  };
  const outside = evaluation.kind !== 'annual';
  return [
    ...items.flatMap(itemGap),
    ...works.flatMap(workGap),
    ...later(tasks, 'tasks'),
    ...later(projects, 'projects'),
    ...silent.toSorted((a, b) => (a.unit < b.unit ? -1 : 1)).map(({ unit, name }): FrozenGap => ({ part: 'assessments', ref: unit, said: say.silent(name) })),
    ...(outside && thirdParty === undefined ? [{ part: 'assessments' as const, ref: 'third_party', said: say.noThirdParty }] : []),
    ...(outside && questionnaires.length === 0 ? [{ part: 'questionnaires' as const, ref: 'none', said: say.noQuestionnaire }] : []),
  ];
};
