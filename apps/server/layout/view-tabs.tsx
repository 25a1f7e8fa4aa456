import type { FC } from 'hono/jsx';
import type { StoredPlan } from '../plan-store.ts';
import type { Words } from '../words/index.ts';
import { planLink, type View } from './links.ts';

const TABS = ['read', 'indicators', 'commitments', 'projects', 'facts', 'glossary', 'places', 'findings', 'review'] as const satisfies readonly View[];

/** How many entries each view has; `read` and `review` have none of their own. */
export const viewCounts = ({ plan }: StoredPlan): Partial<Record<View, number>> => ({
  indicators: plan.indicators.length,
  commitments: plan.targets.length,
  projects: plan.boxes.reduce((sum, box) => sum + box.groups.reduce((items, group) => items + group.items.length, 0), 0),
  facts: plan.facts.length,
  glossary: plan.terms.length,
  places: plan.places.length,
  findings: plan.diagnostics.length,
});

export const ViewTabs: FC<{ words: Words; plan: StoredPlan; view: View | undefined }> = ({ words, plan, view }) => {
  const counts = viewCounts(plan);
  return (
    <nav class="views" aria-label={words.plans.title}>
      <ul>
        {TABS.map((tab) => (
          <li>
            <a href={planLink(plan.id, tab)} aria-current={tab === view ? 'page' : undefined}>
              {words.views[tab]}
              {counts[tab] === undefined ? '' : <small>{counts[tab]}</small>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
