import type { Kept } from '../../../src/database/index.ts';
import type { Said } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { renderPage } from '../layout/page.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { PageHead } from '../views/page-head.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import { AgendaLine, DecisionForm, DecisionLine, Fault, Version, type MeetingFault, type Parts } from './agenda-lines.tsx';
import { meetingPath } from './meeting-path.ts';
import { StuckTable } from './stuck-table.tsx';
import { stuckMatters } from './stuck-matters.ts';
import { meetingWords } from './words/index.ts';

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
        <ol class="meeting-agenda" data-rows>
          {body.agenda.map((item, place) => (
            <AgendaLine parts={parts} item={item} place={place} />
          ))}
        </ol>
      )}
      {(general.length > 0 || parts.mayDecide) && (
        <section>
          <h2>{words.decision.general}</h2>
          {general.length > 0 && (
            <ul class="meeting-decisions">
              {general.map((decision) => (
                <DecisionLine parts={parts} decision={decision} />
              ))}
            </ul>
          )}
          {parts.mayDecide && <DecisionForm parts={parts} agenda="" />}
        </section>
      )}
      {parts.mayEdit && (
        <details class="more meeting-add">
          <summary>{words.agenda.add}</summary>
          <form method="post" action={post('agenda')}>
            <Version row={row} />
            {stuck.length > 0 && <StuckTable language={language} context={context} stuck={stuck} nameOf={nameOf} />}
            <div class="field full">
              <label for="other">{words.agenda.other}</label>
              <input id="other" name="other" maxlength={120} placeholder={words.agenda.otherHelp} />
            </div>
            <p class="whistle-send">
              <button type="submit">{words.agenda.addChosen}</button>
            </p>
          </form>
        </details>
      )}
      {mayEdit && (body.state === 'planned' || body.document === undefined) && (
        <form method="post" action={post('hold')} class="meeting-hold">
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
