import type { FC } from 'hono/jsx';
import { adoptionWords } from '../adoption/words/index.ts';
import type { RegionContext } from '../region/region-context.ts';
import { regionPath } from '../region/region-path.ts';
import { regionWords } from '../region/words/index.ts';
import type { Language } from '../words/index.ts';

/** The views of a region's plan, in the order of the tabs, each with its address under the cockpit's. */
const TABS = {
  cockpit: '',
  items: 'items',
  commitments: 'commitments',
  warnings: 'warnings',
  data: 'data',
  closing: 'closing',
  text: 'text',
  leader: 'leader',
  board: 'board',
  tasks: 'tasks',
  years: 'years',
  reports: 'reports',
  projects: 'projects',
  whistles: 'whistles',
  meetings: 'meetings',
  units: 'units',
} as const;
export type RegionTab = keyof typeof TABS;

/** The day asked, to be carried from view to view; none where it is today's. */
export const dayQuery = ({ moment, today }: RegionContext): string => {
  const query = new URLSearchParams({
    ...(moment.asOf === today ? {} : { day: moment.asOf }),
    ...(moment.known === moment.asOf ? {} : { known: moment.known }),
  }).toString();
  return query === '' ? '' : `?${query}`;
};

export const RegionTabs: FC<{ language: Language; region: RegionContext; tab: RegionTab | undefined }> = ({ language, region, tab }) => {
  const words = regionWords(language);
  const day = dayQuery(region);
  return (
    <nav class="views" aria-label={words.views}>
      <ul>
        {(Object.keys(TABS) as RegionTab[]).map((name) => (
          <li>
            <a href={regionPath(region.region.code, region.plan.id, `${TABS[name]}${day}`)} aria-current={name === tab ? 'page' : undefined}>
              {words.tabs[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** Which region and plan the page speaks of, in the masthead. */
export const RegionCrumbs: FC<{ language: Language; region: RegionContext }> = ({ language, region: { region, plan } }) => {
  const words = regionWords(language);
  return (
    <nav class="crumbs" aria-label={words.crumbs}>
      <a href="/">{words.home}</a>
      <span class="place">{region.name}</span>
      <a class="plan-name" lang="zh-CN" href={regionPath(region.code, plan.id)}>
        {plan.title}
      </a>
      <a class="plan-version" href={regionPath(region.code, plan.id, 'versions')}>
        {adoptionWords(language).version(plan.version)}
      </a>
    </nav>
  );
};

/** What a reader must know before any figure: that it is simulated, and that the day asked is not today. */
export const RegionBands: FC<{ language: Language; region: RegionContext; path: string }> = ({ language, region: { region, moment, today }, path }) => {
  const words = regionWords(language);
  const isReplay = moment.asOf !== today;
  if (!region.simulated && !isReplay) return <></>;
  return (
    <aside class="bands" aria-label={words.bands}>
      {region.simulated && <p class="band simulated">{words.simulated}</p>}
      {isReplay && (
        <p class="band replay">
          {words.replay(moment.known)} <a href={path}>{words.backToToday}</a>
        </p>
      )}
    </aside>
  );
};
