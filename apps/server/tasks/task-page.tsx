import type { Child, FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { taskWords } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { textPath } from '../cockpit/addresses.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { renderPage } from '../layout/page.tsx';
import { regionPath } from '../region/index.ts';
import { UnitOptions } from '../units/unit-options.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { BlowLink } from '../whistles/blow-link.tsx';
import type { Language } from '../words/index.ts';
import { groupKey, titlesOf } from './board-model.ts';
import { ProposalText, unitNames } from './board-row.tsx';
import type { ShownTask } from './shown-task.ts';
import { EditForm } from './task-edit.tsx';
import { TaskHistory } from './task-history.tsx';
import { taskOrigin } from './task-origin.ts';
import { taskPath, tasksPath, unitPath } from './task-path.ts';
import { Milestones, ProgressPart } from './task-progress.tsx';
import { noTask, taskAsked } from './task-routes.tsx';
import { taskPageWords } from './words/index.ts';

/** Where the task comes from: its place in the plan, or the page of what decided on it. */
const Origin: FC<ShownTask> = ({ given: { context }, task: { body }, language }) => {
  const origin = taskOrigin(context, body.ref);
  return origin === undefined ? <>{body.ref}</> : <a href={origin.href}>{taskPageWords(language).origins[origin.of]}</a>;
};

/** The sentence that the task is read from, with some words around it; the item itself is marked. */
const Sentence: FC<ShownTask> = ({ given: { context }, task: { body }, language }) => {
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

const Facts: FC<ShownTask> = ({ given: { context }, task: { body }, units, language }) => {
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
  const shown: ShownTask = { given, task, units, language };
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
            <span class={`task-mark ${body.state}`}>{said.state[body.state].mark}</span> {said.state[body.state].word} · {said.kind[body.kind]} ·{' '}
            <Origin {...shown} />
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
