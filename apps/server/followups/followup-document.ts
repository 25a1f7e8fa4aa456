import type { Task } from '../../../src/delivery/index.ts';
import { measureOf, problemCounts, PROBLEM_NOWS, problemNow, problemsOf, type Followup } from '../../../src/evaluation/index.ts';
import type { PlainDate } from '../../../src/basis/index.ts';
import type { OfficialBlock, OfficialDocument } from '../../../src/publication/index.ts';
import { paperWords as text } from './words/index.ts';

/** What the report on an opinion is made of: how its tasks stand, and the tasks whose words the reader may read. */
export type FollowupEdition = {
  readonly region: { readonly name: string; readonly simulated?: boolean };
  readonly followup: Followup;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly read: ReadonlyMap<string, Task>;
  readonly nameOf: (unit: string) => string;
  readonly day: PlainDate;
};

/** 研究处理情况报告: each problem with who saw to it, what was done and how it stands, aspect by aspect, and all of them in one table. */
export const followupDocument = ({ region, followup, tasks, read, nameOf, day }: FollowupEdition): OfficialDocument => {
  const { aspects, title, number, date, reported } = followup;
  const problems = problemsOf(followup);
  const counts = problemCounts(followup, tasks, day);
  const heading = text.title(title);
  const said = PROBLEM_NOWS.filter((now) => counts[now] > 0).map((now) => [text.nows[now], counts[now]] as const);
  const blocks: OfficialBlock[] = [
    { kind: 'title', text: heading },
    ...(reported?.document === undefined ? [] : [{ kind: 'number', text: reported.document } as const]),
    { kind: 'paragraph', text: text.opening(region.name, title, number, text.longDay(date), aspects.length, problems.length) },
    { kind: 'paragraph', text: text.counts(problems.length, said) },
    ...aspects.flatMap((aspect): OfficialBlock[] => [
      { kind: 'heading', level: 1, text: aspect.title },
      ...aspect.problems.flatMap((problem): OfficialBlock[] => {
        const measure = measureOf(problem, read.get(problem.task ?? ''));
        const { lead, support = [], due } = problem;
        const duty = text.duty(lead === undefined ? undefined : nameOf(lead), support.map(nameOf), due === undefined ? undefined : text.longDay(due));
        return [
          { kind: 'heading', level: 2, text: text.problem(problem.text) },
          {
            kind: 'paragraph',
            text: `${measure === undefined ? text.noMeasure : text.measure(measure)}${text.state(problemNow(problem, tasks.get(problem.task ?? ''), day))}${duty}`,
          },
        ];
      }),
    ]),
    { kind: 'page-break' },
    { kind: 'caption', text: text.table.caption },
    {
      kind: 'table',
      head: text.table.head,
      widths: [1, 5, 3, 2.4, 5, 2],
      rows: problems.map((problem, i) => [
        String(i + 1),
        problem.text,
        text.units([problem.lead, ...(problem.support ?? [])].flatMap((unit) => (unit === undefined ? [] : [nameOf(unit)]))),
        problem.due ?? '',
        measureOf(problem, read.get(problem.task ?? '')) ?? '',
        text.nows[problemNow(problem, tasks.get(problem.task ?? ''), day)],
      ]),
    },
  ];
  return { title: heading, blocks, ...(region.simulated === true ? { mark: text.mark } : {}) };
};
