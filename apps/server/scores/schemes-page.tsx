import type { Kept } from '../../../src/database/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { PageHead } from '../views/page-head.tsx';
import { renderScores } from './score-frame.tsx';
import { schemePath } from './score-path.ts';
import { scoreWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';

export const lineOf = ({ id, body }: Kept<'scheme'>): string => body.line ?? id;

/** Editions together, the newest of each scheme first. */
const byLine = (schemes: readonly Kept<'scheme'>[]): readonly Kept<'scheme'>[] => {
  const lines = Map.groupBy(schemes, lineOf);
  return [...lines.values()].toReversed().flatMap((editions) => editions.toSorted((a, b) => b.body.edition - a.body.edition));
};

/** All schemes of the plan, every edition. */
export const schemesPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery, actor } = given;
  const words = scoreWords(c.var.language);
  const [schemes, scores] = await Promise.all([delivery.list('scheme', { plan: context.plan.id }), delivery.list('score', { plan: context.plan.id })]);
  const used = Map.groupBy(scores, ({ body }) => body.scheme);
  const mayEdit = may(actor, 'scheme.edit', { region: context.region.code });
  const { columns } = words.schemes;
  const make = mayEdit && (
    <p class="score-acts">
      <a class="button" href={schemePath(context, 'new')}>
        {words.schemes.make}
      </a>
      <a href={`${schemePath(context, 'new')}?mapped=yes`}>{words.schemes.makeMapped}</a>
    </p>
  );
  return renderScores(
    c,
    given,
    { title: words.schemes.title, current: 'schemes' },
    <>
      <PageHead title={words.schemes.title} lede={words.schemes.lede}>
        {schemes.length > 0 && make}
      </PageHead>
      {schemes.length === 0 ? (
        <EmptyState title={words.schemes.empty} help={words.schemes.emptyHelp}>
          {make}
        </EmptyState>
      ) : (
        <table class="data" data-rows>
          <caption class="unseen">{words.schemes.title}</caption>
          <HeadRow
            columns={[
              { label: columns.name },
              { label: columns.edition },
              { label: columns.method },
              { label: columns.state },
              { label: columns.items, name: 'number' },
              { label: columns.document },
              { label: columns.scores, name: 'number' },
            ]}
          />
          <tbody>
            {byLine(schemes).map(({ id, body }) => (
              <tr id={id} tabindex={-1}>
                <td class="lead" data-label={columns.name} lang="zh-CN">
                  <a href={schemePath(context, id)}>{body.name}</a>
                </td>
                <td class="short" data-label={columns.edition}>
                  {words.edition(body.edition)}
                </td>
                <td class="short" data-label={columns.method}>
                  {words.methods[body.method]}
                  {body.mapping !== undefined && <small class="faint"> {words.mapped}</small>}
                </td>
                <td class="short" data-label={columns.state}>
                  <span class={`score-state is-${body.state}`}>{words.schemeStates[body.state]}</span>
                </td>
                <td class="number" data-label={columns.items}>
                  {body.mapping?.length ?? Object.keys(body.weights).length}
                </td>
                <td data-label={columns.document} lang="zh-CN">
                  {body.issued?.document ?? body.ranking?.document ?? ''}
                </td>
                <td class="number" data-label={columns.scores}>
                  {used.get(id)?.length ?? 0}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>,
  );
};
