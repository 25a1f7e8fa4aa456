import type { Child, FC } from 'hono/jsx';
import { taskWords } from '../../../src/delivery/index.ts';
import { sitePage, type PublicTask } from '../../../src/publication/index.ts';
import { taskChapter } from './book-blocks.tsx';
import { PolicyLinks, policiesAbout } from './policy-links.tsx';
import { framed, framedAround, SiteHead, type Site } from './site-frame.tsx';
import { siteIndex } from './site-index.ts';
import { WORK_GRAVEST_FIRST, WorkMark } from './site-marks.tsx';

/** Tasks by the chapter that they stand in, in the order of the book; what stands in none comes last. Indicators, commitments and projects have pages of their own. */
export const tasksByChapter = (site: Pick<Site, 'content'>): readonly (readonly [chapter: string, tasks: readonly PublicTask[]])[] => {
  const { content } = site;
  const { works } = siteIndex(content);
  const groups = Map.groupBy(
    content.records.tasks.filter(({ id }) => works.has(id)),
    taskChapter,
  );
  const order = siteIndex(content).chapters.map(({ id }) => id);
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...groups].toSorted(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
};

const chapterTitle = (site: Site, id: string): string =>
  siteIndex(site.content).chapters.find((chapter) => chapter.id === id)?.node?.title ?? site.words.tasks.elsewhere;

const isKnown = (site: Site, id: string): boolean => siteIndex(site.content).chapters.some((chapter) => chapter.id === id && chapter.node !== undefined);

/** 任务: how many of each chapter, and where they stand. */
export const tasksPage = (site: Site): string => {
  const { words, language, content } = site;
  const w = words.tasks;
  const groups = tasksByChapter(site);
  const { works } = siteIndex(content);
  return framed(
    site,
    { title: w.title, section: 'tasks' },
    <>
      <SiteHead title={w.title} lede={w.lede} />
      {groups.length === 0 ? (
        <p class="empty">{w.empty}</p>
      ) : (
        <table class="stacked">
          <caption class="unseen">{w.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.chapter}</th>
              <th scope="col" class="number">
                {words.columns.count}
              </th>
              <th scope="col">{words.columns.now}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(([chapter, tasks]) => {
              const counts = Map.groupBy(
                tasks.flatMap(({ id }) => works.get(id)?.now ?? []),
                (now) => now,
              );
              return (
                <tr>
                  <th scope="row" data-label={words.columns.chapter}>
                    <a href={site.to(sitePage.tasksOf(chapter))} lang={isKnown(site, chapter) ? 'zh-CN' : undefined}>
                      {chapterTitle(site, chapter)}
                    </a>
                  </th>
                  <td class="number" data-label={words.columns.count}>
                    {tasks.length}
                  </td>
                  <td data-label={words.columns.now}>
                    {WORK_GRAVEST_FIRST.filter((now) => counts.has(now)).map((now, i) => (
                      <>
                        {i > 0 && ' · '}
                        <WorkMark language={language} now={now} /> <b class="figure">{counts.get(now)!.length}</b>
                      </>
                    ))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>,
  );
};

/** A task: what is to be done, how it stands, by whom, until when. */
const TaskRow: FC<{ site: Site; task: PublicTask }> = ({ site, task }) => {
  const { words, language, content } = site;
  const w = words.tasks;
  const { works, placeOfTask } = siteIndex(content);
  const work = works.get(task.id);
  const place = placeOfTask(task);
  const policies = policiesAbout(site, [task.ref]);
  return (
    <li id={task.id}>
      <p lang="zh-CN">{task.title}</p>
      <p class="faint">
        {work === undefined ? taskWords(language).state[task.state].word : <WorkMark language={language} now={work.now} />} {w.lead}
        {words.colon}
        <span lang="zh-CN">{task.lead ?? words.none}</span>
        {task.support.length > 0 && (
          <>
            {' · '}
            {w.support}
            {words.colon}
            <span lang="zh-CN">{task.support.join('、')}</span>
          </>
        )}
        {task.due !== undefined && ` · ${words.columns.due}${words.colon}${task.due}`}
        {task.document !== undefined && (
          <>
            {' · '}
            <span lang="zh-CN">{task.document}</span>
          </>
        )}
        {policies.length > 0 && (
          <>
            {' · '}
            {words.policies.related}
            {words.colon}
            <PolicyLinks site={site} policies={policies} />
          </>
        )}
        {place !== undefined && (
          <>
            {' · '}
            <a href={site.to(place.page, place.anchor)}>{words.toText}</a>
          </>
        )}
      </p>
    </li>
  );
};

/** The tasks of one chapter. */
export const tasksOfPage = (site: Site, chapter: string, tasks: readonly PublicTask[]): Iterable<string> => {
  const { words } = site;
  const w = words.tasks;
  const title = chapterTitle(site, chapter);
  const rowsOf = function* (): Generator<Child> {
    for (const task of tasks) yield <TaskRow site={site} task={task} />;
  };
  return framedAround(site, { title: `${title} · ${w.title}`, section: 'tasks' }, rowsOf(), (rows) => (
    <>
      <SiteHead title={title} lede={w.count(tasks.length)} {...(isKnown(site, chapter) ? { lang: 'zh-CN' } : {})} />
      <p class="ways">
        <a href={site.to(sitePage.tasks)}>{w.all}</a> {isKnown(site, chapter) && <a href={site.to(sitePage.chapter(chapter))}>{words.toText}</a>}
      </p>
      <ul class="tasks">{rows}</ul>
    </>
  ));
};
