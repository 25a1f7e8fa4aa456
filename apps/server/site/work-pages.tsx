import type { FC } from 'hono/jsx';
import { STAGES, projectWords, stageWords, taskWords } from '../../../src/delivery/index.ts';
import { sitePage, type PublicProject, type PublicTask } from '../../../src/publication/index.ts';
import { taskChapter } from './book-blocks.tsx';
import { Fact, Quoted } from './item-pages.tsx';
import { framed, SiteHead, type Site } from './site-frame.tsx';
import { siteIndex } from './site-index.ts';
import { LightMark, WorkMark } from './site-marks.tsx';

/** Where it is: as the library says, else by the heading of the plan that it stands under. */
const placeOf = ({ location }: PublicProject): string | undefined => location;

const ProjectRow: FC<{ site: Site; project: PublicProject }> = ({ site, project }) => {
  const { words, language, content } = site;
  const { columns } = words;
  const work = siteIndex(content).works.get(project.id);
  return (
    <tr>
      <th scope="row" data-label={columns.name}>
        <a href={site.to(sitePage.project(project.id))} lang="zh-CN">
          {project.name}
        </a>
      </th>
      <td data-label={columns.place} lang="zh-CN">
        {placeOf(project) ?? words.none}
      </td>
      <td data-label={columns.stage}>{stageWords(language)[project.stage]}</td>
      <td data-label={columns.now}>{work === undefined ? words.none : <WorkMark language={language} now={work.now} />}</td>
      <td data-label={columns.light}>{work?.light === undefined ? words.none : <LightMark site={site} light={work.light} />}</td>
      <td data-label={columns.unit} lang="zh-CN">
        {project.lead ?? words.none}
      </td>
    </tr>
  );
};

/** How many projects stand in each stage, in the order of the stages. */
export const StageCounts: FC<{ site: Site }> = ({ site }) => {
  const { words, language, content } = site;
  const counts = Map.groupBy(content.records.projects, ({ stage }) => stage);
  return (
    <ul class="counts" aria-label={words.projects.byStage}>
      {[...STAGES, 'withdrawn' as const]
        .filter((stage) => counts.has(stage))
        .map((stage) => (
          <li>
            <b class="figure">{counts.get(stage)!.length}</b> {stageWords(language)[stage]}
          </li>
        ))}
    </ul>
  );
};

/** 项目: all of them. */
export const projectsPage = (site: Site): string => {
  const { words, content } = site;
  const { columns, projects: w } = words;
  const { projects } = content.records;
  return framed(
    site,
    { title: w.title, section: 'projects' },
    <>
      <SiteHead title={w.title} lede={w.lede} />
      {projects.length === 0 ? (
        <p class="empty">{w.empty}</p>
      ) : (
        <>
          <StageCounts site={site} />
          <table class="stacked">
            <caption class="unseen">{w.title}</caption>
            <thead>
              <tr>
                {[columns.name, columns.place, columns.stage, columns.now, columns.light, columns.unit].map((name) => (
                  <th scope="col">{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {projects.map((project) => (
                <ProjectRow site={site} project={project} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </>,
  );
};

/** One project: what is promised, where, how far, by whom. */
export const projectPage = (site: Site, project: PublicProject): string => {
  const { words, language, content } = site;
  const w = words.projects;
  const work = siteIndex(content).works.get(project.id);
  const accept = taskWords(language).acceptance[project.acceptance];
  const years = [project.begins && w.from(project.begins), project.ends && w.until(project.ends)].filter(Boolean).join(words.join);
  return framed(
    site,
    { title: project.name, section: 'projects', about: `project:${project.id}` },
    <>
      <SiteHead title={project.name} lang="zh-CN" />
      <section>
        <h2>{words.items.now}</h2>
        <p class="verdict">
          {work !== undefined && <WorkMark language={language} now={work.now} />}
          {work?.light !== undefined && <LightMark site={site} light={work.light} />}
        </p>
        <dl class="facts">
          <Fact label={w.where}>{placeOf(project) === undefined ? w.noWhere : <span lang="zh-CN">{placeOf(project)}</span>}</Fact>
          <Fact label={w.stage}>
            {stageWords(language)[project.stage]} {project.since && <small>{w.since(project.since)}</small>}
          </Fact>
          <Fact label={w.promised}>
            {accept.word} <small>{accept.meaning}</small>
          </Fact>
          <Fact label={w.result}>{projectWords(language).outcomes[project.outcome]}</Fact>
          <Fact label={words.columns.unit}>{project.lead === undefined ? words.noUnit : <span lang="zh-CN">{project.lead}</span>}</Fact>
          {project.support.length > 0 && (
            <Fact label={w.support}>
              <span lang="zh-CN">{project.support.join('、')}</span>
            </Fact>
          )}
          {years !== '' && <Fact label={w.years}>{years}</Fact>}
          {project.scale !== undefined && (
            <Fact label={w.scale}>
              <span lang="zh-CN">{project.scale}</span>
            </Fact>
          )}
          {project.total !== undefined && <Fact label={w.total}>{w.tenThousand(project.total)}</Fact>}
          {project.code !== undefined && <Fact label={w.code}>{project.code}</Fact>}
          {project.aliases.length > 0 && (
            <Fact label={w.aliases}>
              <span lang="zh-CN">{project.aliases.join('、')}</span>
            </Fact>
          )}
        </dl>
      </section>
      {project.places.length > 0 && (
        <section>
          <h2>{w.texts}</h2>
          {project.places.map(({ span }) => (
            <Quoted site={site} offset={span[0]} />
          ))}
        </section>
      )}
    </>,
  );
};

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
                    {[...counts].map(([now, all]) => (
                      <>
                        <WorkMark language={language} now={now} /> {all.length}{' '}
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

/** The tasks of one chapter. */
export const tasksOfPage = (site: Site, chapter: string, tasks: readonly PublicTask[]): string => {
  const { words, language, content } = site;
  const w = words.tasks;
  const index = siteIndex(content);
  const title = chapterTitle(site, chapter);
  const spanOf = new Map(index.noted.flatMap((noted) => (noted.kind === 'task' ? [[noted.task.id, noted.span] as const] : [])));
  return framed(
    site,
    { title: `${title} · ${w.title}`, section: 'tasks' },
    <>
      <SiteHead title={title} lede={w.count(tasks.length)} {...(isKnown(site, chapter) ? { lang: 'zh-CN' } : {})} />
      <p>
        <a href={site.to(sitePage.tasks)}>{w.title}</a> {isKnown(site, chapter) && <a href={site.to(sitePage.chapter(chapter))}>{words.toText}</a>}
      </p>
      <ul class="tasks">
        {tasks.map((task) => {
          const work = index.works.get(task.id);
          const span = spanOf.get(task.id);
          const place = span === undefined ? undefined : index.placeOf(span[0]);
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
                {place !== undefined && (
                  <>
                    {' · '}
                    <a href={site.to(place.page, place.anchor)}>{words.toText}</a>
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </>,
  );
};
