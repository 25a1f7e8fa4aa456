import { endOf, nextPeriod, periodAt, periodName, type PlainDate } from '../../../src/basis/index.ts';
import type { FrozenItem } from '../../../src/evaluation/index.ts';
import { dueDayOf, workingOf } from '../../../src/monitoring/index.ts';
import { plainPromise, sitePage } from '../../../src/publication/index.ts';
import { numberShown } from '../charts/number-text.ts';
import { isFinal } from '../cockpit/tone.ts';
import { Amended } from './amended.tsx';
import { Fact, Quoted } from './fact.tsx';
import { ItemFigures } from './item-figures.tsx';
import { ItemTable } from './item-table.tsx';
import { PolicyLinks, policiesAbout } from './policy-links.tsx';
import { framed, SiteHead, type Site } from './site-frame.tsx';
import { siteIndex } from './site-index.ts';
import { ForecastMark, NowMark, periodOf, sourcesOf, unitOf, valueOf } from './site-marks.tsx';

/** 指标, 承诺: all of one list. */
export const itemsPage = (site: Site, list: FrozenItem['list']): string => {
  const { words, content } = site;
  const items = content.frozen.items.filter((item) => item.list === list);
  const title = list === 'indicator' ? words.items.indicators : words.items.commitments;
  return framed(
    site,
    { title, section: list === 'indicator' ? 'indicators' : 'commitments' },
    <>
      <SiteHead title={title} lede={list === 'indicator' ? words.items.indicatorsLede : words.items.commitmentsLede} />
      {items.length === 0 ? <p class="empty">{words.items.empty}</p> : <ItemTable site={site} items={items} caption={title} />}
    </>,
  );
};

/** What comes next: the figure that is due, and what it would take. */
const nextOf = (site: Site, item: FrozenItem): readonly string[] => {
  const { words, language, content } = site;
  const { standing, due } = item;
  const w = words.items;
  if (isFinal(standing.now)) return [w.nextOver];
  if (standing.now === 'awaiting_target') return [w.nextAwaiting];
  const out: string[] = [];
  if (standing.daysOverdue !== undefined) out.push(w.nextOverdue(standing.daysOverdue));
  else {
    const next = standing.period === undefined ? periodAt(content.release.asOf, 'year') : nextPeriod(standing.period);
    if (endOf(next) <= (`${due}-12-31` as PlainDate)) out.push(w.nextDue(periodName(next, language), dueDayOf(next)));
  }
  if (standing.required !== undefined && standing.forecast !== 'exceed') out.push(w.nextNeed(`${numberShown(standing.required, 2)}${unitOf(item)}`));
  return out;
};

/** One indicator or commitment: the promise, the value now, why, what next. */
export const itemPageOf = (site: Site, item: FrozenItem): string => {
  const { words, language, content } = site;
  const w = words.items;
  const { standing } = item;
  const monitored = content.context.items.find(({ id }) => id === item.id);
  const value = valueOf(item);
  const own = content.context.plan.plan.targets.filter(({ id, indicator }) => id === item.id || indicator === item.id);
  const sources = sourcesOf(item);
  const policies = policiesAbout(site, [item.id]);
  const support = (siteIndex(content).tasksOf.get(item.id) ?? []).flatMap((task) => task.support);
  const steps = monitored === undefined ? [] : workingOf(monitored, content.context.standings[content.context.items.indexOf(monitored)]!, language);
  return framed(
    site,
    { title: item.name, section: item.list === 'indicator' ? 'indicators' : 'commitments', about: `${item.list}:${item.id}` },
    <>
      <SiteHead title={item.name} lang="zh-CN">
        <p class="tags">
          {[item.no, item.group].filter(Boolean).map((text) => (
            <span lang="zh-CN">{text}</span>
          ))}
          {item.list === 'indicator' && <a href={site.to(sitePage.explained)}>{item.binding ? w.binding : w.expected}</a>}
        </p>
      </SiteHead>
      <section>
        <h2>{w.promise}</h2>
        <p class="promise">{plainPromise(item)[language]}</p>
        <h3>{w.sentence}</h3>
        {item.list === 'indicator' && monitored !== undefined && <Quoted site={site} offset={monitored.span[0]} />}
        {own.map(({ quote, span }) => (
          <Quoted site={site} offset={span[0]} text={quote} />
        ))}
        {item.list === 'commitment' && own.length === 0 && monitored !== undefined && <Quoted site={site} offset={monitored.span[0]} />}
      </section>
      <section>
        <h2>{w.now}</h2>
        <p class="verdict">
          <NowMark language={language} now={standing.now} />
          {!isFinal(standing.now) && (
            <span>
              {w.forecast}
              {words.colon}
              <ForecastMark language={language} forecast={standing.forecast} />
            </span>
          )}
        </p>
        <dl class="facts">
          <Fact label={words.columns.value}>{value === undefined ? words.noValue : w.value(value, periodOf(item, language) ?? '')}</Fact>
          <Fact label={w.source}>
            {sources.length === 0 ? (
              words.none
            ) : (
              <span lang="zh-CN">{[...new Set(sources.map(({ source, known }) => `${source ?? w.noSource}（${known}）`))].join('；')}</span>
            )}
          </Fact>
          <Fact label={w.unit}>{item.lead === undefined ? words.noUnit : <span lang="zh-CN">{item.lead.name}</span>}</Fact>
          {policies.length > 0 && (
            <Fact label={words.policies.related}>
              <PolicyLinks site={site} policies={policies} />
            </Fact>
          )}
          {support.length > 0 && (
            <Fact label={words.tasks.support}>
              <span lang="zh-CN">{support.join('、')}</span>
            </Fact>
          )}
        </dl>
        <h3>{w.why}</h3>
        <p>{item.reason[language]}</p>
        {steps.length > 0 && (
          <details>
            <summary>{w.working}</summary>
            <ol class="working">
              {steps.map((step) => (
                <li>
                  {step.label}
                  {words.colon}
                  <code>{step.formula}</code> = <b>{step.value}</b>
                </li>
              ))}
            </ol>
            <p class="faint">{w.formula(standing.formula.id, standing.formula.version)}</p>
          </details>
        )}
        <h3>{w.next}</h3>
        {nextOf(site, item).map((text) => (
          <p>{text}</p>
        ))}
      </section>
      <Amended site={site} id={item.id} />
      <ItemFigures site={site} item={item} />
    </>,
  );
};
