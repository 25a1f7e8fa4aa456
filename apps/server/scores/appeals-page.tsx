import { daysBetween } from '../../../src/basis/index.ts';
import { isAppealOverdue, type Appeal } from '../../../src/evaluation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { mayIn } from '../layout/tab-groups.ts';
import { dayOf } from '../region/index.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { PageHead } from '../views/page-head.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import { renderScores } from './score-frame.tsx';
import { appealPath } from './score-path.ts';
import { scoreWords, type ScoreWords } from './words/index.ts';

/** How long there is still to decide, or for how long it is late; nothing once it is closed. */
export const timeLeft = (
  appeal: Appeal,
  today: Parameters<typeof isAppealOverdue>[1],
  words: ScoreWords,
): { readonly text: string; readonly late: boolean } | undefined => {
  if (appeal.state !== 'open') return undefined;
  const late = isAppealOverdue(appeal, today);
  const days = daysBetween(today, appeal.due);
  return { late, text: late ? words.appeals.overdue(-days) : words.appeals.left(days) };
};

/** Appeals that the reader may see: those that wait first, the most urgent on top. */
export const appealsPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery, actor } = given;
  const words = scoreWords(c.var.language);
  const { columns } = words.appeals;
  const plan = context.plan.id;
  const [appeals, evaluations, units] = await Promise.all([
    delivery.list('appeal', { plan, order: 'due' }),
    delivery.list('evaluation', { plan }),
    unitsOf(delivery),
  ]);
  const nameOf = nameIn(units);
  const titles = new Map(evaluations.map(({ id, body }) => [id, body.title]));
  const sorted = [...appeals.filter(({ body }) => body.state === 'open'), ...appeals.filter(({ body }) => body.state !== 'open').toReversed()];
  const make = mayIn(actor, 'appeal.file', context.region.code) && (
    <p class="score-acts">
      <a class="button" href={appealPath(context, 'new')}>
        {words.appeals.make}
      </a>
    </p>
  );
  return renderScores(
    c,
    given,
    { title: words.appeals.title, current: 'appeals' },
    <>
      <PageHead title={words.appeals.title} lede={words.appeals.lede}>
        {sorted.length > 0 && make}
      </PageHead>
      {sorted.length === 0 ? (
        <EmptyState title={words.appeals.empty} help={words.appeals.emptyHelp}>
          {make}
        </EmptyState>
      ) : (
        <table class="data" data-rows>
          <caption class="unseen">{words.appeals.title}</caption>
          <thead>
            <tr>
              {(['item', 'unit', 'evaluation', 'filed', 'due', 'state'] as const).map((column) => (
                <th scope="col">{columns[column]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ id, body }) => {
              const left = timeLeft(body, context.today, words);
              return (
                <tr id={id} tabindex={-1}>
                  <td class="lead" data-label={columns.item} lang="zh-CN">
                    <a href={appealPath(context, id)}>{body.name ?? body.item}</a>
                  </td>
                  <td data-label={columns.unit} lang="zh-CN">
                    {nameOf(body.unit)}
                  </td>
                  <td data-label={columns.evaluation} lang="zh-CN">
                    {titles.get(body.evaluation) ?? body.evaluation}
                  </td>
                  <td class="short figure" data-label={columns.filed}>
                    {dayOf(body.filed)}
                  </td>
                  <td class="short figure" data-label={columns.due}>
                    {body.due} {left !== undefined && <small class={left.late ? 'score-late' : 'faint'}>{left.text}</small>}
                  </td>
                  <td class="short" data-label={columns.state}>
                    <span class={`score-state is-${body.state}`}>{words.appealStates[body.state]}</span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>,
  );
};
