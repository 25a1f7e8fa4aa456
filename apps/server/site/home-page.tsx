import type { FC } from 'hono/jsx';
import { elapsedShare, type Now } from '../../../src/monitoring/index.ts';
import { itemCounts, verdictCounts, verdictSentence, type FrozenItem } from '../../../src/evaluation/index.ts';
import { sitePage } from '../../../src/publication/index.ts';
import { GRAVEST_FIRST } from '../cockpit/tone.ts';
import { Title } from '../reading/title-page.tsx';
import { taskChapter } from './book-blocks.tsx';
import { framed, type Site } from './site-frame.tsx';
import { itemPage, siteIndex } from './site-index.ts';
import { NowMark, valueOf, WorkMark } from './site-marks.tsx';
import { StageCounts } from './work-pages.tsx';

/** Lines of each list of the first page. */
const FEW = 6;

const BAD: ReadonlySet<Now> = new Set(['breached', 'missed', 'far_behind', 'behind']);

const Elapsed: FC<{ site: Site }> = ({ site }) => {
  const { content, words } = site;
  const { from, to } = content.frozen.plan;
  const { asOf } = content.release;
  const passed = elapsedShare(from - 1, to, asOf);
  const percent = `${Math.round(passed * 100)}%`;
  return (
    <p class="elapsed">
      <progress max={100} value={Math.round(passed * 100)} aria-label={words.home.far}>
        {percent}
      </progress>{' '}
      {words.home.elapsed(percent, asOf)}
    </p>
  );
};

const NowCounts: FC<{ site: Site; items: readonly FrozenItem[] }> = ({ site, items }) => {
  const { now } = itemCounts(items);
  return (
    <ul class="counts" aria-label={site.words.home.counts}>
      {GRAVEST_FIRST.filter((word) => now[word] > 0).map((word) => (
        <li>
          <b class="figure">{now[word]}</b> <NowMark language={site.language} now={word} />
        </li>
      ))}
    </ul>
  );
};

const Worst: FC<{ site: Site }> = ({ site }) => {
  const { content, words, language } = site;
  const bad = content.frozen.items
    .filter(({ standing }) => BAD.has(standing.now))
    .toSorted((a, b) => Number(b.binding) - Number(a.binding) || GRAVEST_FIRST.indexOf(a.standing.now) - GRAVEST_FIRST.indexOf(b.standing.now));
  return (
    <section>
      <h2>{words.home.worst}</h2>
      {bad.length === 0 ? (
        <p>{words.home.noneWorst}</p>
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
          <a href={site.to(sitePage.indicators)}>{words.home.more(bad.length - FEW)}</a>
        </p>
      )}
    </section>
  );
};

const Fresh: FC<{ site: Site }> = ({ site }) => {
  const { content, words, language } = site;
  const said = content.changes?.difference.said ?? [];
  return (
    <section>
      <h2>{words.home.fresh}</h2>
      {content.changes === undefined ? (
        <p>{words.home.first}</p>
      ) : said.length === 0 ? (
        <p>{words.home.noFresh}</p>
      ) : (
        <>
          <ul class="lines">
            {said.slice(0, FEW).map((one) => (
              <li>{one[language]}</li>
            ))}
          </ul>
          <p>
            <a href={site.to('about/changes/')}>{words.home.allFresh(said.length)}</a>
          </p>
        </>
      )}
    </section>
  );
};

const Late: FC<{ site: Site }> = ({ site }) => {
  const { content, words } = site;
  const w = words.home;
  const { works } = siteIndex(content);
  const isLate = ({ id }: { readonly id: string }): boolean => works.get(id)?.now === 'late';
  const lines = [
    ...content.frozen.items
      .filter(({ standing }) => standing.now === 'no_data')
      .map((item) => ({ href: site.to(itemPage(item)), title: item.name, said: w.lateData(item.standing.daysOverdue ?? 0) })),
    ...content.records.projects.filter(isLate).map(({ id, name }) => ({ href: site.to(sitePage.project(id)), title: name, said: w.lateProject })),
    ...content.records.tasks
      .filter(isLate)
      .map((task) => ({ href: site.to(sitePage.tasksOf(taskChapter(task)), task.id), title: task.title, said: w.lateTask(task.due ?? '') })),
  ];
  return (
    <section>
      <h2>{w.late}</h2>
      {lines.length === 0 ? (
        <p>{w.noLate}</p>
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
      {lines.length > FEW && <p>{w.more(lines.length - FEW)}</p>}
    </section>
  );
};

/** 首页: what is promised, how far it has come, what is new, what is late. */
export const homePage = (site: Site): string => {
  const { content, words, language } = site;
  const { frozen, records } = content;
  const indicators = frozen.items.filter(({ list }) => list === 'indicator');
  const commitments = frozen.items.filter(({ list }) => list === 'commitment');
  const tasks = Map.groupBy(
    records.tasks.flatMap(({ id }) => siteIndex(content).works.get(id)?.now ?? []),
    (now) => now,
  );
  return framed(
    site,
    { title: frozen.plan.title, section: 'home' },
    <>
      <header class="title-page">
        <h1 lang="zh-CN">
          <Title text={frozen.plan.title} />
        </h1>
        <p class="lede">{words.home.what(frozen.region.name, frozen.plan.from, frozen.plan.to)}</p>
        <p class="ways">
          <a href={site.to(sitePage.plan)}>{words.home.read}</a> <a href={site.to(sitePage.search)}>{words.home.find}</a>
        </p>
      </header>
      <section>
        <h2>{words.home.promises}</h2>
        <p>{words.home.promised(indicators.length, indicators.filter(({ binding }) => binding).length, commitments.length, records.projects.length)}</p>
      </section>
      <section>
        <h2>{words.home.far}</h2>
        <Elapsed site={site} />
        <p class="sentence">
          {words.sections.indicators}
          {words.colon}
          {verdictSentence(verdictCounts(indicators))[language]}
        </p>
        <NowCounts site={site} items={indicators} />
        {commitments.length > 0 && (
          <>
            <p class="sentence">
              {words.sections.commitments}
              {words.colon}
              {verdictSentence(verdictCounts(commitments))[language]}
            </p>
            <NowCounts site={site} items={commitments} />
          </>
        )}
      </section>
      <div class="columns">
        <Worst site={site} />
        <Late site={site} />
        <Fresh site={site} />
        {records.projects.length > 0 && (
          <section>
            <h2>
              <a href={site.to(sitePage.projects)}>{words.home.stages}</a>
            </h2>
            <StageCounts site={site} />
          </section>
        )}
        {tasks.size > 0 && (
          <section>
            <h2>
              <a href={site.to(sitePage.tasks)}>{words.home.works}</a>
            </h2>
            <ul class="counts">
              {[...tasks].map(([now, all]) => (
                <li>
                  <b class="figure">{all.length}</b> <WorkMark language={language} now={now} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>,
  );
};
