import type { Kept } from '../../../src/database/index.ts';
import { alertWhens, ownAlerts, type SupervisionTopic } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { withQuery } from '../layout/links.ts';
import { Told } from './form-parts.tsx';
import { renderSupervision, TopicLink } from './frame.tsx';
import type { Failed } from './inquiry-pages.tsx';
import { supervisionPath } from './supervision-path.ts';
import { TopicForm } from './topic-form.tsx';
import { supervisionWords } from './words/index.ts';

export const alertRows = async ({ delivery, context, actor }: Delivery): Promise<readonly Kept<'alert'>[]> =>
  ownAlerts(await delivery.list('alert', { plan: context.plan.id }), actor);

/** 提醒: what the reader chose to be told of, and groups of indicators to choose from. */
export const alertsPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, actor } = given;
  const { language } = c.var;
  const words = supervisionWords(language);
  const say = words.alert;
  const rows = await alertRows(given);
  const groups = [...new Set(context.items.flatMap(({ group, list }) => (list === 'indicator' && group !== undefined ? [group] : [])))];
  const to = (about: string): string => withQuery(supervisionPath(context, 'alerts/new'), new URLSearchParams(), { about });
  return renderSupervision(
    c,
    context,
    { title: say.title, lede: say.lede, tab: 'alerts' },
    <>
      {rows.length === 0 ? (
        <EmptyState title={say.empty} help={say.emptyHelp} />
      ) : (
        <ul class="matters" data-rows>
          {rows.map(({ id, version, body }) => (
            <li id={id} tabindex={-1}>
              <TopicLink language={language} context={context} actor={actor} topic={body.about} />
              <span>{words.whens[body.when]}</span>
              {body.mail === true && <small class="faint">{say.byMail}</small>}
              <form method="post" action={supervisionPath(context, `alerts/${encodeURIComponent(id)}/remove`)} class="when">
                <input type="hidden" name="version" value={String(version)} />
                <button type="submit" class="quiet" aria-label={`${say.remove} ${body.about.title} ${words.whens[body.when]}`}>
                  {say.remove}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {actor.account !== undefined && (
        <>
          <h2>{say.group}</h2>
          <ul class="supervision-marks">
            <li>
              <a href={to('plan:')}>{say.whole}</a>
            </li>
            {groups.map((group) => (
              <li>
                <a lang="zh-CN" href={to(`group:${group}`)}>
                  {group}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>,
  );
};

/** The form that sets an alert on one topic. */
export const alertPage = (c: PageContext, { context, actor }: Delivery, topic: SupervisionTopic, failed?: Failed): Promise<Response> => {
  const { language } = c.var;
  const words = supervisionWords(language);
  const say = words.alert;
  return renderSupervision(
    c,
    context,
    { title: say.new, lede: say.lede, tab: 'alerts', ...(failed === undefined ? {} : { status: 422 }) },
    <>
      <Told language={language} fault={failed?.fault} />
      <TopicForm language={language} context={context} actor={actor} action={supervisionPath(context, 'alerts')} topic={topic}>
        <fieldset class="rating">
          <legend>{say.when}</legend>
          {alertWhens(topic.kind).map((when, i) => (
            <label>
              <input type="radio" name="when" value={when} required checked={failed === undefined ? i === 0 : failed.fields['when'] === when} />{' '}
              {words.whens[when]}
            </label>
          ))}
        </fieldset>
        <label class="tick">
          <input type="checkbox" name="mail" value="1" checked={failed?.fields['mail'] === '1'} /> {say.mail}
        </label>
        <p class="send">
          <button type="submit">{say.save}</button>
        </p>
      </TopicForm>
    </>,
  );
};
