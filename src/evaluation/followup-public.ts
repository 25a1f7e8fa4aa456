import type { PlainDate } from '../basis/index.ts';
import type { Task } from '../delivery/index.ts';
import type { EvaluationFile } from './evaluation.ts';
import type { Followup, RatingResult } from './followup.ts';
import { problemNow, type ProblemNow } from './followup-closing.ts';
import { measureOf, ratingCounts } from './followup-report.ts';

/** What everybody may see of an opinion: its words, what was done about each problem, the report and how it was rated. No person is named. */
export type PublicFollowup = {
  readonly id: string;
  readonly title: string;
  readonly number?: string;
  readonly date: PlainDate;
  readonly due: PlainDate;
  readonly evaluation?: string;
  readonly aspects: readonly {
    readonly id: string;
    readonly title: string;
    readonly text?: string;
    readonly problems: readonly {
      readonly id: string;
      readonly text: string;
      readonly lead?: string;
      readonly support: readonly string[];
      readonly due?: PlainDate;
      readonly measure?: string;
      readonly now: ProblemNow;
    }[];
  }[];
  readonly reported: { readonly date: PlainDate; readonly document?: string; readonly file?: EvaluationFile };
  readonly ratings: Readonly<Record<RatingResult, number>>;
  readonly published: PlainDate;
  readonly files: readonly EvaluationFile[];
};

/**
 * The opinions that are published by a day, newest first, with report, opinion and result together (监督法第二十九条). `tasks` by their ids. One that was not
 * approved for publication, or has no report, is not among them.
 */
export const publishedFollowups = (
  followups: readonly { readonly id: string; readonly body: Followup }[],
  tasks: ReadonlyMap<string, Task>,
  day: PlainDate,
): readonly PublicFollowup[] =>
  followups
    .flatMap(({ id, body }): readonly PublicFollowup[] => {
      const { reported, published, title, number, date, due, evaluation, aspects, files = [] } = body;
      if (published === undefined || reported === undefined || published.date > day) return [];
      const { document, file } = reported;
      return [
        {
          id,
          title,
          date,
          due,
          ...(number === undefined ? {} : { number }),
          ...(evaluation === undefined ? {} : { evaluation }),
          aspects: aspects.map(({ problems, ...aspect }) => ({
            ...aspect,
            problems: problems.map((problem) => {
              const task = tasks.get(problem.task ?? '');
              const measure = measureOf(problem, task);
              return {
                id: problem.id,
                text: problem.text,
                support: problem.support ?? [],
                ...(problem.lead === undefined ? {} : { lead: problem.lead }),
                ...(problem.due === undefined ? {} : { due: problem.due }),
                ...(measure === undefined ? {} : { measure }),
                now: problemNow(problem, task, day),
              };
            }),
          })),
          reported: { date: reported.date, ...(document === undefined ? {} : { document }), ...(file === undefined ? {} : { file }) },
          ratings: ratingCounts(body),
          published: published.date,
          files,
        },
      ];
    })
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1));
