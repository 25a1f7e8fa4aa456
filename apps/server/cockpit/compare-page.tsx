import type { FC } from 'hono/jsx';
import { trajectoryOf, type Monitored, type Standing, type Trajectory } from '../../../src/monitoring/index.ts';
import type { PageContext } from '../app-state.ts';
import { FRAMES } from '../charts/frame.ts';
import { valuesOf } from '../charts/plot.ts';
import { TrajectoryChart } from '../charts/trajectory-chart.tsx';
import { chartWords } from '../charts/words/index.ts';
import { renderPage } from '../layout/page.tsx';
import { loadRegion, type RegionContext } from '../region/index.ts';
import { PageHead } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { itemPath } from './addresses.ts';
import { unitOf } from './item-figures.ts';
import { rowsBySeries } from './series-rows.ts';
import { StandingMark } from './standing-mark.tsx';
import { cockpitWords, type CockpitWords } from './words/index.ts';

/** One picture of a comparison: an item of some region. */
type Panel = { readonly context: RegionContext; readonly item: Monitored; readonly standing: Standing; readonly trajectory: Trajectory };

/** Pictures on one page; more is no comparison. */
const MOST = 24;

const panelOf = (context: RegionContext, item: Monitored): Panel => ({
  context,
  item,
  standing: context.standings[context.items.indexOf(item)]!,
  trajectory: trajectoryOf(item, rowsBySeries(context).of(item.series), context.events, context.moment),
});

/** Other plans of other regions, as they stood at the same moment. */
const othersOf = async (c: PageContext, { region, plan, moment, today }: RegionContext): Promise<readonly RegionContext[]> => {
  const store = await c.var.state.database();
  const loaded = await Promise.all(
    (await store.regions()).map(async ({ code }) => {
      const ids = [...new Set((await store.plans(code)).map((version) => version.plan))].filter((id) => code !== region.code || id !== plan.id);
      return Promise.all(ids.map((id) => loadRegion(store, code, id, moment, today)));
    }),
  );
  return loaded.flat().filter((context) => context !== undefined);
};

/** The item of that name and unit in another region. */
const namesake = (context: RegionContext, { name, unit }: Monitored): Panel | undefined => {
  const item = context.items.find((other) => other.name === name && other.unit === unit);
  return item && panelOf(context, item);
};

type PanelsProps = { language: Language; words: CockpitWords; panels: readonly Panel[]; titled: 'item' | 'region'; prefix: string };

/** Pictures beside each other, on one scale where the unit is one. */
const Panels: FC<PanelsProps> = ({ language, words, panels, titled, prefix }) => {
  const units = new Set(panels.map(({ item, standing }) => `${unitOf(item, standing) ?? ''} ${standing.kind}`));
  const shared = units.size === 1 ? panels.flatMap(({ trajectory }) => valuesOf(trajectory)) : [];
  return (
    <>
      {panels.length > 1 && <p class="section-note">{units.size === 1 ? words.comparePage.shared : words.comparePage.apart}</p>}
      <ul class="panels">
        {panels.slice(0, MOST).map(({ context, item, standing, trajectory }, i) => {
          const unit = unitOf(item, standing);
          const name = titled === 'item' ? item.name : context.region.name;
          return (
            <li>
              <p class="panel-title">
                <a lang="zh-CN" href={itemPath(context, item.id)}>
                  {name}
                </a>
                <StandingMark language={language} now={standing.now} />
              </p>
              <TrajectoryChart
                subject={{
                  trajectory,
                  name: `${context.region.name} ${item.name}`,
                  asOf: context.moment.asOf,
                  known: context.moment.known,
                  words: chartWords(language),
                  simulated: context.region.simulated,
                  id: `${prefix}-${i}`,
                  frame: FRAMES.medium,
                  shared,
                  ...(unit === undefined ? {} : { unit }),
                  ...(item.upper === undefined ? {} : { upper: item.upper.toNumber() }),
                }}
              />
            </li>
          );
        })}
      </ul>
      {panels.length > MOST && <p class="faint">{words.comparePage.most(MOST)}</p>}
    </>
  );
};

const Chooser: FC<{ words: CockpitWords; context: RegionContext; picked: ReadonlySet<string>; url: URL }> = ({ words, context, picked, url }) => {
  const groups = Map.groupBy(
    context.items.filter(({ list }) => list === 'indicator'),
    ({ group }) => group ?? words.noGroup,
  );
  return (
    <details class="chooser" open={picked.size === 0}>
      <summary>{words.comparePage.choose}</summary>
      <form method="get" action={url.pathname}>
        {url.searchParams.get('day') && <input type="hidden" name="day" value={url.searchParams.get('day')!} />}
        {[...groups].map(([group, items]) => (
          <fieldset>
            <legend lang="zh-CN">{group}</legend>
            {items.map(({ id, no, name }) => (
              <label lang="zh-CN">
                <input type="checkbox" name="items" value={id} checked={picked.has(id)} /> {no} {name}
              </label>
            ))}
          </fieldset>
        ))}
        <button type="submit">{words.comparePage.show}</button>
      </form>
    </details>
  );
};

/** 对照: several indicators of a region, and each with those of the same name in other regions. */
export const comparePage = async (c: PageContext, context: RegionContext): Promise<Response> => {
  const { language } = c.var;
  const words = cockpitWords(language);
  const url = new URL(c.req.url);
  const picked = new Set(url.searchParams.getAll('items'));
  const items = context.items.filter(({ id }) => picked.has(id));
  const panels = items.map((item) => panelOf(context, item));
  const others = items.length === 0 ? [] : await othersOf(c, context);
  return renderPage(
    c,
    { title: words.comparePage.title, region: context, tab: 'items' },
    <section class="listing compare">
      <PageHead title={words.comparePage.title} lede={words.comparePage.lede} />
      <Chooser words={words} context={context} picked={new Set(items.map(({ id }) => id))} url={url} />
      {items.length === 0 ? (
        <p class="no-match">{words.comparePage.nothing}</p>
      ) : (
        <>
          <h2>{words.comparePage.here}</h2>
          <Panels language={language} words={words} panels={panels} titled="item" prefix="own" />
          {others.length > 0 && <h2>{words.comparePage.elsewhere}</h2>}
          {others.length > 0 &&
            panels.map((panel, i) => {
              const same = others.map((other) => namesake(other, panel.item)).filter((found) => found !== undefined);
              return (
                <section class="namesakes">
                  <h3 lang="zh-CN">{panel.item.name}</h3>
                  {same.length === 0 ? (
                    <p class="faint">{words.comparePage.absent}</p>
                  ) : (
                    <Panels language={language} words={words} panels={[panel, ...same]} titled="region" prefix={`same-${i}`} />
                  )}
                </section>
              );
            })}
        </>
      )}
    </section>,
  );
};
