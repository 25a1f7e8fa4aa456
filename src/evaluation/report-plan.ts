import { yearOf } from '../basis/index.ts';
import { annexes } from './report-annex.ts';
import { countsSentence, daysOf } from './report-evaluation.ts';
import { indicatorsOf, indicatorTable } from './report-indicators.ts';
import { problemSection } from './report-problems.ts';
import { projectSection, workSection } from './report-works.ts';
import type { GivenDuty, WrittenGiven } from './written.ts';
import type { Writer } from './written-writer.ts';
import { reportText as say } from './words/report.ts';

type Planned = NonNullable<WrittenGiven['planned']>;

const aims = (w: Writer, { year, targets }: Planned): void => {
  w.heading('aims', 1, say.head.aims(year));
  const [binding, open] = [targets.filter((target) => target.binding), targets.filter(({ value }) => value === undefined)];
  w.paragraph(
    'aims.counts',
    say.planned.aims(String(targets.length), String(binding.length)),
    open.length === 0
      ? ''
      : say.planned.open(
          String(open.length),
          say.first(
            open.slice(0, 6).map(({ name }) => name),
            open.length,
          ),
        ),
  );
  w.table('aims.table', {
    caption: say.table.aims(year),
    head: say.table.aimHead(year),
    widths: [12, 56, 22, 20, 23, 23],
    rows: targets.map(({ item, no, name, unit, binding: binds }) => [
      no ?? '',
      name,
      unit ?? '',
      say.table.binds(binds),
      w.figure(`planned/targets/${encodeURIComponent(item)}/before`),
      w.figure(`planned/targets/${encodeURIComponent(item)}/value`),
    ]),
  });
};

const duties = (w: Writer, list: 'tasks' | 'projects', rows: readonly GivenDuty[], caption: string): void => {
  const member = list === 'tasks' ? 'due' : 'investment';
  w.table(`${list}.table`, {
    caption,
    head: list === 'tasks' ? say.table.taskHead : say.table.builtHead,
    widths: [10, 46, 48, 24, 28],
    rows: rows.map(({ id, title, requirement, lead }, i) => [
      String(i + 1),
      title,
      requirement,
      w.figure(`planned/${list}/${encodeURIComponent(id)}/${member}`),
      lead ?? say.chapter.nobody,
    ]),
  });
};

/** 年度计划报告: how last year's plan was carried out, and this year's three tables. */
export const planReport = (w: Writer): string => {
  const { frozen, given } = w.source;
  const { planned } = given;
  const year = planned?.year ?? yearOf(frozen.evaluation.cutoff) + 1;
  w.paragraph('scope', say.scope.plan(year, frozen.plan.title, daysOf(w)));
  w.heading('last', 1, say.head.last(year - 1));
  w.heading('last.indicators', 2, say.head.indicators);
  w.paragraph('last.counts', countsSentence(w));
  indicatorTable(w, 'last.table', say.table.indicators, indicatorsOf(w));
  workSection(w, 'last.works', 2);
  projectSection(w, 'last.projects', 2);
  problemSection(w, say.head.problems, 'together');
  if (planned === undefined) w.paragraph('aims.none', say.planned.none(year));
  else {
    aims(w, planned);
    if (planned.tasks.length > 0) {
      w.heading('tasks', 1, say.head.tasks(year));
      w.paragraph('tasks.counts', say.planned.tasks(String(planned.tasks.length)));
      duties(w, 'tasks', planned.tasks, say.table.tasks(year));
    }
    if (planned.projects.length > 0) {
      w.heading('projects', 1, say.head.built(year));
      w.paragraph('projects.counts', say.planned.built(String(planned.projects.length)));
      duties(w, 'projects', planned.projects, say.table.built(year));
    }
  }
  annexes(w);
  return say.title.plan(frozen.region.name, year);
};
