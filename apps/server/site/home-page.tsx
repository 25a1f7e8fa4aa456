import type { FC } from 'hono/jsx';
import { elapsedShare } from '../../../src/monitoring/index.ts';
import { itemCounts, type FrozenItem } from '../../../src/evaluation/index.ts';
import { sitePage } from '../../../src/publication/index.ts';
import { GRAVEST_FIRST, GRAVEST_FORECAST_FIRST } from '../cockpit/tone.ts';
import { Title } from '../reading/title-page.tsx';
import { Fresh, Late, Worst } from './home-lists.tsx';
import { isBeingHeard } from './amendment-pages.tsx';
import { framed, type Site } from './site-frame.tsx';
import { siteIndex } from './site-index.ts';
import { ForecastMark, NowMark, WORK_GRAVEST_FIRST, WorkMark } from './site-marks.tsx';
import { isOpenForComments } from './policy-pages.tsx';
import { SearchForm } from './search-form.tsx';
import { StageCounts } from './project-pages.tsx';

const FORETOLD = GRAVEST_FORECAST_FIRST.filter((forecast) => forecast !== 'unknown');

/** Whether the last day of the plan has passed: then nothing is left to foretell. */
const isOver = ({ content: { frozen, release } }: Site): boolean => elapsedShare(frozen.plan.from - 1, frozen.plan.to, release.asOf) >= 1;

const Elapsed: FC<{ site: Site }> = ({ site }) => {
  const { content, words } = site;
  const { from, to } = content.frozen.plan;
  const { asOf } = content.release;
  const passed = elapsedShare(from - 1, to, asOf);
  const percent = `${Math.round(passed * 100)}%`;
  return isOver(site) ? (
    <p>{words.home.over(to, asOf)}</p>
  ) : (
    <p class="elapsed">
      <progress max={100} value={Math.round(passed * 100)} aria-label={words.home.far}>
        {percent}
      </progress>{' '}
      {words.home.elapsed(percent, asOf)}
    </p>
  );
};

/** Where the items of one list stand, and, while that is open, where they are going. */
const Promised: FC<{ site: Site; title: string; page: string; items: readonly FrozenItem[] }> = ({ site, title, page, items }) => {
  const { language, words } = site;
  const { now } = itemCounts(items);
  const forecasts = Map.groupBy(items, ({ standing }) => standing.forecast);
  const foretold = isOver(site) ? [] : FORETOLD.filter((forecast) => forecasts.has(forecast));
  const binding = items.filter((item) => item.binding).length;
  return (
    <section class="promised">
      <h3>
        <a href={site.to(page)}>{title}</a>
      </h3>
      <ul class="counts">
        {GRAVEST_FIRST.filter((word) => now[word] > 0).map((word) => (
          <li>
            <b class="figure">{now[word]}</b> <NowMark language={language} now={word} />
          </li>
        ))}
      </ul>
      {foretold.length > 0 && (
        <>
          <p class="faint">{words.home.foretold}</p>
          <ul class="counts small">
            {foretold.map((forecast) => (
              <li>
                <b class="figure">{forecasts.get(forecast)!.length}</b> <ForecastMark language={language} forecast={forecast} />
              </li>
            ))}
          </ul>
        </>
      )}
      {binding > 0 && (
        <p class="faint">
          {words.home.binding(binding)} <a href={site.to(sitePage.explained)}>{words.home.why}</a>
        </p>
      )}
    </section>
  );
};

/** 首页: what is promised, how far it has come, what is new, what is late. */
export const homePage = (site: Site): string => {
  const { content, words, language } = site;
  const { frozen, records } = content;
  const w = words.home;
  const indicators = frozen.items.filter(({ list }) => list === 'indicator');
  const commitments = frozen.items.filter(({ list }) => list === 'commitment');
  const tasks = Map.groupBy(
    records.tasks.flatMap(({ id }) => siteIndex(content).works.get(id)?.now ?? []),
    (now) => now,
  );
  const openPolicies = records.policies.filter((policy) => isOpenForComments(policy, content.release.asOf));
  const heard = records.amendments.filter((amendment) => isBeingHeard(amendment, content.release.asOf));
  const tasksTold = [...tasks.values()].reduce((sum, all) => sum + all.length, 0);
  return framed(
    site,
    { title: frozen.plan.title, section: 'home' },
    <>
      <header class="title-page">
        <h1 lang="zh-CN">
          <Title text={frozen.plan.title} />
        </h1>
        <p class="lede">{(isOver(site) ? w.whatOver : w.what)(frozen.region.name, frozen.plan.from, frozen.plan.to)}</p>
        <SearchForm site={site} label={w.find} />
      </header>
      <section>
        <h2>{isOver(site) ? w.farOver : w.far}</h2>
        <Elapsed site={site} />
        <div class="columns tight">
          {indicators.length > 0 && <Promised site={site} title={w.indicators(indicators.length)} page={sitePage.indicators} items={indicators} />}
          {commitments.length > 0 && <Promised site={site} title={w.commitments(commitments.length)} page={sitePage.commitments} items={commitments} />}
          {records.projects.length > 0 && (
            <section class="promised">
              <h3>
                <a href={site.to(sitePage.projects)}>{w.projects(records.projects.length)}</a>
              </h3>
              <StageCounts site={site} />
            </section>
          )}
          {tasksTold > 0 && (
            <section class="promised">
              <h3>
                <a href={site.to(sitePage.tasks)}>{w.tasks(tasksTold)}</a>
              </h3>
              <ul class="counts">
                {WORK_GRAVEST_FIRST.filter((now) => tasks.has(now)).map((now) => (
                  <li>
                    <b class="figure">{tasks.get(now)!.length}</b> <WorkMark language={language} now={now} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </section>
      <div class="columns">
        <Worst site={site} isOver={isOver(site)} />
        <Late site={site} isOver={isOver(site)} />
        <Fresh site={site} />
        <section>
          <h2>{w.onwards}</h2>
          <ul class="lines">
            <li>
              <a href={site.to(sitePage.plan)}>{w.read}</a>
            </li>
            {heard.map(({ id, title, hearing }) => (
              <li>
                {w.commenting(hearing!.until)}
                {words.colon}
                <a href={site.to(sitePage.amendment(id))} lang="zh-CN">
                  {title}
                </a>
              </li>
            ))}
            {openPolicies.map(({ id, name, comments }) => (
              <li>
                {w.commenting(comments!.until)}
                {words.colon}
                <a href={site.to(sitePage.policy(id))} lang="zh-CN">
                  {name}
                </a>
              </li>
            ))}
            <li>
              <a href={site.to(sitePage.questions)}>{w.asked}</a>
            </li>
            <li>
              <a href={site.to(sitePage.unknown)}>{words.unknown.title}</a>
            </li>
          </ul>
        </section>
      </div>
    </>,
  );
};
