import type { FC } from 'hono/jsx';
import { readPlainDate, type PlainDate } from '../../../src/basis/index.ts';
import type { Monitored } from '../../../src/monitoring/index.ts';
import { sitePage } from '../../../src/publication/index.ts';
import type { PageContext } from '../app-state.ts';
import { withQuery } from '../layout/links.ts';
import { renderPage } from '../layout/page.tsx';
import { Filters, optionsOf } from '../listing/filters.tsx';
import { chosen } from '../listing/list.tsx';
import { loadRegion, type RegionContext } from '../region/index.ts';
import { PublicLink, publicPageOf } from '../site/public-link.tsx';
import type { Language, Words } from '../words/index.ts';
import { deskPath, viewPath } from './addresses.ts';
import { Attention } from './attention.tsx';
import { DayForm, draggedDay, replayRange } from './day-form.tsx';
import { ElapsedBar } from './elapsed-bar.tsx';
import { facetsOf, textOfItem } from './facets.ts';
import { ExportLinks } from './list-page.tsx';
import { openLines } from './open-lines.ts';
import { StandingCounts } from './standing-counts.tsx';
import { Tiles } from './tiles.tsx';
import { quarterBefore, watchedOf, type Watched } from './watched.ts';
import { cockpitWords, type CockpitWords } from './words/index.ts';

/** Over charts that show little: what is missing and the three ways to put it there. */
const NoData: FC<{ words: CockpitWords; context: RegionContext; missing: number; all: number }> = ({ words, context, missing, all }) => (
  <div class="no-data">
    <div>
      <p class="what">{context.rows.length === 0 ? words.noData.title : words.noData.few(missing, all)}</p>
      {context.rows.length === 0 && <p>{words.noData.help(all)}</p>}
    </div>
    <p>
      {words.noData.how.map((how) => (
        <span>{how}</span>
      ))}
      <a class="button" href={deskPath(context)}>
        {words.noData.put}
      </a>
    </p>
  </div>
);

type TileFiltersProps = { words: Words; own: CockpitWords; language: Language; url: URL; list: Monitored['list']; rows: readonly Watched[]; shown: number };

const TileFilters: FC<TileFiltersProps> = ({ words, own, language, url, list, rows, shown }) => {
  const query = url.searchParams;
  const choices = facetsOf(language, own, list).map(({ name, label, of, labelOf, order }) => ({
    name,
    label,
    value: query.get(name) ?? undefined,
    options: optionsOf(rows, of, labelOf, order),
  }));
  const kept = Object.fromEntries(['day', 'known', 'since', 'sort'].map((name) => [name, query.get(name) ?? undefined]));
  return <Filters words={words} action={url.pathname} choices={choices} text={query.get('q') ?? ''} kept={kept} count={shown} all={rows.length} />;
};

const SinceForm: FC<{ words: CockpitWords; url: URL; since: PlainDate; day: PlainDate }> = ({ words, url, since, day }) => (
  <form class="since-form" method="get" action={url.pathname}>
    {[...url.searchParams]
      .filter(([name]) => name !== 'since' && name !== 'lang')
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    <label>
      {words.attention.since} <input type="date" name="since" value={since} max={day} required />
    </label>
    <button type="submit" class="quiet">
      {words.attention.compare}
    </button>
  </form>
);

/** Commitments shown as tiles where a plan has no table of targets; the list has all. */
const MOST = 60;

/** Furthest behind first; what is not judged against a schedule comes last. */
const byLead = (a: Watched, b: Watched): number => (a.standing.lead ?? Number.POSITIVE_INFINITY) - (b.standing.lead ?? Number.POSITIVE_INFINITY) || 0;

/** 驾驶舱: the five years on one screen, for the day that is asked. */
export const cockpitPage = async (c: PageContext, context: RegionContext): Promise<Response> => {
  const { language, state } = c.var;
  const words = cockpitWords(language);
  const url = new URL(c.req.url);
  const query = url.searchParams;
  const { region, plan, moment, today } = context;
  const store = await state.database();
  const versions = await store.plans(region.code);
  const firstKnown = versions.filter((version) => version.plan === plan.id).reduce((first, { known }) => (known < first ? known : first), plan.known);
  const range = replayRange(context, firstKnown);
  const dragged = draggedDay(query, range.from, range.to);
  if (dragged !== undefined || query.has('was')) {
    const day = dragged ?? readPlainDate(query.get('day') ?? '');
    return c.redirect(withQuery(url.pathname, query, { day: day === today ? undefined : day, offset: undefined, was: undefined }), 303);
  }
  const asked = readPlainDate(query.get('since') ?? '');
  const since: PlainDate = asked !== undefined && asked < moment.asOf ? asked : quarterBefore(moment.asOf);
  const [everything, before, site] = await Promise.all([
    loadRegion(store, region.code, plan.id, { asOf: today, known: today }, today),
    loadRegion(store, region.code, plan.id, { asOf: since, known: since }, today),
    publicPageOf(store, context, sitePage.home),
  ]);
  const [indicators, commitments] = [watchedOf(context, 'indicator', before), watchedOf(context, 'commitment', before)];
  const list = indicators.length > 0 ? 'indicator' : 'commitment';
  const rows = list === 'indicator' ? indicators : commitments;
  const wanted = chosen({ rows, facets: facetsOf(language, words, list), textOf: textOfItem }, query);
  const ordered = query.get('sort') === 'lead' ? wanted.toSorted(byLead) : wanted;
  const sets =
    list === 'commitment'
      ? [{ title: words.list.commitmentsTitle, note: words.sets.noTable, rows: ordered.slice(0, MOST) }]
      : [
          { title: words.sets.binding, note: words.sets.binds, rows: ordered.filter(({ item }) => item.nature === 'binding') },
          { title: words.sets.expected, rows: ordered.filter(({ item }) => item.nature !== 'binding') },
        ];
  const sorted = query.get('sort') === 'lead';
  const warnings = await openLines(context, everything ?? context, language);
  const missing = rows.filter(({ standing }) => standing.now === 'no_data').length;
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'cockpit' },
    <section class="cockpit">
      <h1 class="unseen">
        {region.name} {words.title}
      </h1>
      <p class="print-day">
        {region.name} · {words.print.heading(moment.asOf)} · {words.print.known(moment.known)}
        {region.simulated && ` · ${words.simulated}`}
      </p>
      <DayForm words={words} context={context} everything={everything ?? context} range={range} url={url} />
      <div class="cockpit-body" data-swap="cockpit">
        <header class="cockpit-head">
          <ElapsedBar words={words} context={context} />
          <StandingCounts language={language} words={words} rows={rows} url={url} />
        </header>
        {rows.length > 0 && (context.rows.length === 0 || missing * 2 > rows.length) && (
          <NoData words={words} context={context} missing={missing} all={rows.length} />
        )}
        <div class="cockpit-columns">
          <div class="tile-column">
            {sets.map((set) => set.rows.length > 0 && <Tiles language={language} words={words} context={context} {...set} />)}
            {ordered.length > MOST && list === 'commitment' && (
              <p>
                <a href={viewPath(context, 'commitments')}>{words.attention.more(ordered.length - MOST)}</a>
              </p>
            )}
            {ordered.length === 0 && <p class="no-match">{rows.length === 0 ? words.list.empty : words.sets.none}</p>}
          </div>
          <Attention
            language={language}
            words={words}
            context={context}
            indicators={rows}
            all={[...indicators, ...commitments]}
            warnings={warnings}
            {...(before === undefined ? {} : { since })}
          />
        </div>
        <div class="cockpit-tools">
          <TileFilters words={c.var.words} own={words} language={language} url={url} list={list} rows={rows} shown={ordered.length} />
          <p class="export-links">
            <a href={withQuery(url.pathname, query, { sort: sorted ? undefined : 'lead' })} rel="nofollow">
              {words.list.sort}: {sorted ? words.list.byTable : words.list.byLead}
            </a>
            <a href={viewPath(context, list === 'indicator' ? 'items' : 'commitments')}>{words.list.asTable}</a>
            <a href={viewPath(context, 'compare')}>{words.compare}</a>
            <PublicLink language={language} where={context} page={site} />
          </p>
          <ExportLinks words={words} context={context} list={list} />
          <SinceForm words={words} url={url} since={since} day={moment.asOf} />
        </div>
      </div>
    </section>,
  );
};
