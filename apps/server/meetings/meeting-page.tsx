import type { Child, FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { decisionState, type AgendaItem, type Decision, type DecisionState, type Said, type Task } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { renderPage } from '../layout/page.tsx';
import { regionPath, type RegionContext } from '../region/index.ts';
import { UnitChoice, unitsOf } from '../units/unit-choice.tsx';
import { PageHead } from '../views/page-head.tsx';
import { nameIn, type KeptUnits } from '../whistles/whistle-rows.ts';
import type { Language } from '../words/index.ts';
import { agendaHref } from './agenda-links.ts';
import { meetingPath } from './meeting-path.ts';
import { StuckTable } from './stuck-table.tsx';
import { stuckMatters } from './stuck-matters.ts';
import { meetingWords } from './words/index.ts';

/** What a form that could not be taken held, and why. */
export type MeetingFault = { readonly at: string; readonly fault: Said; readonly fields: Readonly<Record<string, string>> };

type Parts = {
  readonly language: Language;
  readonly context: RegionContext;
  readonly row: Kept<'meeting'>;
  readonly units: KeptUnits;
  readonly nameOf: (unit: string) => string;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly now: string;
  readonly mayDecide: boolean;
  readonly mayEdit: boolean;
  readonly failed?: MeetingFault;
};

const Fault: FC<{ language: Language; fault: Said | undefined }> = ({ language, fault }) =>
  fault === undefined ? null : (
    <p class="told fault" role="alert">
      {fault[language]}
    </p>
  );

const Version: FC<{ row: Kept<'meeting'> }> = ({ row }) => <input type="hidden" name="version" value={String(row.version)} />;

/** A decision with its task: who leads, by when, and what became of it. */
const DecisionLine: FC<{ parts: Parts; decision: Decision }> = ({ parts, decision }) => {
  const { language, context, row, nameOf, tasks, now, mayDecide } = parts;
  const words = meetingWords(language);
  const task = decision.task === undefined ? undefined : tasks.get(decision.task);
  const state: DecisionState = decisionState(task, now);
  const latest = task?.progress?.at(-1);
  return (
    <li class={`decision is-${state}`} id={`decision-${decision.id}`}>
      <p class="said" lang="zh-CN">
        {decision.text}
      </p>
      <p class="faint">
        <span class={`decision-state is-${state}`}>
          <span aria-hidden="true">{words.marks[state]}</span> {words.states[state]}
        </span>{' '}
        <b lang="zh-CN">{nameOf(decision.lead)}</b>
        {decision.support.length > 0 && <span lang="zh-CN"> · {decision.support.map(nameOf).join('、')}</span>}{' '}
        <span class="figure">{words.decision.due_(decision.due)}</span>
        {task !== undefined && decision.task !== undefined && (
          <a href={regionPath(context.region.code, context.plan.id, `tasks/${encodeURIComponent(decision.task)}`)}>{words.decision.task}</a>
        )}
      </p>
      {latest !== undefined && (
        <p class="faint">
          {latest.period} {latest.text}
        </p>
      )}
      {mayDecide && state === 'open' && (
        <details class="take-back">
          <summary>{words.decision.back}</summary>
          <form method="post" action={meetingPath(context, `${encodeURIComponent(row.id)}/take-back`)}>
            <Version row={row} />
            <input type="hidden" name="decision" value={decision.id} />
            <span class="faint">{words.decision.backHelp}</span>{' '}
            <button type="submit" class="quiet">
              {words.decision.back}
            </button>
          </form>
        </details>
      )}
    </li>
  );
};

const DecisionForm: FC<{ parts: Parts; agenda: string }> = ({ parts, agenda }) => {
  const { language, context, row, units, failed } = parts;
  const words = meetingWords(language).decision;
  const at = `decide-${agenda}`;
  const own = failed?.at === at ? failed : undefined;
  const id = (name: string): string => `${at}-${name}`;
  const support = (own?.fields['support'] ?? '').split(' ');
  return (
    <details class="decide" open={own !== undefined}>
      <summary>{words.add}</summary>
      <form method="post" action={meetingPath(context, `${encodeURIComponent(row.id)}/decide`)} data-submit-key>
        <Version row={row} />
        <input type="hidden" name="agenda" value={agenda} />
        <Fault language={language} fault={own?.fault} />
        <div class="fields">
          <div class="field full">
            <label for={id('text')}>{words.text}</label>
            <textarea id={id('text')} name="text" rows={2} required maxlength={1000} placeholder={words.textHelp}>
              {own?.fields['text']}
            </textarea>
          </div>
          <div class="field">
            <label for={id('lead')}>{words.lead}</label>
            <UnitChoice units={units} name="lead" id={id('lead')} chosen={own?.fields['lead'] ?? ''} none={words.choose} required />
          </div>
          {[0, 1].map((n) => (
            <div class="field">
              <label for={id(`support-${n}`)}>{words.support}</label>
              <UnitChoice units={units} name="support" id={id(`support-${n}`)} chosen={support[n] ?? ''} none={words.choose} />
            </div>
          ))}
          <div class="field">
            <label for={id('due')}>{words.due}</label>
            <input id={id('due')} name="due" type="date" required min={row.body.date} value={own?.fields['due']} />
          </div>
        </div>
        <p class="send">
          <button type="submit">{words.save}</button>
        </p>
      </form>
    </details>
  );
};

const AgendaLine: FC<{ parts: Parts; item: AgendaItem; place: number }> = ({ parts, item, place }) => {
  const { language, context, row, nameOf, mayEdit, mayDecide } = parts;
  const words = meetingWords(language);
  const { agenda, decisions } = row.body;
  const own = decisions.filter((decision) => decision.agenda === item.id);
  const href = agendaHref(context, item);
  const button = (act: 'up' | 'down' | 'remove', off: boolean): Child => (
    <button type="submit" name="move" value={`${item.id} ${act}`} class="quiet" disabled={off} aria-label={`${words.agenda[act]} ${item.title}`}>
      {act === 'up' ? '↑' : act === 'down' ? '↓' : words.agenda.remove}
    </button>
  );
  return (
    <li class="agenda-item" id={`item-${item.id}`} tabindex={-1}>
      <div class="agenda-head">
        <h3>
          <small>{words.kinds[item.kind]}</small>{' '}
          {href === undefined ? (
            <span lang="zh-CN">{item.title}</span>
          ) : (
            <a lang="zh-CN" href={href}>
              {item.title}
            </a>
          )}
        </h3>
        {mayEdit && (
          <form method="post" action={meetingPath(context, `${encodeURIComponent(row.id)}/agenda`)} class="agenda-moves">
            <Version row={row} />
            {button('up', place === 0)}
            {button('down', place === agenda.length - 1)}
            {own.length === 0 && button('remove', false)}
          </form>
        )}
      </div>
      <p>
        {item.said?.[language] ?? item.why}{' '}
        {item.unit !== undefined && (
          <span class="faint" lang="zh-CN">
            {words.agenda.reporter(nameOf(item.unit))}
          </span>
        )}
      </p>
      {own.length > 0 && (
        <ul class="decisions">
          {own.map((decision) => (
            <DecisionLine parts={parts} decision={decision} />
          ))}
        </ul>
      )}
      {mayDecide && <DecisionForm parts={parts} agenda={item.id} />}
    </li>
  );
};

/** One meeting: its agenda in order, what was decided, and what became of it. */
export const meetingPage = async (c: PageContext, { context, delivery, actor }: Delivery, row: Kept<'meeting'>, failed?: MeetingFault): Promise<Response> => {
  const { language } = c.var;
  const words = meetingWords(language);
  const { body, id } = row;
  const region = context.region.code;
  const now = c.var.state.clock();
  const mayEdit = may(actor, 'meeting.edit', { region });
  const ids = body.decisions.flatMap(({ task }) => task ?? []);
  const [units, tasks, meetings] = await Promise.all([
    unitsOf(delivery),
    ids.length === 0 ? [] : delivery.list('task', { ids }),
    delivery.list('meeting', { plan: context.plan.id, states: ['planned'] }),
  ]);
  const nameOf = nameIn(units);
  const stuck = mayEdit && body.state === 'planned' ? await stuckMatters(delivery, context.plan.id, { units, meetings, now, today: context.today, actor }) : [];
  const parts: Parts = {
    language,
    context,
    row,
    units,
    nameOf,
    tasks: new Map(tasks.map((task) => [task.id, task.body])),
    now,
    mayEdit: mayEdit && body.state === 'planned',
    mayDecide: may(actor, 'meeting.decide', { region }),
    ...(failed === undefined ? {} : { failed }),
  };
  const general = body.decisions.filter(({ agenda }) => !body.agenda.some((item) => item.id === agenda));
  const post = (act: string): string => meetingPath(context, `${encodeURIComponent(id)}/${act}`);
  const faultAt = (at: string): Said | undefined => (failed?.at === at ? failed.fault : undefined);
  return renderPage(
    c,
    { title: body.name, region: context, tab: 'meetings', ...(failed === undefined ? {} : { status: 422 }) },
    <section class="listing meetings meeting-page">
      <PageHead
        title={body.name}
        lede={[body.date, body.place, body.state === 'held' ? words.hold.held(body.document) : words.planned].filter(Boolean).join(' · ')}
      >
        <p class="meeting-files">
          <a href={post('agenda.docx')} download>
            {words.agenda.docx}
          </a>
          <a href={post('minutes.docx')} download>
            {words.agenda.minutes}
          </a>
        </p>
      </PageHead>
      <h2>{words.agenda.title}</h2>
      <Fault language={language} fault={faultAt('agenda')} />
      {body.agenda.length === 0 ? (
        <p class="no-match">{words.agenda.empty}</p>
      ) : (
        <ol class="agenda" data-rows>
          {body.agenda.map((item, place) => (
            <AgendaLine parts={parts} item={item} place={place} />
          ))}
        </ol>
      )}
      {(general.length > 0 || parts.mayDecide) && (
        <section>
          <h2>{words.decision.general}</h2>
          {general.length > 0 && (
            <ul class="decisions">
              {general.map((decision) => (
                <DecisionLine parts={parts} decision={decision} />
              ))}
            </ul>
          )}
          {parts.mayDecide && <DecisionForm parts={parts} agenda="" />}
        </section>
      )}
      {parts.mayEdit && (
        <details class="more add-items">
          <summary>{words.agenda.add}</summary>
          <form method="post" action={post('agenda')}>
            <Version row={row} />
            {stuck.length > 0 && <StuckTable language={language} context={context} stuck={stuck} nameOf={nameOf} />}
            <div class="field full">
              <label for="other">{words.agenda.other}</label>
              <input id="other" name="other" maxlength={120} placeholder={words.agenda.otherHelp} />
            </div>
            <p class="send">
              <button type="submit">{words.agenda.addChosen}</button>
            </p>
          </form>
        </details>
      )}
      {mayEdit && (body.state === 'planned' || body.document === undefined) && (
        <form method="post" action={post('hold')} class="hold-form">
          <Version row={row} />
          <Fault language={language} fault={faultAt('hold')} />
          <div class="field">
            <label for="document">{words.hold.document}</label>
            <input
              id="document"
              name="document"
              maxlength={200}
              value={failed?.at === 'hold' ? failed.fields['document'] : body.document}
              placeholder={words.hold.documentHelp}
            />
          </div>
          <button type="submit">{words.hold.save}</button>
        </form>
      )}
    </section>,
  );
};
