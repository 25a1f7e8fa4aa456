import type { PlainDate } from '../../../src/basis/index.ts';
import type { Task } from '../../../src/delivery/index.ts';
import { dayAt } from '../../../src/delivery/index.ts';
import { measureOf, problemCounts, problemNow, problemsOf, proofOf, type Followup } from '../../../src/evaluation/index.ts';
import { guarded, type Sheet, type SheetCell, type Workbook } from '../../../src/publication/index.ts';
import type { Language } from '../words/index.ts';
import { followupWords } from './words/index.ts';
import { workbookTitles as titles } from './words/workbook.ts';

export type FollowupRegister = {
  readonly region: { readonly name: string; readonly simulated?: boolean };
  readonly plan: string;
  readonly day: PlainDate;
  readonly followups: readonly { readonly body: Followup }[];
  readonly tasks: ReadonlyMap<string, Task>;
  readonly read: ReadonlyMap<string, Task>;
  readonly nameOf: (unit: string) => string;
};

type Title = keyof typeof titles;
const OPINIONS: readonly Title[] = ['opinion', 'number', 'date', 'due', 'count', 'closedCount', 'late', 'state', 'reported', 'document', 'published'];
const PROBLEMS: readonly Title[] = ['opinion', 'aspect', 'no', 'problem', 'lead', 'support', 'due', 'state', 'measure', 'proof', 'closed', 'closedAt'];

/** 审议意见办理台账: the opinions and every problem of them on two sheets; texts that a spreadsheet would take for a formula are made harmless. */
export const followupWorkbook = ({ region, plan, day, followups, tasks, read, nameOf }: FollowupRegister, language: Language): Workbook => {
  const words = followupWords(language);
  const said = (key: Title): string => titles[key][language];
  const mark = region.simulated === true ? said('simulated') : undefined;
  const title = [region.name, mark === undefined || region.name.includes(mark) ? undefined : mark, said('title')].filter(Boolean).join(' ');
  const facts = [plan, `${said('exported')} ${day}`, ...(mark === undefined ? [] : [said('simulatedNotice')])].join(' · ');
  const text = (cell: string | undefined): SheetCell => (cell === undefined ? undefined : guarded(cell));
  const sheet = (name: Title, heads: readonly Title[], widths: readonly number[], rows: readonly (readonly SheetCell[])[]): Sheet => ({
    name: said(name),
    widths,
    head: 3,
    rows: [[{ value: title, style: 'title' }], [{ value: facts, style: 'note' }], heads.map(said), ...rows],
    ...(mark === undefined ? {} : { mark }),
  });
  const taskOf = (all: ReadonlyMap<string, Task>, id: string | undefined): Task | undefined => (id === undefined ? undefined : all.get(id));
  const opinions = followups.map(({ body }): readonly SheetCell[] => {
    const counts = problemCounts(body, tasks, day);
    const { reported, published } = body;
    return [
      text(body.title),
      text(body.number),
      body.date,
      body.due,
      problemsOf(body).length,
      counts.closed,
      counts.late,
      words.states[body.state],
      reported?.date,
      text(reported?.document),
      published?.date,
    ];
  });
  const problems = followups.flatMap(({ body }) => {
    let place = 0;
    return body.aspects.flatMap((aspect) =>
      aspect.problems.map((problem): readonly SheetCell[] => {
        const own = taskOf(read, problem.task);
        return [
          text(body.title),
          text(aspect.title),
          (place += 1),
          text(problem.text),
          text(problem.lead === undefined ? undefined : nameOf(problem.lead)),
          text((problem.support ?? []).map(nameOf).join('、')),
          problem.due,
          words.nows[problemNow(problem, taskOf(tasks, problem.task), day)],
          text(measureOf(problem, own)),
          text(proofOf(problem, own)?.text),
          text(problem.closed?.by),
          problem.closed === undefined ? undefined : dayAt(problem.closed.at),
        ];
      }),
    );
  });
  return {
    title,
    sheets: [
      sheet('opinions', OPINIONS, [44, 22, 12, 12, 9, 9, 9, 12, 12, 24, 12], opinions),
      sheet('problems', PROBLEMS, [30, 26, 6, 50, 18, 24, 12, 12, 50, 40, 14, 12], problems),
    ],
  };
};
