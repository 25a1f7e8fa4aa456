import type { Plan } from '../plan/index.ts';
import { acceptanceOf } from './acceptance.ts';
import { commonEnd } from './library-name.ts';
import type { PlannedItem } from './planned-item.ts';
import type { Project } from './project.ts';
import type { Acceptance } from './task.ts';

/** A bundle that a box counts (打捆项目): 21 个老旧小区, nine of them named. */
export type ProposedParent = {
  readonly key: string;
  readonly name: string;
  readonly place: Project['places'][number];
  readonly declared: NonNullable<Project['declared']>;
  readonly acceptance: Acceptance;
  readonly due?: number;
  /** Refs of the items that the count is about. */
  readonly children: readonly string[];
};

const LEAST_END = 2;

/** The items that a count closes: those right before it that one verb governs. */
const countedBy = (items: readonly PlannedItem[], end: number): readonly PlannedItem[] => {
  const before = items.filter(({ span }) => span[1] <= end);
  const verb = before.at(-1)?.verb;
  const from = before.findLastIndex((item) => item.verb !== verb) + 1;
  return before.slice(from);
};

/** Counts of the boxes with the items they speak of. A count without a name of its own, of a list that is complete, is no bundle; nor is one that its items exceed. */
export const parentsOf = (plan: Plan, items: readonly PlannedItem[]): readonly ProposedParent[] =>
  plan.boxes.flatMap(({ groups, span: box }) =>
    groups.flatMap(({ name, span, items: listed, declaredCount }) => {
      if (declaredCount === undefined) return [];
      const own = items.filter((item) => item.span[0] >= span[0] && item.span[0] < span[1] && item.span[0] >= box[0]);
      const children = countedBy(own, declaredCount.span?.[0] ?? span[1]);
      const [first] = children;
      const { value: count, unit } = declaredCount;
      if (first === undefined || !Number.isInteger(count) || count < 2 || children.length > count) return [];
      const end = commonEnd(children.map(({ title }) => title));
      const title = children.length === listed.length && name !== undefined ? name : end.length >= LEAST_END ? end : children.length < count ? name : undefined;
      if (title === undefined) return [];
      const key = first.ref.replace(/\.\d+(?:~\d+)?$/u, '');
      return [
        {
          key,
          name: title,
          place: {
            ref: key,
            name: title,
            span,
            ...(first.box === undefined ? {} : { box: first.box }),
            ...(first.section === undefined ? {} : { section: first.section }),
          },
          declared: { count, unit },
          acceptance: acceptanceOf(first),
          ...(first.due === undefined ? {} : { due: first.due }),
          children: children.map(({ ref }) => ref),
        },
      ];
    }),
  );
