import type { Said } from '../../../src/basis/index.ts';
import { may } from '../../../src/identity/index.ts';
import { isOver } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { PageHead } from '../views/page-head.tsx';
import { HeadFields, type HeadTyped } from './questionnaire-fields.tsx';
import { questionnairesPath } from './participation-path.ts';
import { participationWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';
import { OnceKey } from '../delivery/once-key.tsx';

/** 问卷: all of a plan, newest first, and the form for a new one. */
export const questionnairesPage = async (
  c: PageContext,
  { context, delivery, actor }: Delivery,
  more: { readonly typed?: HeadTyped; readonly fault?: Said } = {},
): Promise<Response> => {
  const { language } = c.var;
  const words = participationWords(language).sheets;
  const plan = context.plan.id;
  const [rows, evaluations] = await Promise.all([
    delivery.list('questionnaire', { plan, order: 'newest' }),
    delivery.list('evaluation', { plan, order: 'newest' }),
  ]);
  const { typed, fault } = more;
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'questionnaires', ...(fault === undefined ? {} : { status: 422 }) },
    <section class="listing questionnaires">
      <PageHead title={words.title} lede={words.insideLede} />
      {rows.length === 0 ? (
        <EmptyState title={words.none} help={words.insideEmpty} />
      ) : (
        <table class="data" data-rows>
          <caption class="unseen">{words.title}</caption>
          <HeadRow
            columns={[
              { label: words.name },
              { label: words.state },
              { label: words.questionCount, name: 'number' },
              { label: words.opens },
              { label: words.closes },
            ]}
          />
          <tbody>
            {rows.map(({ id, body }) => (
              <tr id={id} tabindex={-1}>
                <td class="lead" data-label={words.name} lang="zh-CN">
                  <a href={questionnairesPath(context, encodeURIComponent(id))}>{body.title}</a>
                </td>
                <td class="short" data-label={words.state}>
                  {body.state === 'open' && isOver(body, context.today) ? words.overNotClosed : words.insideStates[body.state]}
                </td>
                <td class="number" data-label={words.questionCount}>
                  {body.questions.length}
                </td>
                <td class="short figure" data-label={words.opens}>
                  {body.opens ?? ''}
                </td>
                <td class="short figure" data-label={words.closes}>
                  {body.closes ?? ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {may(actor, 'questionnaire.edit', { region: context.region.code }) && (
        <details class="more" open={fault !== undefined || rows.length === 0}>
          <summary>{words.make}</summary>
          <form method="post" action={questionnairesPath(context)} class="questionnaire-head" data-submit-key>
            <OnceKey />
            {fault !== undefined && (
              <p class="told fault" role="alert">
                {fault[language]}
              </p>
            )}
            <HeadFields language={language} typed={typed ?? {}} evaluations={evaluations} state="draft" />
            <p class="whistle-send">
              <button type="submit">{words.makeIt}</button>
            </p>
          </form>
        </details>
      )}
    </section>,
  );
};
