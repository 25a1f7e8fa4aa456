import type { Child } from 'hono/jsx';
import type { Said } from '../../../src/basis/index.ts';
import { problemsOf, type FollowupProblem } from '../../../src/evaluation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { renderPage } from '../layout/page.tsx';
import { Told, Version } from '../supervision/form-parts.tsx';
import { UnitChoice, unitsOf } from '../units/unit-choice.tsx';
import { PageHead } from '../views/page-head.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import { followupPath } from './followup-path.ts';
import type { FollowupRow } from './followup-view.ts';
import { followupWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';

/** How many supporting units a row has room for; more are added in the task. */
export const SUPPORT = 2;

export type DivisionForm = { readonly fault?: Said; readonly fields?: Readonly<Record<string, string>>; readonly saved?: boolean };

/** 分工: every problem a row with its lead, support and day; some at once; issued when none is left out. */
export const divisionPage = async (c: PageContext, { context, delivery }: Delivery, row: FollowupRow, form: DivisionForm = {}): Promise<Response> => {
  const { language } = c.var;
  const all = followupWords(language);
  const words = all.division;
  const { body, id } = row;
  const { fault, fields, saved } = form;
  const units = await unitsOf(delivery);
  const nameOf = nameIn(units);
  const problems = problemsOf(body);
  const missing = problems.filter(({ task, lead, due }) => task === undefined && (lead === undefined || due === undefined)).length;
  const said = (problem: FollowupProblem, name: 'lead' | 'due'): string => fields?.[`${name}:${problem.id}`] ?? problem[name] ?? '';
  const support = (problem: FollowupProblem, n: number): string => fields?.[`support${n}:${problem.id}`] ?? problem.support?.[n] ?? '';
  const cells = (problem: FollowupProblem): Child =>
    problem.task === undefined ? (
      <>
        <td data-label={words.lead}>
          <UnitChoice units={units} name={`lead:${problem.id}`} chosen={said(problem, 'lead')} none={words.none} label={`${words.lead} ${problem.id}`} />
        </td>
        <td data-label={words.support}>
          <div class="choices">
            {Array.from({ length: SUPPORT }, (_, n) => (
              <UnitChoice
                units={units}
                name={`support${n}:${problem.id}`}
                chosen={support(problem, n)}
                none={words.noSupport}
                label={`${words.support} ${n + 1} ${problem.id}`}
              />
            ))}
          </div>
        </td>
        <td class="short" data-label={words.due}>
          <input type="date" name={`due:${problem.id}`} min={body.date} value={said(problem, 'due')} aria-label={`${words.due} ${problem.id}`} />
        </td>
      </>
    ) : (
      <>
        <td data-label={words.lead} lang="zh-CN">
          {nameOf(problem.lead ?? '')}
        </td>
        <td data-label={words.support} lang="zh-CN">
          {(problem.support ?? []).map(nameOf).join('、')}
        </td>
        <td class="short figure" data-label={words.due}>
          {problem.due} <small class="faint">{words.issued}</small>
        </td>
      </>
    );
  const title = `${words.title} · ${body.title}`;
  return renderPage(
    c,
    { title, region: context, tab: 'followups', ...(fault === undefined ? {} : { status: 422 }) },
    <section class="listing supervised followups">
      <PageHead title={title} lede={words.lede} />
      <p>
        <a href={followupPath(context, id)}>← {body.title}</a>
      </p>
      <Told language={language} fault={fault} />
      {saved && <p class="told">{words.saved}</p>}
      <form method="post" action={followupPath(context, id, 'division')} data-submit-key>
        <Version of={row} />
        <fieldset class="bulk">
          <legend>{words.bulk}</legend>
          <div class="fields">
            <div class="field">
              <label for="bulk-lead">{words.lead}</label>
              <UnitChoice units={units} name="bulk-lead" none={words.none} />
            </div>
            <div class="field">
              <label for="bulk-support">{words.support}</label>
              <UnitChoice units={units} name="bulk-support" none={words.noSupport} />
            </div>
            <div class="field">
              <label for="bulk-due">{words.due}</label>
              <input id="bulk-due" name="bulk-due" type="date" min={body.date} />
            </div>
            <div class="field">
              <button type="submit" name="do" value="bulk" class="quiet">
                {words.bulkDo}
              </button>
            </div>
          </div>
          <small class="faint">{words.bulkHelp}</small>
        </fieldset>
        <table class="data division" data-rows>
          <caption class="unseen">{words.title}</caption>
          <HeadRow
            columns={[{ label: words.choose, unseen: true }, { label: words.problem }, { label: words.lead }, { label: words.support }, { label: words.due }]}
          />
          <tbody>
            {body.aspects.flatMap((aspect) => [
              <tr class="aspect">
                <th scope="rowgroup" colspan={5} lang="zh-CN">
                  {aspect.title}
                </th>
              </tr>,
              ...aspect.problems.map((problem) => (
                <tr id={problem.id} tabindex={-1}>
                  <td class="act">
                    {problem.task === undefined && (
                      <input type="checkbox" name="problem" value={problem.id} aria-label={`${words.choose} ${problem.text.slice(0, 40)}`} />
                    )}
                  </td>
                  <td class="lead" data-label={words.problem} lang="zh-CN">
                    {problem.text}
                  </td>
                  {cells(problem)}
                </tr>
              )),
            ])}
          </tbody>
        </table>
        <p class="faint" role="status">
          {words.left(missing)}
        </p>
        <p class="send">
          <button type="submit" name="do" value="save" class="quiet">
            {words.save}
          </button>
          <button type="submit" name="do" value="issue">
            {words.issue}
          </button>
        </p>
      </form>
    </section>,
  );
};
