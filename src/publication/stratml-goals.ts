import type { Indicator, Measure, OutlineNode, Plan, Target } from '../plan/index.ts';
import { nodeIndexAt } from './place-of.ts';

/** A heading with what stands under it and under no lower objective: what becomes an Objective. */
export type Objective = { readonly node?: OutlineNode; readonly targets: Target[]; readonly indicators: Indicator[]; readonly measures: Measure[] };
/** A chapter with its objectives: what becomes a Goal. `lead` is what stands before its first section. */
export type Goal = { readonly node?: OutlineNode; readonly part?: OutlineNode; readonly lead: Objective; readonly objectives: Objective[] };

const objective = (node?: OutlineNode): Objective => ({ ...(node === undefined ? {} : { node }), targets: [], indicators: [], measures: [] });

const goal = (node?: OutlineNode, part?: OutlineNode): Goal => ({
  ...(node === undefined ? {} : { node }),
  ...(part === undefined ? {} : { part }),
  lead: objective(node),
  objectives: [],
});

/**
 * Goals are the chapters, or the highest level there is where a plan has none; objectives are the sections and themes below.
 * What stands before the first goal, and a plan without headings, gets a goal without a heading of its own.
 */
export const goalsOf = (plan: Plan): Goal[] => {
  const { outline } = plan;
  const top = (['chapter', 'section', 'theme', 'item', 'part'] as const).find((level) => outline.some((node) => node.level === level));
  const goals: Goal[] = [];
  const owners: Objective[] = [];
  let part: OutlineNode | undefined;
  let outside: Goal | undefined;
  const front = (): Goal => {
    if (outside === undefined) goals.unshift((outside = goal()));
    return outside;
  };
  for (const node of outline) {
    if (node.level === 'part' && top !== 'part') {
      part = node;
      owners.push((goals.at(-1) ?? front()).lead);
    } else if (node.level === top) {
      const made = goal(node, part);
      goals.push(made);
      owners.push(made.lead);
    } else if (node.level === 'section' || node.level === 'theme') {
      const made = objective(node);
      (goals.at(-1) ?? front()).objectives.push(made);
      owners.push(made);
    } else owners.push(owners.at(-1) ?? front().lead);
  }
  const ownerAt = (offset: number): Objective => owners[nodeIndexAt(outline, offset)] ?? front().lead;
  for (const target of plan.targets) ownerAt(target.span[0]).targets.push(target);
  for (const indicator of plan.indicators) ownerAt(indicator.span[0]).indicators.push(indicator);
  for (const measure of plan.measures) ownerAt(measure.span[0]).measures.push(measure);
  return goals.length === 0 ? [front()] : goals;
};

export const isEmpty = ({ targets, indicators, measures }: Objective): boolean => targets.length + indicators.length + measures.length === 0;
