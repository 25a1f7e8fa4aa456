import type { FC } from 'hono/jsx';
import { taskWords } from '../../../src/delivery/index.ts';
import { standingWords, type Forecast, type Now } from '../../../src/monitoring/index.ts';
import { sitePage } from '../../../src/publication/index.ts';
import { framed, SiteHead, type Site } from './site-frame.tsx';
import { itemPage, siteIndex } from './site-index.ts';
import { ForecastMark, NowMark } from './site-marks.tsx';

/** 说明: the words and rules of the site in plain language. */
export const explainedPage = (site: Site): string => {
  const { words, language } = site;
  const w = words.explained;
  const acceptance = taskWords(language).acceptance;
  return framed(
    site,
    { title: w.title, section: 'explained' },
    <>
      <SiteHead title={w.title} lede={w.lede}>
        <p>
          <a href={site.to(sitePage.words)}>{words.words.title}</a> <a href={site.to(sitePage.unknown)}>{words.unknown.title}</a>
        </p>
      </SiteHead>
      <section id="binding">
        <h2>{w.binding}</h2>
        {w.bindingText.map((text) => (
          <p>{text}</p>
        ))}
      </section>
      <section id="judge">
        <h2>{w.judge}</h2>
        {w.judgeText.map((text) => (
          <p>{text}</p>
        ))}
      </section>
      <section id="now">
        <h2>{w.now}</h2>
        <dl class="meanings">
          {(Object.keys(standingWords(language).now) as Now[]).map((now) => (
            <div>
              <dt>
                <NowMark language={language} now={now} />
              </dt>
              <dd>{w.nowMeaning[now]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section id="forecast">
        <h2>{w.forecast}</h2>
        <dl class="meanings">
          {(Object.keys(standingWords(language).forecast) as Forecast[]).map((forecast) => (
            <div>
              <dt>
                <ForecastMark language={language} forecast={forecast} />
              </dt>
              <dd>{w.forecastMeaning[forecast]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section id="acceptance">
        <h2>{w.acceptance}</h2>
        <dl class="meanings">
          {Object.values(acceptance).map(({ word, meaning }) => (
            <div>
              <dt>{word}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section id="light">
        <h2>{w.light}</h2>
        <p>{w.lightText}</p>
      </section>
      <section id="release">
        <h2>{w.release}</h2>
        <p>{w.releaseText}</p>
      </section>
    </>,
  );
};

/** 名词: what the plan itself explains. */
export const wordsPage = (site: Site): string => {
  const { words, content } = site;
  const { terms } = content.context.plan.plan;
  return framed(
    site,
    { title: words.words.title, section: 'explained' },
    <>
      <SiteHead title={words.words.title} lede={words.words.lede} />
      {terms.length === 0 ? (
        <p class="empty">{words.words.empty}</p>
      ) : (
        <dl class="meanings" lang="zh-CN">
          {terms.map(({ terms: names, definition }, i) => (
            <div id={`word-${i + 1}`}>
              <dt>{names.join('、')}</dt>
              <dd>{definition}</dd>
            </div>
          ))}
        </dl>
      )}
    </>,
  );
};

/** Most things of one list of what is not known: the rest stands in the data. */
const MOST = 500;

type Gap = { readonly href?: string; readonly title: string; readonly said?: string };
type Gaps = { readonly title: string; readonly gaps: readonly Gap[] };

const GapLink: FC<{ gap: Gap }> = ({ gap: { href, title } }) =>
  href === undefined ? (
    <span lang="zh-CN">{title}</span>
  ) : (
    <a href={href} lang="zh-CN">
      {title}
    </a>
  );

/** Gaps of one sort; what lacks the same for the same reason stands together under it. */
const GapList: FC<{ site: Site } & Gaps> = ({ site, title, gaps }) => {
  const { words } = site;
  return (
    <section>
      <h2>
        {title} <small class="figure">{gaps.length}</small>
      </h2>
      <ul class="gaps">
        {[...Map.groupBy(gaps.slice(0, MOST), ({ said }) => said)].map(([said, group]) => (
          <li>
            {group.map((gap, i) => (
              <>
                {i > 0 && words.join}
                <GapLink gap={gap} />
              </>
            ))}
            {said !== undefined && <small>{said}</small>}
          </li>
        ))}
      </ul>
      {gaps.length > MOST && <p>{words.unknown.more(gaps.length - MOST)}</p>}
    </section>
  );
};

/** 我们不知道什么: gaps, named one by one. */
export const unknownPage = (site: Site): string => {
  const { words, language, content } = site;
  const w = words.unknown;
  const { frozen, records } = content;
  const { works } = siteIndex(content);
  const itemsWith = (...nows: readonly Now[]): readonly Gap[] =>
    frozen.items
      .filter(({ standing }) => nows.includes(standing.now))
      .map((item) => ({ href: site.to(itemPage(item)), title: item.name, said: item.reason[language] }));
  const projects = new Set(records.projects.map(({ id }) => id));
  const unknown = [...works.values()].filter(({ now }) => now === 'unknown');
  const all: readonly Gaps[] = [
    { title: w.noData, gaps: itemsWith('no_data') },
    { title: w.notAssessable, gaps: itemsWith('not_assessable') },
    { title: w.awaiting, gaps: itemsWith('awaiting_target') },
    { title: w.works, gaps: unknown.map(({ id, title }) => ({ title, ...(projects.has(id) ? { href: site.to(sitePage.project(id)) } : {}) })) },
    {
      title: w.noUnit,
      gaps: frozen.items.filter(({ lead }) => lead === undefined).map((item) => ({ href: site.to(itemPage(item)), title: item.name })),
    },
  ];
  const none = all.filter(({ gaps }) => gaps.length === 0);
  return framed(
    site,
    { title: w.title, section: 'explained' },
    <>
      <SiteHead title={w.title} lede={w.lede} />
      {all
        .filter(({ gaps }) => gaps.length > 0)
        .map(({ title, gaps }) => (
          <GapList site={site} title={title} gaps={gaps} />
        ))}
      {none.length > 0 && (
        <section>
          <h2>{w.nothing}</h2>
          <p>{none.map(({ title }) => title).join(words.join)}</p>
        </section>
      )}
      <section>
        <h2>{w.never}</h2>
        <p>{w.neverText}</p>
      </section>
    </>,
  );
};
