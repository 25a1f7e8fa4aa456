import { decisionState, type Said } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { PageHead } from '../views/page-head.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import { meetingPath } from './meeting-path.ts';
import { StuckTable } from './stuck-table.tsx';
import { stuckMatters } from './stuck-matters.ts';
import { meetingWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';
import { OnceKey } from '../delivery/once-key.tsx';

/** How many of the gravest are ticked before anybody chose. */
const TICKED = 5;

/** Meetings so far with what became of their decisions, and what waits for the next. */
export const meetingsPage = async (
  c: PageContext,
  { context, delivery, actor }: Delivery,
  { fields = {}, fault }: { fields?: Readonly<Record<string, string>>; fault?: Said } = {},
): Promise<Response> => {
  const { language } = c.var;
  const words = meetingWords(language);
  const plan = context.plan.id;
  const now = c.var.state.clock();
  const [meetings, units] = await Promise.all([delivery.list('meeting', { plan, order: 'due' }), unitsOf(delivery)]);
  const taskIds = meetings.flatMap(({ body }) => body.decisions.flatMap(({ task }) => task ?? []));
  const tasks = new Map((taskIds.length === 0 ? [] : await delivery.list('task', { ids: taskIds })).map(({ id, body }) => [id, body]));
  const stuck = await stuckMatters(delivery, plan, { units, meetings, now, today: context.today, actor });
  const mayEdit = may(actor, 'meeting.edit', { region: context.region.code });
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'meetings', ...(fault === undefined ? {} : { status: 422 }) },
    <section class="listing meetings">
      <PageHead title={words.title} lede={words.lede} />
      {meetings.length === 0 ? (
        <EmptyState title={words.empty} help={words.emptyHelp} />
      ) : (
        <table class="data" data-rows>
          <caption class="unseen">{words.title}</caption>
          <HeadRow
            columns={[
              { label: words.columns.date },
              { label: words.columns.name },
              { label: words.columns.state },
              { label: words.columns.agenda, name: 'number' },
              { label: words.columns.decisions, name: 'number' },
              { label: words.columns.open, name: 'number' },
            ]}
          />
          <tbody>
            {meetings.toReversed().map(({ id, body }) => (
              <tr id={id} tabindex={-1}>
                <td class="short figure" data-label={words.columns.date}>
                  {body.date}
                </td>
                <td class="lead" data-label={words.columns.name} lang="zh-CN">
                  <a href={meetingPath(context, encodeURIComponent(id))}>{body.name}</a>
                </td>
                <td class="short" data-label={words.columns.state}>
                  {words[body.state]}
                </td>
                <td class="number" data-label={words.columns.agenda}>
                  {body.agenda.length}
                </td>
                <td class="number" data-label={words.columns.decisions}>
                  {body.decisions.length}
                </td>
                <td class="number" data-label={words.columns.open}>
                  {
                    body.decisions.filter(({ task }) => !['done', 'dropped'].includes(decisionState(task === undefined ? undefined : tasks.get(task), now)))
                      .length
                  }
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayEdit && (
        <form method="post" action={meetingPath(context)} class="meeting-plan" data-submit-key>
          <OnceKey />
          <h2>
            {words.stuck.title} <small class="faint">{stuck.length}</small>
          </h2>
          <p class="faint">{words.stuck.lede}</p>
          {stuck.length === 0 ? (
            <p class="no-match">{words.stuck.none}</p>
          ) : (
            <StuckTable language={language} context={context} stuck={stuck} nameOf={nameIn(units)} ticked={TICKED} />
          )}
          <fieldset>
            <legend>{words.plan.title}</legend>
            {fault && (
              <p class="told fault" role="alert">
                {fault[language]}
              </p>
            )}
            <div class="fields">
              <div class="field wide">
                <label for="name">{words.plan.name}</label>
                <input id="name" name="name" required maxlength={120} value={fields['name']} placeholder={words.plan.nameHelp} />
              </div>
              <div class="field">
                <label for="date">{words.plan.date}</label>
                <input id="date" name="date" type="date" required value={fields['date']} />
              </div>
              <div class="field">
                <label for="place">{words.plan.place}</label>
                <input id="place" name="place" maxlength={200} value={fields['place']} />
              </div>
            </div>
            <p class="whistle-send">
              <button type="submit">{words.plan.make}</button>
            </p>
          </fieldset>
        </form>
      )}
    </section>,
  );
};
