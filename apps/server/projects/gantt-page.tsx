import type { FC } from 'hono/jsx';
import { courseOf } from '../../../src/delivery/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { Paging } from '../listing/data-table.tsx';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { GanttChart, slipText, type GanttRow } from './gantt-chart.tsx';
import { renderLibrary } from './library-frame.tsx';
import { libraryOf, type Library } from './library-state.ts';
import { projectPath } from './project-path.ts';
import { libraryWords } from './words/index.ts';

const PAGE = 40;

const GanttTable: FC<{ rows: readonly GanttRow[]; language: Language }> = ({ rows, language }) => {
  const words = libraryWords(language);
  const { gantt } = words;
  return (
    <details class="chart-table">
      <summary>{words.asTable}</summary>
      <div class="table-scroll">
        <table class="data items">
          <caption class="unseen">{gantt.title}</caption>
          <thead>
            <tr>
              {[words.list.columns.name, gantt.starts, gantt.started, gantt.ends, gantt.ended, gantt.slip].map((label) => (
                <th scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, href, course }) => (
              <tr>
                <td class="lead">
                  <a lang="zh-CN" href={href}>
                    {name}
                  </a>
                </td>
                {[course.begins, course.started, course.ends, course.ended].map((day) => (
                  <td class="short figure">{day ?? ''}</td>
                ))}
                <td class="short">{slipText(course, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};

const kept = new WeakMap<Library, readonly GanttRow[]>();

/** The projects that have days, the latest slips first: put in order once for each state of the library. */
const orderedIn = (library: Library, context: RegionContext): readonly GanttRow[] => {
  const known = kept.get(library);
  if (known !== undefined) return known;
  const { rows, held } = library;
  const all = rows.flatMap(({ id, name, stage }): GanttRow[] => {
    const { body } = held.get(id)!;
    const course = courseOf(body, context.today);
    const hasDays = course.begins !== undefined || course.started !== undefined || body.milestones.length > 0;
    return hasDays && stage !== 'withdrawn' ? [{ id, name, href: projectPath(context, id), course, milestones: body.milestones }] : [];
  });
  const ordered = all.toSorted(
    (a, b) => (b.course.slip ?? -Infinity) - (a.course.slip ?? -Infinity) || (a.course.begins ?? '').localeCompare(b.course.begins ?? ''),
  );
  kept.set(library, ordered);
  return ordered;
};

/** 甘特图 of the projects that have days, the latest slips first. */
export const ganttPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { language, words: common } = c.var;
  const { context } = given;
  const words = libraryWords(language);
  const library = await libraryOf(given);
  const { rows } = library;
  const ordered = orderedIn(library, context);
  const pages = Math.max(1, Math.ceil(ordered.length / PAGE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(c.req.query('page') ?? '1', 10) || 1));
  const shown = ordered.slice((page - 1) * PAGE, page * PAGE);
  return renderLibrary(
    c,
    context,
    { title: words.gantt.title, lede: words.gantt.lede, tab: 'gantt' },
    shown.length === 0 ? (
      <EmptyState title={words.gantt.noDates} help={words.gantt.noDatesHelp} />
    ) : (
      <>
        <p class="gantt-legend">
          <span class="planned">{words.gantt.planned}</span> <span class="actual">{words.gantt.actual}</span>{' '}
          <span class="knots">◇ {words.gantt.milestones}</span> <span class="faint">{words.gantt.count(ordered.length, rows.length)}</span>
        </p>
        <div class="gantt-scroll" tabindex={0} role="region" aria-label={words.gantt.title}>
          <GanttChart rows={shown} today={context.today} language={language} />
        </div>
        <Paging words={common} url={new URL(c.req.url)} arranged={{ page, pages }} />
        <GanttTable rows={shown} language={language} />
      </>
    ),
  );
};
