import { isEvaluationDue, openChecks } from '../../../src/evaluation/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { mayIn } from '../layout/tab-groups.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { PageHead } from '../views/page-head.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import { policyPath } from './score-path.ts';
import { policyWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';

/** How many opinions came about each policy. Of what the public sent, the number is nobody's secret. */
export const opinionCounts = async ({ store, context }: Delivery, policies: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (policies.length === 0) return new Map();
  const opinions = await store.delivery(context.region.code, SYSTEM).list('opinion', { plan: context.plan.id, about: policies });
  const own = opinions.filter(({ body }) => body.about.kind === 'policy');
  return new Map([...Map.groupBy(own, ({ body }) => body.about.ref)].map(([ref, list]) => [ref, list.length]));
};

/** All major policies of the plan. */
export const policiesPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery, actor } = given;
  const words = policyWords(c.var.language);
  const { columns } = words;
  const [policies, units] = await Promise.all([delivery.list('policy', { plan: context.plan.id }), unitsOf(delivery)]);
  const counts = await opinionCounts(
    given,
    policies.map(({ id }) => id),
  );
  const nameOf = nameIn(units);
  const make = mayIn(actor, 'policy.edit', context.region.code) && (
    <p class="score-acts">
      <a class="button" href={policyPath(context, 'new')}>
        {words.register}
      </a>
    </p>
  );
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'policies' },
    <section class="listing scores">
      <PageHead title={words.title} lede={words.lede}>
        {policies.length > 0 && make}
      </PageHead>
      {policies.length === 0 ? (
        <EmptyState title={words.empty} help={words.emptyHelp}>
          {make}
        </EmptyState>
      ) : (
        <table class="data" data-rows>
          <caption class="unseen">{words.title}</caption>
          <HeadRow
            columns={[
              { label: columns.name },
              { label: columns.unit },
              { label: columns.state },
              { label: columns.checks, name: 'number' },
              { label: columns.comments, name: 'number' },
              { label: columns.evaluateBy },
              { label: columns.number },
            ]}
          />
          <tbody>
            {policies.toReversed().map(({ id, body }) => {
              const checks = body.checks ?? [];
              const late = isEvaluationDue(body, context.today);
              return (
                <tr id={id} tabindex={-1}>
                  <td class="lead" data-label={columns.name} lang="zh-CN">
                    <a href={policyPath(context, id)}>{body.name}</a>
                  </td>
                  <td data-label={columns.unit} lang="zh-CN">
                    {nameOf(body.unit)}
                  </td>
                  <td class="short" data-label={columns.state}>
                    <span class={`score-state is-${body.state}`}>{words.states[body.state]}</span>
                  </td>
                  <td class="number" data-label={columns.checks}>
                    {words.checksDone(checks.length - openChecks(body).length, checks.length)}
                  </td>
                  <td class="number" data-label={columns.comments}>
                    {body.comments === undefined ? '—' : words.commentCount(counts.get(id) ?? 0)}
                  </td>
                  <td class="short figure" data-label={columns.evaluateBy}>
                    {body.evaluateBy ?? ''} {late && <small class="score-late">{words.overdue}</small>}
                  </td>
                  <td data-label={columns.number} lang="zh-CN">
                    {body.number ?? ''}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>,
  );
};
