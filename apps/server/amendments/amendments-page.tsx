import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { AMENDMENT_STATES, type AmendmentRules } from '../../../src/evaluation/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { regionPath } from '../region/index.ts';
import { PageHead } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { amendmentPath } from './amendment-path.ts';
import { amendmentRulesIn, deadlineFor } from './amendment-rules.ts';
import { amendmentsOn } from './amendments-kept.ts';
import { StateMark } from './state-mark.tsx';
import { amendmentWords } from './words/index.ts';

const RuleForm: FC<{ language: Language; rules: AmendmentRules; action: string; version: number | undefined }> = ({ language, rules, action, version }) => {
  const words = amendmentWords(language).rules;
  return (
    <details class="more amendment-rules">
      <summary>{words.title}</summary>
      <p class="help">{words.lede}</p>
      <form method="post" action={action} data-submit-key>
        {version !== undefined && <input type="hidden" name="version" value={String(version)} />}
        <div class="fields">
          {(['committeeDays', 'standingDays', 'hearingDays', 'lastYear', 'lastMonth'] as const).map((name) => (
            <div class="field">
              <label for={name}>{words[name]}</label>
              <input
                id={name}
                name={name}
                type="number"
                min={name === 'hearingDays' ? 30 : 1}
                max={name === 'lastMonth' ? 12 : 365}
                value={String(rules[name])}
                required
              />
            </div>
          ))}
          <div class="field wide">
            <label for="rules-reason">{words.reason}</label>
            <input id="rules-reason" name="reason" maxlength={300} />
          </div>
        </div>
        <p>
          <button type="submit">{words.save}</button>
        </p>
      </form>
    </details>
  );
};

const Row: FC<{ language: Language; row: Kept<'amendment'>; href: string }> = ({ language, row, href }) => {
  const words = amendmentWords(language);
  const { columns, changes } = words.list;
  const { title, state, meeting, effective, approval } = row.body;
  const lowered = row.body.changes.some((change) => change.binding && change.lowered);
  return (
    <tr id={row.id}>
      <td class="lead" data-label={columns.title} lang="zh-CN">
        <a href={href}>{title}</a>
        {lowered && (
          <small class="binding">
            {' '}
            {words.binding}
            {words.lowered}
          </small>
        )}
      </td>
      <td class="short" data-label={columns.state}>
        <StateMark language={language} state={state} />
      </td>
      <td class="number" data-label={columns.changes}>
        {changes(row.body.changes.length)}
      </td>
      <td class="short" data-label={columns.meeting}>
        {meeting ?? '—'}
      </td>
      <td class="short" data-label={columns.effective}>
        {effective ?? '—'}
      </td>
      <td class="wide" data-label={columns.document} lang="zh-CN">
        {approval?.document ?? '—'}
      </td>
    </tr>
  );
};

/** Every amendment of the plan, those under way first; the days of the procedure, and the way to a new one. */
export const amendmentsPage = async (c: PageContext, { context, delivery, actor }: Delivery): Promise<Response> => {
  const { language } = c.var;
  const words = amendmentWords(language);
  const region = context.region.code;
  const asked = AMENDMENT_STATES.find((state) => state === c.req.query('state'));
  const all = await amendmentsOn(delivery, context);
  const rows = all
    .filter(({ body }) => asked === undefined || body.state === asked)
    .toSorted((a, b) => AMENDMENT_STATES.indexOf(a.body.state) - AMENDMENT_STATES.indexOf(b.body.state));
  const { rules, kept } = await amendmentRulesIn(delivery);
  const deadline = deadlineFor(context, rules);
  const { columns } = words.list;
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'amendments' },
    <section class="listing amendments">
      <PageHead title={words.title} lede={words.lede}>
        <p class="amendment-actions">
          {may(actor, 'amendment.edit', { region }) && (
            <a class="button" href={amendmentPath(context, 'new')}>
              {words.list.propose}
            </a>
          )}
          <a href={amendmentPath(context, 'difference')}>{words.list.compare}</a>
          <a href={regionPath(region, context.plan.id, 'versions')}>{words.list.versions}</a>
        </p>
      </PageHead>
      {c.req.query('saved') !== undefined && (
        <p class="told" role="status">
          {words.rules.saved}
        </p>
      )}
      <p class={context.today > deadline ? 'told warn' : 'faint'}>{context.today > deadline ? words.list.past(deadline) : words.list.deadline(deadline)}</p>
      {all.length > 0 && (
        <form class="filters" method="get" action={amendmentPath(context)} data-autosubmit>
          <label>
            <span>{words.list.filter}</span>
            <select name="state">
              <option value="">{words.list.all}</option>
              {AMENDMENT_STATES.filter((state) => all.some(({ body }) => body.state === state)).map((state) => (
                <option value={state} selected={state === asked}>
                  {words.states[state]}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">{words.list.apply}</button>
          <span class="faint">{words.list.count(rows.length)}</span>
        </form>
      )}
      {rows.length === 0 ? (
        <EmptyState title={words.list.empty} help={words.list.emptyHelp} />
      ) : (
        <table class="data" data-rows>
          <caption class="unseen">{words.title}</caption>
          <thead>
            <tr>
              {[columns.title, columns.state, columns.changes, columns.meeting, columns.effective, columns.document].map((label) => (
                <th scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row language={language} row={row} href={amendmentPath(context, encodeURIComponent(row.id))} />
            ))}
          </tbody>
        </table>
      )}
      {may(actor, 'preference.edit', { region }) && (
        <RuleForm language={language} rules={rules} action={amendmentPath(context, 'rules')} version={kept?.version} />
      )}
    </section>,
  );
};
