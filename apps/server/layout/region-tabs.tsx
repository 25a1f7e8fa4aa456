import type { FC } from 'hono/jsx';
import type { Actor } from '../../../src/identity/index.ts';
import { adoptionWords } from '../adoption/words/index.ts';
import type { RegionContext } from '../region/region-context.ts';
import { regionPath } from '../region/region-path.ts';
import { regionWords } from '../region/words/index.ts';
import type { Language } from '../words/index.ts';
import { groupsFor, type RegionTab } from './tab-groups.ts';
import { layoutWords } from './words/index.ts';

export type { RegionTab } from './tab-groups.ts';

/** The day asked, to be carried from view to view; none where it is today's. */
export const dayQuery = ({ moment, today }: RegionContext): string => {
  const query = new URLSearchParams({
    ...(moment.asOf === today ? {} : { day: moment.asOf }),
    ...(moment.known === moment.asOf ? {} : { known: moment.known }),
  }).toString();
  return query === '' ? '' : `?${query}`;
};

type TabsProps = { language: Language; region: RegionContext; actor: Actor; tab: RegionTab | undefined };

/** One line of tabs in groups; on a phone the groups, and under them the tabs of the one that the page is in. */
export const RegionTabs: FC<TabsProps> = ({ language, region, actor, tab }) => {
  const words = regionWords(language);
  const { groups: names, groupTitles } = layoutWords(language);
  const day = dayQuery(region);
  const groups = groupsFor(actor, region.region.code);
  const current = groups.find(({ tabs }) => tabs.some(({ name }) => name === tab)) ?? groups[0];
  const to = (path: string): string => regionPath(region.region.code, region.plan.id, `${path}${day}`);
  return (
    <nav class="views grouped" aria-label={words.views}>
      <ul>
        {groups.map((one) => (
          <li class={one === current ? 'group here' : 'group'}>
            <a class="group-name" href={to(one.tabs[0]!.path)} title={groupTitles[one.group]}>
              {names[one.group]}
            </a>
            <ul>
              {one.tabs.map(({ name, path }) => (
                <li>
                  <a href={to(path)} aria-current={name === tab ? 'page' : undefined}>
                    {words.tabs[name]}
                  </a>
                </li>
              ))}
            </ul>
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
