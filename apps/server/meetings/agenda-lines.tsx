import type { Child, FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { decisionState, type AgendaItem, type Decision, type DecisionState, type Said, type Task } from '../../../src/delivery/index.ts';
import { regionPath, type RegionContext } from '../region/index.ts';
import { UnitChoice } from '../units/unit-choice.tsx';
import type { KeptUnits } from '../whistles/whistle-rows.ts';
import type { Language } from '../words/index.ts';
import { OnceKey } from '../delivery/once-key.tsx';
import { agendaHref } from './agenda-links.ts';
import { meetingPath } from './meeting-path.ts';
import { meetingWords } from './words/index.ts';

/** What a form that could not be taken held, and why. */
export type MeetingFault = { readonly at: string; readonly fault: Said; readonly fields: Readonly<Record<string, string>> };

/** What the lines of a meeting's page are made of. */
export type Parts = {
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

export const Fault: FC<{ language: Language; fault: Said | undefined }> = ({ language, fault }) =>
  fault === undefined ? null : (
    <p class="told fault" role="alert">
      {fault[language]}
    </p>
  );

export const Version: FC<{ row: Kept<'meeting'> }> = ({ row }) => <input type="hidden" name="version" value={String(row.version)} />;

/** A decision with its task: who leads, by when, and what became of it. */
export const DecisionLine: FC<{ parts: Parts; decision: Decision }> = ({ parts, decision }) => {
  const { language, context, row, nameOf, tasks, now, mayDecide } = parts;
  const words = meetingWords(language);
  const task = decision.task === undefined ? undefined : tasks.get(decision.task);
  const state: DecisionState = decisionState(task, now);
  const latest = task?.progress?.at(-1);
  return (
    <li class={`meeting-decision is-${state}`} id={`decision-${decision.id}`}>
      <p class="said" lang="zh-CN">
        {decision.text}
      </p>
      <p class="faint">
        <span class={`meeting-state is-${state}`}>
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
        <details class="meeting-take-back">
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

/** The form that notes a decision on an item, or on none. */
export const DecisionForm: FC<{ parts: Parts; agenda: string }> = ({ parts, agenda }) => {
  const { language, context, row, units, failed } = parts;
  const words = meetingWords(language).decision;
  const at = `decide-${agenda}`;
  const own = failed?.at === at ? failed : undefined;
  const id = (name: string): string => `${at}-${name}`;
  const support = (own?.fields['support'] ?? '').split(' ');
  return (
    <details class="meeting-decide" open={own !== undefined}>
      <summary>{words.add}</summary>
      <form method="post" action={meetingPath(context, `${encodeURIComponent(row.id)}/decide`)} data-submit-key>
        <OnceKey />
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
        <p class="whistle-send">
          <button type="submit">{words.save}</button>
        </p>
      </form>
    </details>
  );
};

/** An item of the agenda, with what was decided on it. */
export const AgendaLine: FC<{ parts: Parts; item: AgendaItem; place: number }> = ({ parts, item, place }) => {
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
    <li class="meeting-item" id={`item-${item.id}`} tabindex={-1}>
      <div class="meeting-item-head">
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
          <form method="post" action={meetingPath(context, `${encodeURIComponent(row.id)}/agenda`)} class="meeting-moves">
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
        <ul class="meeting-decisions">
          {own.map((decision) => (
            <DecisionLine parts={parts} decision={decision} />
          ))}
        </ul>
      )}
      {mayDecide && <DecisionForm parts={parts} agenda={item.id} />}
    </li>
  );
};
