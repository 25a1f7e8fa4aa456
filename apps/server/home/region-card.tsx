import type { FC } from 'hono/jsx';
import { countStandings } from '../../../src/monitoring/index.ts';
import { StandingMark } from '../cockpit/standing-mark.tsx';
import { GRAVEST_FIRST } from '../cockpit/tone.ts';
import type { RegionContext } from '../region/region-context.ts';
import { regionPath } from '../region/region-path.ts';
import { Title } from '../reading/title-page.tsx';
import { PublicLink } from '../site/public-link.tsx';
import type { Language } from '../words/index.ts';
import { elapsedOf } from './elapsed.ts';
import { homeWords, type HomeWords } from './words/index.ts';

const WIDTH = 100;

/** How much of the plan's time has run, as a bar and in words. */
const Elapsed: FC<{ words: HomeWords; context: RegionContext }> = ({ words, context: { plan, moment } }) => {
  if (plan.period === undefined) return <></>;
  const share = elapsedOf(plan.period, moment.asOf);
  const said = share === 1 ? words.over : share === 0 ? words.notBegun : words.elapsed((100 * share).toFixed(1), moment.asOf);
  return (
    <div class="elapsed">
      <svg viewBox={`0 0 ${WIDTH} 4`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="whole" width={WIDTH} height="4" />
        <rect class="run" width={(WIDTH * share).toFixed(2)} height="4" />
      </svg>
      <p>{said}</p>
    </div>
  );
};

/** How many indicators stand where, gravest first; what no indicator is in is left out. */
const Counts: FC<{ language: Language; words: HomeWords; context: RegionContext }> = ({ language, words, context: { items, standings } }) => {
  const indicators = items.flatMap((item, i) => (item.list === 'indicator' ? [standings[i]!] : []));
  const counts = countStandings(indicators.length > 0 ? indicators : standings).now;
  const present = GRAVEST_FIRST.filter((now) => counts[now] > 0);
  if (present.length === 0) return <p class="faint">{words.none}</p>;
  return (
    <ul class="standings" aria-label={words.standings}>
      {present.map((now) => (
        <li>
          <StandingMark language={language} now={now} /> <b>{counts[now]}</b>
        </li>
      ))}
    </ul>
  );
};

type CardProps = {
  language: Language;
  context: RegionContext;
  /** The first page of its public site, where it has one. */
  site: string | undefined;
  years: (from: number, to: number) => string;
};

/** One plan of one region: what it is, how it stands, where to go. */
export const RegionCard: FC<CardProps> = ({ language, context, site, years }) => {
  const words = homeWords(language);
  const { region, plan, items } = context;
  const to = (rest?: string): string => regionPath(region.code, plan.id, rest);
  const indicators = items.filter(({ list }) => list === 'indicator').length;
  return (
    <li class="region-card">
      <h2 lang="zh-CN">
        <a href={to()}>{region.name}</a>
        {region.simulated && <span class="tag simulated">{words.simulated}</span>}
      </h2>
      <p class="plan-title" lang="zh-CN">
        <Title text={plan.title} />
      </p>
      <p class="imprint">
        {plan.period && <span>{years(plan.period.from, plan.period.to)}</span>}
        <span>{words.indicators(indicators)}</span>
        <span>{words.commitments(items.length - indicators)}</span>
      </p>
      <Elapsed words={words} context={context} />
      <Counts language={language} words={words} context={context} />
      <p class="actions">
        <a class="button" href={to()}>
          {words.cockpit}
        </a>
        <a href={to('warnings')}>{words.warnings}</a>
        <a href={to('data')}>{words.data}</a>
        <a href={to('text')}>{words.read}</a>
        <PublicLink language={language} where={context} page={site} />
      </p>
    </li>
  );
};
