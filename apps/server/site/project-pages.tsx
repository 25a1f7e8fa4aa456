import type { Child, FC } from 'hono/jsx';
import { Decimal, daysBetween, yearOf } from '../../../src/basis/index.ts';
import type { FrozenWork } from '../../../src/evaluation/index.ts';
import { STAGES, projectWords, stageWords } from '../../../src/delivery/index.ts';
import { sitePage, type PublicProject } from '../../../src/publication/index.ts';
import { Fact, Quoted } from './fact.tsx';
import { PolicyLinks, policiesAbout } from './policy-links.tsx';
import { framed, framedAround, SiteHead, type Site } from './site-frame.tsx';
import { siteIndex } from './site-index.ts';
import { LightMark, WORK_GRAVEST_FIRST, WorkMark } from './site-marks.tsx';

/** The light says more than the word beside it only where it is another colour. */
const saysMore = ({ now, light }: FrozenWork): boolean =>
  (light === 'red' && now !== 'late') || (light === 'yellow' && now !== 'slow') || (light === 'green' && now === 'unknown');

const Standing: FC<{ site: Site; work: FrozenWork | undefined }> = ({ site, work }) =>
  work === undefined ? (
    <>{site.words.none}</>
  ) : (
    <>
      <WorkMark language={site.language} now={work.now} />
      {work.light !== undefined && saysMore(work) && (
        <>
          {' '}
          <LightMark site={site} light={work.light} />
        </>
      )}
    </>
  );

const ProjectRow: FC<{ site: Site; project: PublicProject }> = ({ site, project }) => {
  const { words, language, content } = site;
  const { columns } = words;
  return (
    <tr>
      <th scope="row" data-label={columns.name}>
        <a href={site.to(sitePage.project(project.id))} lang="zh-CN">
          {project.name}
        </a>
      </th>
      <td data-label={columns.place} lang={project.location === undefined ? undefined : 'zh-CN'}>
        {project.location ?? words.none}
      </td>
      <td data-label={columns.stage}>{stageWords(language)[project.stage]}</td>
      <td data-label={columns.now}>
        <Standing site={site} work={siteIndex(content).works.get(project.id)} />
      </td>
      <td data-label={columns.due}>{project.ends ?? words.none}</td>
      <td data-label={columns.unit} lang={project.lead === undefined ? undefined : 'zh-CN'}>
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

/** 项目: all of them, those that are late before the others. */
export const projectsPage = (site: Site): Iterable<string> => {
  const { words, content } = site;
  const { columns, projects: w } = words;
  const { works } = siteIndex(content);
  const gravity = ({ id }: PublicProject): number => Math.min(2, WORK_GRAVEST_FIRST.indexOf(works.get(id)?.now ?? 'unknown'));
  const projects = content.records.projects.toSorted((a, b) => gravity(a) - gravity(b));
  const rowsOf = function* (): Generator<Child> {
    for (const project of projects) yield <ProjectRow site={site} project={project} />;
  };
  return framedAround(site, { title: w.title, section: 'projects' }, rowsOf(), (rows) => (
    <>
      <SiteHead title={w.title} lede={w.lede} />
      {projects.length === 0 ? (
        <p class="empty">
          {w.empty} <a href={site.to(sitePage.plan)}>{words.home.read}</a>
        </p>
      ) : (
        <>
          <StageCounts site={site} />
          <table class="stacked">
            <caption class="unseen">{w.title}</caption>
            <thead>
              <tr>
                {[columns.name, columns.place, columns.stage, columns.now, columns.due, columns.unit].map((name) => (
                  <th scope="col">{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>{rows}</tbody>
          </table>
        </>
      )}
    </>
  ));
};

/** What comes next of a project: its next stage, its day, and by how much that is over. */
const nextOf = ({ words, language, content }: Site, { stage, ends }: PublicProject, work: FrozenWork | undefined): string => {
  const w = words.projects;
  const following = STAGES[STAGES.indexOf(stage as (typeof STAGES)[number]) + 1];
  if (stage === 'withdrawn') return w.nextNone;
  if (following === undefined) return w.nextInUse;
  const step = w.nextStage(stageWords(language)[following]);
  if (ends === undefined || work?.now === 'done') return `${step}${w.nextNoDay}`;
  const late = daysBetween(ends, content.release.asOf);
  return `${step}${late > 0 ? w.nextLate(ends, late) : w.nextDue(ends)}`;
};

/** 万元 as officials write it: from 1亿元 in 亿元. */
const invested = ({ words: { projects: w } }: Site, total: string): string => {
  const value = new Decimal(total);
  return value.abs().lt(10_000) ? w.tenThousand(value.toFixed()) : w.hundredMillion(value.div(10_000).toDecimalPlaces(4).toFixed());
};

/** One project: what is promised, where it stands, what comes next, by whom. */
export const projectPage = (site: Site, project: PublicProject): string => {
  const { words, language, content } = site;
  const w = words.projects;
  const { to } = content.frozen.plan;
  const work = siteIndex(content).works.get(project.id);
  const policies = policiesAbout(
    site,
    project.places.map(({ ref }) => ref),
  );
  const years = [project.begins && w.from(project.begins), project.ends && w.until(project.ends)].filter(Boolean).join(words.join);
  return framed(
    site,
    { title: project.name, section: 'projects', about: `project:${project.id}` },
    <>
      <SiteHead title={project.name} lang="zh-CN" />
      <section>
        <h2>{words.items.promise}</h2>
        <p class="promise">{w.promises[project.acceptance](project.ends ?? w.endOf(to))}</p>
        {project.ends !== undefined && yearOf(project.ends) > to && <p class="faint">{w.beyond}</p>}
        {project.places.map(({ span }) => (
          <Quoted site={site} offset={span[0]} />
        ))}
      </section>
      <section>
        <h2>{words.items.now}</h2>
        <p class="verdict">
          <Standing site={site} work={work} />
        </p>
        <dl class="facts">
          <Fact label={w.stage}>
            {stageWords(language)[project.stage]} {project.since && <small>{w.since(project.since)}</small>}
          </Fact>
          {project.outcome !== 'running' && <Fact label={w.result}>{projectWords(language).outcomes[project.outcome]}</Fact>}
          <Fact label={words.items.source}>{w.source(content.release.asOf)}</Fact>
          <Fact label={words.columns.unit}>{project.lead === undefined ? words.noUnit : <span lang="zh-CN">{project.lead}</span>}</Fact>
          {project.support.length > 0 && (
            <Fact label={w.support}>
              <span lang="zh-CN">{project.support.join('、')}</span>
            </Fact>
          )}
        </dl>
        <h3>{words.items.next}</h3>
        <p>{nextOf(site, project, work)}</p>
      </section>
      <section>
        <h2>{w.about}</h2>
        <dl class="facts">
          <Fact label={w.where}>{project.location === undefined ? w.noWhere : <span lang="zh-CN">{project.location}</span>}</Fact>
          {years !== '' && <Fact label={w.years}>{years}</Fact>}
          {project.scale !== undefined && (
            <Fact label={w.scale}>
              <span lang="zh-CN">{project.scale}</span>
            </Fact>
          )}
          {project.total !== undefined && <Fact label={w.total}>{invested(site, project.total)}</Fact>}
          {project.code !== undefined && <Fact label={w.code}>{project.code}</Fact>}
          {policies.length > 0 && (
            <Fact label={words.policies.related}>
              <PolicyLinks site={site} policies={policies} />
            </Fact>
          )}
          {project.aliases.length > 0 && (
            <Fact label={w.aliases}>
              <span lang="zh-CN">{project.aliases.join('、')}</span>
            </Fact>
          )}
        </dl>
      </section>
    </>,
  );
};
