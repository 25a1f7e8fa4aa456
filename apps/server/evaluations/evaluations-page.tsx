import { evaluationKinds, evaluationStates } from '../../../src/evaluation/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { readableInstant } from '../library/instant.ts';
import { PageHead } from '../views/page-head.tsx';
import { evaluationPath } from './evaluation-path.ts';
import { answeredOf } from './evaluation-state.ts';
import { seesEvaluation } from './on-evaluation.tsx';
import { evaluationWords } from './words/index.ts';

/** All evaluations of the plan, newest first: what each looks at, and how far it is. */
export const evaluationsPage = async (c: PageContext, { context, delivery, actor }: Delivery): Promise<Response> => {
  const { language } = c.var;
  const words = evaluationWords(language);
  const { columns } = words;
  const region = context.region.code;
  const plan = context.plan.id;
  const [all, assessments] = await Promise.all([delivery.list('evaluation', { plan, order: 'newest' }), delivery.list('assessment', { plan })]);
  const evaluations = all.filter(({ body }) => seesEvaluation(actor, body));
  const mayOpen = may(actor, 'evaluation.open', { region });
  const heads = [columns.title, columns.window, columns.known, columns.state, columns.units, columns.frozen, columns.submitted];
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'evaluations' },
    <section class="listing evaluations">
      <PageHead title={words.title} lede={words.lede}>
        {mayOpen && (
          <p>
            <a class="button" href={`${evaluationPath(region, plan)}/new`}>
              {words.open}
            </a>
          </p>
        )}
      </PageHead>
      {evaluations.length === 0 ? (
        <EmptyState title={words.empty} help={words.emptyHelp} />
      ) : (
        <table class="data" data-rows>
          <caption class="unseen">{words.title}</caption>
          <thead>
            <tr>
              {heads.map((label) => (
                <th scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {evaluations.map(({ id, body }) => {
              const { handed, all } = answeredOf(assessments.filter((one) => one.body.evaluation === id));
              return (
                <tr id={id} tabindex={-1}>
                  <td class="lead" data-label={columns.title}>
                    <a lang="zh-CN" href={evaluationPath(region, plan, id)}>
                      {body.title}
                    </a>{' '}
                    <small class="faint">{evaluationKinds[body.kind][language]}</small>
                  </td>
                  <td class="short figure" data-label={columns.window}>
                    {body.from} — {body.until}
                  </td>
                  <td class="short figure" data-label={columns.known}>
                    {body.known}
                  </td>
                  <td class="short" data-label={columns.state}>
                    <span class={`evaluation-state is-${body.state}`}>{evaluationStates[body.state][language]}</span>
                  </td>
                  <td class="short figure" data-label={columns.units}>
                    {all === 0 ? '—' : `${handed} / ${all}`}
                  </td>
                  <td class="short figure" data-label={columns.frozen}>
                    {body.frozen === undefined ? '—' : readableInstant(body.frozen.at)}
                  </td>
                  <td data-label={columns.submitted} lang="zh-CN">
                    {body.submitted === undefined ? '—' : [body.submitted.date, body.submitted.to, body.submitted.document].filter(Boolean).join(' · ')}
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
