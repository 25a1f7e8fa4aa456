import type { FC } from 'hono/jsx';
import { sitePage } from '../../../src/publication/index.ts';
import { reasonFor, standingWords, trajectoryOf, type Monitored } from '../../../src/monitoring/index.ts';
import type { PageContext } from '../app-state.ts';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import type { RegionContext } from '../region/index.ts';
import { PublicLink, publicPageOf } from '../site/public-link.tsx';
import { SuperviseLinks } from '../supervision/supervise-links.tsx';
import type { Language } from '../words/index.ts';
import { deskPath, itemPath, viewPath } from './addresses.ts';
import { ChartFigure } from './chart-figure.tsx';
import { ItemContradictions } from './item-contradictions.tsx';
import { ItemObservations } from './item-observations.tsx';
import { ItemSentences } from './item-sentences.tsx';
import { ItemStanding } from './item-standing.tsx';
import { ItemWorking } from './item-working.tsx';
import { rowsBySeries } from './series-rows.ts';
import { cockpitWords, type CockpitWords } from './words/index.ts';

type Own = { words: CockpitWords; context: RegionContext; item: Monitored };

/** Previous and next of the same list, and the list. */
const Around: FC<Own> = ({ words, context, item }) => {
  const list = context.items.filter(({ list: of }) => of === item.list);
  const at = list.findIndex(({ id }) => id === item.id);
  const [previous, next] = [list[at - 1], list[at + 1]];
  return (
    <nav class="around" aria-label={item.list === 'indicator' ? words.item.all : words.item.allCommitments}>
      {previous && (
        <a rel="prev" href={itemPath(context, previous.id)} title={previous.name}>
          ‹ {words.item.previous}
        </a>
      )}
      <a href={viewPath(context, item.list === 'indicator' ? 'items' : 'commitments')}>
        {item.list === 'indicator' ? words.item.all : words.item.allCommitments}
      </a>
      {next && (
        <a rel="next" href={itemPath(context, next.id)} title={next.name}>
          {words.item.next} ›
        </a>
      )}
    </nav>
  );
};

const ItemHead: FC<Own & { language: Language }> = ({ language, words, context, item }) => (
  <header class="item-head">
    <div>
      <p class="item-where" lang="zh-CN">
        {[item.group, item.no].filter(Boolean).join(' · ')}
      </p>
      <h1 lang="zh-CN">{item.name}</h1>
      <p class="item-tags">
        {item.nature && <span class={item.nature === 'binding' ? 'binding-tag' : 'tag'}>{words.nature[item.nature]}</span>}
        <span>{standingWords(language).kind[item.kind].word}</span>
        <span>
          {words.item.owner}
          {words.colon}
          <a href={deskPath(context, `settings/${encodeURIComponent(item.id)}`)} lang={item.owner === undefined ? undefined : 'zh-CN'}>
            {item.owner ?? words.unassigned}
          </a>
        </span>
        {item.path && <span>{words.item.pathOwn}</span>}
        {item.kindReason && (
          <span>
            {words.item.kindReason}
            {item.kindReason}
          </span>
        )}
      </p>
    </div>
    <Around words={words} context={context} item={item} />
  </header>
);

const ItemEvents: FC<Own> = ({ words, context, item }) => {
  const events = context.events.filter(({ indicator }) => indicator === item.series);
  return events.length === 0 ? null : (
    <section class="item-section">
      <h2>{words.item.events}</h2>
      <ul class="events" lang="zh-CN">
        {events.map(({ kind, effective, document, note, restated }) => (
          <li>
            <b>
              {effective} {words.item[kind]}
            </b>{' '}
            {[document, note, kind === 'definition_change' && (restated ? words.item.restated : words.item.cuts)].filter(Boolean).join('；')}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** One item: what it is, how it stands, why, what next; every number with where it comes from. */
export const itemPage = async (c: PageContext, context: RegionContext): Promise<Response> => {
  const { language, actor, state } = c.var;
  const words = cockpitWords(language);
  const at = context.items.findIndex(({ id }) => id === c.req.param('item'));
  const item = context.items[at];
  const standing = context.standings[at];
  if (item === undefined || standing === undefined) {
    const action = { href: viewPath(context, 'items'), label: words.item.all };
    return renderPage(
      c,
      { title: words.item.notFound, region: context, status: 404 },
      <Notice title={words.item.notFound} text={words.item.notFoundHelp} action={action} />,
    );
  }
  const rows = rowsBySeries(context).of(item.series);
  const trajectory = trajectoryOf(item, rows, context.events, context.moment);
  const sentence = reasonFor(item, standing, language);
  const store = await state.database();
  const page = await publicPageOf(store, context, item.list === 'indicator' ? sitePage.indicator(item.id) : sitePage.commitment(item.id));
  const { region, plan, moment, today } = context;
  return renderPage(
    c,
    { title: item.name, region: context, tab: item.list === 'indicator' ? 'items' : 'commitments' },
    <article class="item-page">
      <p class="print-day">
        {context.region.name} · {words.print.heading(context.moment.asOf)} · {words.print.known(context.moment.known)}
        {context.region.simulated && ` · ${words.simulated}`}
      </p>
      <ItemHead language={language} words={words} context={context} item={item} />
      <div class="item-columns">
        <ItemStanding language={language} words={words} item={item} standing={standing} sentence={sentence} />
        <section class="item-chart" aria-label={words.item.chart}>
          <ChartFigure language={language} words={words} context={context} item={item} standing={standing} trajectory={trajectory} rows={rows} />
        </section>
      </div>
      <ItemWorking language={language} words={words} item={item} standing={standing} />
      <section class="item-section" id="observations">
        <h2>{words.item.observations}</h2>
        <ItemObservations words={words} context={context} item={item} standing={standing} rows={rows} />
      </section>
      <ItemContradictions words={words} context={context} rows={rows} />
      <ItemEvents words={words} context={context} item={item} />
      <ItemSentences words={words} context={context} item={item} />
      <p class="item-further">
        <a href={viewPath(context, 'compare', { items: item.id })}>{words.item.compare}</a>
        <a href={deskPath(context, `settings/${encodeURIComponent(item.id)}`)}>{words.item.settings}</a>
        <PublicLink language={language} where={context} page={page} />
        <SuperviseLinks
          region={region.code}
          plan={plan.id}
          about={{ kind: item.list, ref: item.id, title: item.name }}
          language={language}
          actor={actor}
          day={moment.asOf === today ? undefined : moment.asOf}
        />
      </p>
    </article>,
  );
};
