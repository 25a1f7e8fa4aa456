import type { FC } from 'hono/jsx';
import type { Now } from '../../../src/monitoring/index.ts';
import { sitePage } from '../../../src/publication/index.ts';
import { GRAVEST_FIRST } from '../cockpit/tone.ts';
import { CHANGES } from './about-pages.tsx';
import { taskChapter } from './book-blocks.tsx';
import type { Site } from './site-frame.tsx';
import { itemPage, siteIndex } from './site-index.ts';
import { NowMark, valueOf } from './site-marks.tsx';

/** Lines of each list of the first page. */
const FEW = 6;

/** `isOver`: the last day of the plan has passed. */
type Listing = { readonly site: Site; readonly isOver: boolean };

const BAD: ReadonlySet<Now> = new Set(['breached', 'missed', 'far_behind', 'behind']);

/** What was missed, is behind or broke its limit, binding indicators first. */
export const Worst: FC<Listing> = ({ site, isOver }) => {
  const { content, words, language } = site;
  const w = words.home;
  const bad = content.frozen.items
    .filter(({ standing }) => BAD.has(standing.now))
    .toSorted((a, b) => Number(b.binding) - Number(a.binding) || GRAVEST_FIRST.indexOf(a.standing.now) - GRAVEST_FIRST.indexOf(b.standing.now));
  return (
    <section>
      <h2>{isOver ? w.worstOver : w.worst}</h2>
      {bad.length === 0 ? (
        <p>{isOver ? w.noneWorstOver : w.noneWorst}</p>
      ) : (
        <ul class="lines">
          {bad.slice(0, FEW).map((item) => (
            <li>
              <NowMark language={language} now={item.standing.now} />{' '}
              <a href={site.to(itemPage(item))} lang="zh-CN">
                {item.name}
              </a>
              {item.binding && <small class="binding">{words.nature.binding}</small>} <span class="figure">{valueOf(item)}</span>
            </li>
          ))}
        </ul>
      )}
      {bad.length > FEW && (
        <p>
          <a href={site.to(bad[FEW]!.list === 'indicator' ? sitePage.indicators : sitePage.commitments)}>{w.more(bad.length - FEW)}</a>
        </p>
      )}
    </section>
  );
};

/** What is not as it was in the release before. */
export const Fresh: FC<{ site: Site }> = ({ site }) => {
  const { content, words, language } = site;
  const said = content.changes?.difference.said ?? [];
  return content.changes === undefined ? null : (
    <section>
      <h2>{words.home.fresh}</h2>
      {said.length === 0 ? (
        <p>{words.home.noFresh}</p>
      ) : (
        <>
          <ul class="lines">
            {said.slice(0, FEW).map((one) => (
              <li>{one[language]}</li>
            ))}
          </ul>
          <p>
            <a href={site.to(CHANGES)}>{words.home.allFresh(said.length)}</a>
          </p>
        </>
      )}
    </section>
  );
};

/** Figures, projects and tasks whose day has passed. */
export const Late: FC<Listing> = ({ site, isOver }) => {
  const { content, words } = site;
  const w = words.home;
  const { works } = siteIndex(content);
  const isLate = ({ id }: { readonly id: string }): boolean => works.get(id)?.now === 'late';
  const lines = [
    ...content.frozen.items
      .filter(({ standing }) => standing.now === 'no_data')
      .map((item) => ({ href: site.to(itemPage(item)), title: item.name, said: w.lateData(item.standing.daysOverdue ?? 0), all: sitePage.unknown })),
    ...content.records.projects
      .filter(isLate)
      .map(({ id, name }) => ({ href: site.to(sitePage.project(id)), title: name, said: w.lateProject, all: sitePage.projects })),
    ...content.records.tasks.filter(isLate).map((task) => ({
      href: site.to(sitePage.tasksOf(taskChapter(task)), task.id),
      title: task.title,
      said: w.lateTask(task.due ?? ''),
      all: sitePage.tasks,
    })),
  ];
  return (
    <section>
      <h2>{isOver ? w.lateOver : w.late}</h2>
      {lines.length === 0 ? (
        <p>{isOver ? w.noLateOver : w.noLate}</p>
      ) : (
        <ul class="lines">
          {lines.slice(0, FEW).map(({ href, title, said }) => (
            <li>
              <a href={href} lang="zh-CN">
                {title}
              </a>{' '}
              <small>{said}</small>
            </li>
          ))}
        </ul>
      )}
      {lines.length > FEW && (
        <p>
          <a href={site.to(lines[FEW]!.all)}>{w.more(lines.length - FEW)}</a>
        </p>
      )}
    </section>
  );
};
