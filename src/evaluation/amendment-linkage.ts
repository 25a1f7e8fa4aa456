import type { Project, PlanLink, Task, YearPlan } from '../delivery/index.ts';
import type { Amendment, LinkageFinding } from './amendment.ts';
import { linkageWords as say } from './words/amendment-linkage.ts';

/** What hangs on the items of a plan. */
export type Hanging = {
  readonly links: readonly PlanLink[];
  readonly years: readonly YearPlan[];
  readonly tasks: readonly Task[];
  readonly projects: readonly Project[];
  /** How many figures the ledger has of each item. */
  readonly figures: ReadonlyMap<string, number>;
  /** Ids that the new text breaks, as sentences, by item. */
  readonly ids?: readonly { readonly item: string; readonly name: string; readonly text: string }[];
};

const OPEN: ReadonlySet<Task['state']> = new Set(['proposed', 'confirmed', 'issued', 'under_way']);

/**
 * 衔接检查: of every item that changes, what a higher plan asks for, which locked years rest on it, which tasks and projects carry it out, and how many figures
 * it has. Grave is what the change would contradict: a higher target, a locked year, ids that break, open duties of what is taken out.
 */
export const linkageFindings = ({ changes, effective, meeting }: Amendment, hanging: Hanging): readonly LinkageFinding[] => {
  const year = Number((effective ?? meeting)?.slice(0, 4) ?? 0);
  return changes.flatMap((change): readonly LinkageFinding[] => {
    const { item, name, what, lowered } = change;
    const finding = (kind: LinkageFinding['kind'], text: string, isGrave: boolean): LinkageFinding => ({
      kind,
      item,
      name,
      text,
      ...(isGrave ? { grave: true as const } : {}),
    });
    const isTarget = what === 'target' || what === 'removed';
    const higher = hanging.links
      .filter((link) => link.item === item)
      .map(({ higher: { title, itemName, target, changed } }) =>
        finding('higher', say.higher(title, itemName, changed?.target ?? target ?? '', change.after ?? say.gone), isTarget && lowered === true),
      );
    const years = hanging.years
      .filter((one) => one.state === 'locked' && one.targets.some((target) => target.item === item && target.value !== undefined))
      .map((one) =>
        finding('year', say.year(one.year, one.targets.find((target) => target.item === item)!.value!, one.document ?? ''), isTarget && one.year >= year),
      );
    const tasks = hanging.tasks.filter((task) => task.ref === item && OPEN.has(task.state));
    const projects = hanging.projects.filter((project) => project.mergedInto === undefined && project.places.some(({ ref }) => ref === item));
    const figures = hanging.figures.get(item) ?? 0;
    return [
      ...(hanging.ids ?? []).filter((broken) => broken.item === item).map(({ text }) => finding('ids', text, true)),
      ...higher,
      ...years,
      ...(tasks.length === 0 ? [] : [finding('task', say.tasks(tasks.length, tasks[0]!.title), what === 'removed')]),
      ...(projects.length === 0 ? [] : [finding('project', say.projects(projects.map((project) => project.name)), what === 'removed')]),
      ...(figures === 0 ? [] : [finding('series', say.figures(figures), false)]),
    ];
  });
};
