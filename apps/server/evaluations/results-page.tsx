import type { Said } from '../../../src/basis/index.ts';
import { carriedRef, carryOver, conclusionNames, resultRows, type CarryRow, type Conclusion, type Frozen } from '../../../src/evaluation/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { regionPath } from '../region/index.ts';
import { PageHead } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { evaluationPath } from './evaluation-path.ts';
import { figuresOf } from './figures-of.ts';
import type { OnEvaluation } from './on-evaluation.tsx';
import { evaluationWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';
import { OnceKey } from '../delivery/once-key.tsx';

const TONES: Readonly<Record<Conclusion, string>> = { done: 'good', basically: 'near', missed: 'bad', cancelled: 'quiet', unclear: 'quiet' };

/** Plans of the region after this one, newest version of each. */
export const nextPlans = async ({ store, context }: OnEvaluation): Promise<readonly { readonly plan: string; readonly title: string }[]> => {
  const end = context.plan.period?.to ?? 0;
  const versions = await store.plans(context.region.code);
  return [...Map.groupBy(versions, ({ plan }) => plan)]
    .map(([, all]) => all.toSorted((a, b) => a.version - b.version).at(-1)!)
    .filter(({ plan, period }) => plan !== context.plan.id && (period === undefined || period.from > end))
    .map(({ plan, title }) => ({ plan, title }));
};

/** Where each row was carried to already. */
export const carriedOf = async (
  { delivery, context }: OnEvaluation,
  rows: readonly CarryRow[],
): Promise<ReadonlyMap<string, { readonly plan: string; readonly id: string }>> => {
  const byRef = new Map(rows.map(({ ref }) => [carriedRef(context.plan.id, ref), ref]));
  const tasks = byRef.size === 0 ? [] : await delivery.list('task', { about: [...byRef.keys()] });
  return new Map(tasks.map(({ id, body }) => [byRef.get(body.ref)!, { plan: body.plan, id }]));
};

const ResultTable = ({ language, figures }: { language: Language; figures: Frozen }) => {
  const words = evaluationWords(language);
  const { columns } = words.results;
  return (
    <table class="data results">
      <caption class="unseen">{columns.conclusion}</caption>
      <HeadRow
        columns={[
          { label: columns.no },
          { label: columns.name },
          { label: columns.binding },
          { label: columns.target, name: 'number' },
          { label: columns.result, name: 'number' },
          { label: columns.conclusion },
          { label: columns.note },
          { label: columns.reason },
        ]}
      />
      <tbody>
        {resultRows(figures.items).map(({ id, no, name, unit, binding, target, result, conclusion, note, reason }) => (
          <tr id={id} tabindex={-1}>
            <td class="short" data-label={columns.no}>
              {no ?? ''}
            </td>
            <td class="lead" data-label={columns.name} lang="zh-CN">
              {name} <small class="faint">{unit ?? ''}</small>
            </td>
            <td class="short" data-label={columns.binding}>
              {words.rows.bindings[binding ? 'true' : 'false']}
            </td>
            <td class="number" data-label={columns.target}>
              {target}
            </td>
            <td class="number" data-label={columns.result}>
              {result}
            </td>
            <td class="short" data-label={columns.conclusion}>
              <span class={`standing-mark tone-${TONES[conclusion]}`}>
                <span class="mark" aria-hidden="true">
                  {conclusionNames[conclusion].mark}
                </span>
                {conclusionNames[conclusion].said[language]}
              </span>
            </td>
            <td data-label={columns.note}>{note?.[language] ?? ''}</td>
            <td class="wide" data-label={columns.reason}>
              {reason[language]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** 完成情况表 and 结转清单 of a final evaluation. */
export const resultsPage = async (c: PageContext, given: OnEvaluation, fault?: Said): Promise<Response> => {
  const { language } = c.var;
  const { context, actor, evaluation } = given;
  const words = evaluationWords(language);
  const own = words.results;
  const region = context.region.code;
  const path = evaluationPath(region, context.plan.id, evaluation.id);
  const figures = await figuresOf(given);
  const rows = figures === undefined ? [] : carryOver(figures);
  const [plans, carried] = await Promise.all([nextPlans(given), carriedOf(given, rows)]);
  const mayCarry = may(actor, 'task.assign', { region }) && plans.length > 0;
  const told = words.done[c.req.query('done') ?? ''];
  return renderPage(
    c,
    { title: own.title(evaluation.body.title), region: context, tab: 'evaluations', ...(fault === undefined ? {} : { status: 422 }) },
    <section class="listing evaluations">
      <PageHead title={own.title(evaluation.body.title)} lede={own.lede}>
        <p class="evaluation-links">
          <a href={path} lang="zh-CN">
            {evaluation.body.title}
          </a>
          <a href={`${path}/results.csv`} download>
            {own.csv}
          </a>
          <a href={`${path}/carry.csv`} download>
            {own.carryCsv}
          </a>
        </p>
      </PageHead>
      {evaluation.body.frozen === undefined && <p class="band preview">{words.counts.preview}</p>}
      {told !== undefined && fault === undefined && (
        <p class="told" role="status">
          {told}
        </p>
      )}
      {figures === undefined || figures.items.length === 0 ? (
        <EmptyState title={words.rows.empty} help={words.rows.emptyHelp} />
      ) : (
        <ResultTable language={language} figures={figures} />
      )}
      <h2 id="carry">
        {own.carry} <small class="faint">{rows.length}</small>
      </h2>
      <p class="faint">{own.carryLede}</p>
      {fault !== undefined && (
        <p class="told fault" role="alert">
          {fault[language]}
        </p>
      )}
      {rows.length === 0 ? (
        <p class="no-match">{own.none}</p>
      ) : (
        <form method="post" action={`${path}/carry`} data-submit-key>
          <OnceKey />
          <table class="data carry">
            <caption class="unseen">{own.carry}</caption>
            <thead>
              <tr>
                {mayCarry && <th scope="col">{words.rectify.choose}</th>}
                <th scope="col">{own.columns.name}</th>
                <th scope="col">{own.kind}</th>
                <th scope="col">{own.lead}</th>
                <th scope="col">{own.stands}</th>
                <th scope="col">{own.columns.reason}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const to = carried.get(row.ref);
                return (
                  <tr>
                    {mayCarry && (
                      <td data-label={words.rectify.choose}>
                        {to === undefined && <input type="checkbox" name="ref" value={row.ref} aria-label={`${words.rectify.choose} ${row.title}`} />}
                      </td>
                    )}
                    <td class="lead" data-label={own.columns.name} lang="zh-CN">
                      {row.title} {to !== undefined && <a href={regionPath(region, to.plan, `tasks/${encodeURIComponent(to.id)}`)}>{own.taken(to.plan)}</a>}
                    </td>
                    <td class="short" data-label={own.kind}>
                      {own.kinds[row.kind]}
                    </td>
                    <td data-label={own.lead} lang="zh-CN">
                      {row.lead?.name ?? ''}
                    </td>
                    <td class="short" data-label={own.stands}>
                      {row.stands[language]}
                    </td>
                    <td class="wide" data-label={own.columns.reason}>
                      {row.reason[language]}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {mayCarry ? (
            <p class="evaluation-fields">
              <label>
                <span>{own.to}</span>{' '}
                <select name="plan">
                  {plans.map(({ plan, title }) => (
                    <option value={plan}>{title}</option>
                  ))}
                </select>
              </label>
              <button type="submit">{own.take}</button>
            </p>
          ) : (
            plans.length === 0 && <p class="faint">{own.noNext}</p>
          )}
        </form>
      )}
    </section>,
  );
};
