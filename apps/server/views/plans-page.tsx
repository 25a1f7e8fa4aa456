import type { FC } from 'hono/jsx';
import type { PageContext } from '../app-state.ts';
import { homeWords, type HomeWords } from '../home/words/index.ts';
import { planLink } from '../layout/links.ts';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { readableInstant } from '../library/instant.ts';
import { isLibrary } from '../library/library.ts';
import type { PlanSummary } from '../plan-store.ts';
import { Title } from '../reading/title-page.tsx';
import type { Words } from '../words/index.ts';
import { PageHead } from './page-head.tsx';

const PlanRow: FC<{ words: Words; home: HomeWords; plan: PlanSummary; mayWrite: boolean }> = ({ words, home, plan, mayWrite }) => (
  <li class="plan-row">
    <h2 lang="zh-CN">
      <a href={planLink(plan.id)}>
        <Title text={plan.title} />
      </a>
    </h2>
    <p class="imprint">
      <span>{plan.embedded ? words.plans.embedded : plan.name}</span>
      {plan.period && <span>{words.document.years(plan.period.from, plan.period.to)}</span>}
      <span>{words.plans.characters(plan.characters.toLocaleString(words.lang))}</span>
      {plan.uploadedAt && <span>{words.plans.uploaded(readableInstant(plan.uploadedAt))}</span>}
    </p>
    <ul class="counts">
      <li>
        <a href={planLink(plan.id, 'indicators')}>
          <b>{plan.counts.indicators}</b> {words.views.indicators}
        </a>
      </li>
      <li>
        <a href={planLink(plan.id, 'commitments')}>
          <b>{plan.counts.targets}</b> {words.views.commitments}
        </a>
      </li>
      <li>
        <a href={planLink(plan.id, 'projects')}>
          <b>{plan.counts.items}</b> {words.views.projects}
        </a>
      </li>
      <li>
        <a href={planLink(plan.id, 'findings')}>
          <b>{plan.counts.findings}</b> {words.views.findings}
        </a>
      </li>
    </ul>
    <p class="actions">
      <a href={planLink(plan.id)}>{words.views.read}</a>
      <a href={`/plans/${encodeURIComponent(plan.id)}/cockpit`}>{home.cockpit}</a>
      {mayWrite && <a href={`/plans/${encodeURIComponent(plan.id)}/adopt`}>{home.adopt}</a>}
      {!plan.embedded && <a href={`/plans/${plan.id}/difference`}>{words.plans.difference}</a>}
      {!plan.embedded && <a href={`/plans/${plan.id}/delete`}>{words.plans.remove}</a>}
    </p>
  </li>
);

/** The plans this reading room holds. */
export const plansPage = async (c: PageContext): Promise<Response> => {
  const { state, words, language, mayWrite } = c.var;
  const plans = await state.store.list();
  return renderPage(
    c,
    { title: words.plans.all },
    <section class="listing plans">
      <PageHead title={words.plans.all} lede={words.plans.emptyHelp} />
      {plans.length === 0 ? (
        <EmptyState title={words.plans.empty} help={words.plans.emptyHelp} />
      ) : (
        <ul>
          {plans.map((plan) => (
            <PlanRow words={words} home={homeWords(language)} plan={plan} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
      {isLibrary(state.store) && (
        <p class="actions">
          <a href="/trash">{words.plans.removed}</a>
        </p>
      )}
    </section>,
  );
};
