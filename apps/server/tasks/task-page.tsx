import type { Child, FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { taskWords, type Acceptance, type Progress } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { textPath } from '../cockpit/addresses.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { readableInstant } from '../library/instant.ts';
import { renderPage } from '../layout/page.tsx';
import { regionPath } from '../region/index.ts';
import { UnitOptions } from '../units/unit-options.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { BlowLink } from '../whistles/blow-link.tsx';
import type { Language } from '../words/index.ts';
import { groupKey, titlesOf } from './board-model.ts';
import { ProposalText, unitNames } from './board-row.tsx';
import { TaskHistory } from './task-history.tsx';
import { taskPath, tasksPath, unitPath } from './task-path.ts';
import { noTask, taskAsked } from './task-routes.tsx';
import { taskPageWords } from './words/index.ts';

type Units = ReadonlyMap<string, Kept<'unit'>>;
type Shown = { c: PageContext; given: Delivery; task: Kept<'task'>; units: Units; language: Language };

const ACCEPTANCES: readonly Acceptance[] = ['done', 'begun', 'best_effort', 'pipeline', 'kept', 'reached', 'carried_out'];
const STATES: readonly Progress['state'][] = ['as_planned', 'slow', 'stuck', 'done'];

/** The sentence that the task is read from, with some words around it; the item itself is marked. */
const Sentence: FC<Shown> = ({ given: { context }, task: { body }, language }) => {
  const words = taskPageWords(language);
  const { text } = context.plan;
  const { span } = body;
  if (span === undefined || span[1] > text.length) return <></>;
  const from = Math.max(text.lastIndexOf('\n', span[0] - 1) + 1, span[0] - 80);
  const line = text.indexOf('\n', span[1]);
  const to = Math.min(line < 0 ? text.length : line, span[1] + 80);
  const plain = (words_: string): string => words_.replace(/\s*[|\t\n]+\s*/g, '　');
  return (
    <section class="task-part">
      <h2>{words.sentence}</h2>
      <p class="quote" lang="zh-CN">
        {plain(text.slice(from, span[0]))}
        <mark>{plain(text.slice(span[0], span[1]))}</mark>
        {plain(text.slice(span[1], to))}
      </p>
      {body.kind !== 'decision' && body.kind !== 'box_item' && (
        <p>
          <a href={textPath(context, body.ref)}>{words.toText}</a>
        </p>
      )}
    </section>
  );
};

const Facts: FC<Shown> = ({ given: { context }, task: { body }, units, language }) => {
  const words = taskPageWords(language);
  const said = taskWords(language);
  const unit = (id: string): Child => <a href={unitPath(context, id)}>{unitNames(units, [id])}</a>;
  const lines: readonly (readonly [string, Child])[] = [
    [words.columns.lead, body.lead === undefined ? <span class="doubt">{words.noLead}</span> : unit(body.lead)],
    [words.columns.support, body.support.length === 0 ? '—' : body.support.map((id, i) => [i > 0 && '、', unit(id)])],
    ...(body.person === undefined ? [] : [[words.person, body.person] as const]),
    [words.when, [body.begins, body.due].filter(Boolean).join(' – ') || '—'],
    [
      words.how,
      <>
        {said.acceptance[body.acceptance].word}
        <small class="faint">
          　{said.acceptance[body.acceptance].meaning}（{body.acceptanceEdited === true ? words.edited : words.fromVerb}
          {body.verb === undefined ? '' : ` ${body.verb}`}）
        </small>
      </>,
    ],
    ...(body.document === undefined ? [] : [[words.fields.document, body.document] as const]),
    ...(body.dropped === undefined ? [] : [[words.fields.dropped, [body.dropped.reason, body.dropped.document].filter(Boolean).join(' · ')] as const]),
    ...(body.after === undefined || body.after.length === 0
      ? []
      : [[words.after, body.after.map((id) => <a href={taskPath(context, id)}>{id.slice(-6)}</a>)] as const]),
    ...(body.movedFrom ?? []).map(({ unit: from, date, document }) => [words.movedTitle, [unitNames(units, [from]), date, document].join(' · ')] as const),
    ...(body.state === 'proposed' ? [[words.proposal, <ProposalText task={body} language={language} />] as const] : []),
  ];
  return (
    <dl class="task-dl">
      {lines.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const EditForm: FC<Shown> = ({ given: { context }, task: { id, version, body }, units, language }) => {
  const words = taskPageWords(language);
  const said = taskWords(language);
  if (body.state === 'done') return <></>;
  const lead = body.lead ?? body.proposal?.lead;
  const support = body.state === 'proposed' && body.support.length === 0 ? (body.proposal?.support ?? []) : body.support;
  const field = (name: string, label: string, value: string, more: object = {}): Child => (
    <label class="field">
      <span>{label}</span>
      <input name={name} value={value} maxlength={name === 'support' ? 1000 : 200} autocomplete="off" {...more} />
    </label>
  );
  return (
    <details class="task-part" open={body.state === 'proposed'}>
      <summary>
        <h2>{words.edit}</h2>
      </summary>
      <form method="post" action={taskPath(context, id)} class="task-form" data-submit-key>
        <input type="hidden" name="version" value={String(version)} />
        <input type="hidden" name="next" value={taskPath(context, id)} />
        {body.state === 'dropped' ? (
          <button type="submit" name="action" value="resume">
            {words.resume}
          </button>
        ) : (
          <>
            {field('lead', words.columns.lead, lead === undefined ? '' : unitNames(units, [lead]), { list: 'unit-names', 'data-units': 'one' })}
            {field('support', words.columns.support, unitNames(units, support), { 'data-units': 'many', placeholder: words.supportHint })}
            {field('person', words.person, body.person ?? '')}
            {field('begins', words.begins, body.begins ?? '', { type: 'date' })}
            {field('due', words.columns.due, body.due ?? '', { type: 'date' })}
            <label class="field">
              <span>{words.columns.acceptance}</span>
              <select name="acceptance">
                {ACCEPTANCES.map((one) => (
                  <option value={one} selected={one === body.acceptance}>
                    {said.acceptance[one].word}
                  </option>
                ))}
              </select>
            </label>
            {field('after', words.after, (body.after ?? []).join(' '), { placeholder: words.afterHelp })}
            {(body.state === 'issued' || body.state === 'under_way') && field('document', words.documentFor, '')}
            <p class="task-buttons">
              <button type="submit" name="action" value="confirm">
                {body.state === 'proposed' ? words.confirm : words.save}
              </button>
              <button type="submit" name="action" value="undo" class="quiet">
                {words.undo}
              </button>
            </p>
            {field('reason', words.dropReason, '')}
            <p class="task-buttons">
              <button type="submit" name="action" value="drop" class="quiet">
                {words.dropNow}
              </button>
            </p>
          </>
        )}
      </form>
    </details>
  );
};

const Milestones: FC<Shown & { mayReport: boolean }> = ({ given: { context }, task: { id, version, body }, language, mayReport }) => {
  const words = taskPageWords(language);
  const milestones = body.milestones ?? [];
  const hidden = <input type="hidden" name="version" value={String(version)} />;
  return (
    <section class="task-part">
      <h2>{words.milestones}</h2>
      {milestones.length === 0 && <p class="faint">{words.noMilestones}</p>}
      <ul class="task-milestones">
        {milestones.map((milestone) => (
          <li>
            <span class={milestone.done === undefined && milestone.due < context.today ? 'figure fault' : 'figure'}>{milestone.due}</span> {milestone.name}{' '}
            {milestone.done !== undefined && <small class="faint">✔ {words.passedOn(milestone.done)}</small>}
            {mayReport && (
              <form method="post" action={taskPath(context, id, 'milestones')}>
                {hidden}
                <input type="hidden" name="milestone" value={milestone.id} />
                <button type="submit" name="action" value={milestone.done === undefined ? 'pass' : 'reopen'} class="quiet">
                  {milestone.done === undefined ? words.passed : words.reopen}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayReport && (
        <form method="post" action={taskPath(context, id, 'milestones')} class="task-inline">
          {hidden}
          <label class="field">
            <span>{words.milestoneName}</span>
            <input name="name" required maxlength={200} />
          </label>
          <label class="field">
            <span>{words.milestoneDue}</span>
            <input name="due" type="date" required />
          </label>
          <button type="submit" name="action" value="add" class="quiet">
            {words.addMilestone}
          </button>
        </form>
      )}
    </section>
  );
};

const ProgressPart: FC<Shown & { mayReport: boolean }> = ({ given: { context }, task: { id, version, body }, language, mayReport }) => {
  const words = taskPageWords(language);
  const said = taskWords(language);
  const out = body.state === 'issued' || body.state === 'under_way' || body.state === 'done';
  return (
    <section class="task-part">
      <h2>{words.progressTitle}</h2>
      {(body.progress ?? []).length === 0 && <p class="faint">{words.noProgress}</p>}
      <ol class="task-said">
        {(body.progress ?? []).toReversed().map(({ period, state, text, at, by }) => (
          <li>
            <p>
              <b>{period}</b> <span class={`task-says ${state}`}>{`${said.progress[state].mark} ${said.progress[state].word}`}</span> {text}
            </p>
            <small class="faint">{`${by} · ${readableInstant(at)}`}</small>
          </li>
        ))}
      </ol>
      {mayReport && out && (
        <form method="post" action={taskPath(context, id, 'progress')} class="task-form">
          <input type="hidden" name="version" value={String(version)} />
          <label class="field">
            <span>{words.period}</span>
            <input name="period" required maxlength={20} value={context.today.slice(0, 7)} />
          </label>
          <label class="field">
            <span>{words.state}</span>
            <select name="state">
              {STATES.map((state) => (
                <option value={state}>{`${said.progress[state].mark} ${said.progress[state].word}`}</option>
              ))}
            </select>
          </label>
          <label class="field full">
            <span>{words.progressText}</span>
            <textarea name="text" required maxlength={2000} rows={3}></textarea>
          </label>
          <p class="task-buttons">
            <button type="submit">{words.report}</button>
          </p>
        </form>
      )}
    </section>
  );
};

const Reports: FC<{ given: Delivery; reports: readonly Kept<'report'>[]; language: Language }> = ({ given: { context }, reports, language }) => {
  const words = taskPageWords(language);
  return (
    <section class="task-part">
      <h2>{words.reports}</h2>
      {reports.length === 0 ? (
        <p class="faint">{words.noReports}</p>
      ) : (
        <ul>
          {reports.map(({ id, body }) => (
            <li>
              <a href={regionPath(context.region.code, context.plan.id, `reports/${encodeURIComponent(id)}`)}>{body.period}</a>{' '}
              <small class="faint">
                {words.due} {body.due}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** One task: where the plan says it, who, when, how it counts as done, how it goes on, and everything that was changed. */
export const taskPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery, actor } = given;
  const { language } = c.var;
  const words = taskPageWords(language);
  const task = await taskAsked(c, given);
  if (task === undefined) return noTask(c, given);
  const { body } = task;
  const [units, history, reports] = await Promise.all([
    unitsOf(delivery),
    delivery.history('task', task.id),
    body.lead === undefined ? [] : delivery.list('report', { plan: context.plan.id, lead: body.lead, order: 'newest', limit: 6 }),
  ]);
  const region = context.region.code;
  const concerned = { region, units: [body.lead, ...body.support].filter((unit) => unit !== undefined) };
  const mayAssign = may(actor, 'task.assign', concerned);
  const mayReport = may(actor, 'task.progress', concerned) && body.state !== 'dropped';
  const said = taskWords(language);
  const shown: Shown = { c, given, task, units, language };
  const title = `${body.kind === 'box_item' ? (body.verb ?? '') : ''}${body.title}`;
  return renderPage(
    c,
    { title: title.slice(0, 40), region: context, tab: 'tasks' },
    <section class="listing tasks task-one">
      <p class="task-crumb">
        <a href={tasksPath(context)}>{words.title}</a> ›{' '}
        <a lang="zh-CN" href={tasksPath(context, '', { group: groupKey(body), state: 'all' })}>
          {titlesOf(context.plan.plan, language).group(groupKey(body))}
        </a>
      </p>
      {c.req.query('saved') !== undefined && (
        <p class="told" role="status">
          ✔ {words.saved}
        </p>
      )}
      <header class="page-head">
        <div>
          <h1 lang="zh-CN" class={title.length > 40 ? 'long' : undefined}>
            {title}
          </h1>
          <p>
            <span class={`task-mark ${body.state}`}>{said.state[body.state].mark}</span> {said.state[body.state].word} · {said.kind[body.kind]} · {body.ref}
          </p>
        </div>
        {may(actor, 'whistle.blow', concerned) && (
          <BlowLink region={region} plan={context.plan.id} about={{ kind: 'task', ref: task.id, title: title.slice(0, 60) }} language={language} />
        )}
      </header>
      <div class="task-columns">
        <div>
          <Facts {...shown} />
          <Sentence {...shown} />
          {mayAssign && <EditForm {...shown} />}
          <ProgressPart {...shown} mayReport={mayReport} />
        </div>
        <div>
          <Milestones {...shown} mayReport={mayReport} />
          <Reports given={given} reports={reports} language={language} />
        </div>
      </div>
      <h2>{words.history}</h2>
      <TaskHistory history={history} units={units} language={language} />
      <UnitOptions units={units} />
    </section>,
  );
};
