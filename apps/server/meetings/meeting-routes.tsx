import { Hono } from 'hono';
import { readPlainDate } from '../../../src/basis/index.ts';
import type { Kept, RecordChange } from '../../../src/database/index.ts';
import {
  agendaItemOf,
  decide,
  decidedOn,
  decisionState,
  holdMeeting,
  planMeeting,
  takeBack,
  unitInForce,
  withAgenda,
  type AgendaItem,
  type Notice,
  type Said,
} from '../../../src/delivery/index.ts';
import { agendaDocument, minutesDocument, officialDocumentFile } from '../../../src/publication/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { notFound } from '../errors.tsx';
import { attachment } from '../export/attachment.ts';
import { regionPath } from '../region/index.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { timingOf } from '../whistles/region-timing.ts';
import { whistleChanges } from '../whistles/whistle-change.ts';
import { bodiesOf, nameIn } from '../whistles/whistle-rows.ts';
import { meetingPage } from './meeting-page.tsx';
import { meetingPath } from './meeting-path.ts';
import { meetingsPage } from './meetings-page.tsx';
import { stuckMatters } from './stuck-matters.ts';
import { meetingWords } from './words/index.ts';
import { sentForm } from '../sent-form.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Items that were ticked, as they are stuck now. */
const tickedItems = async (c: PageContext, { context, delivery, store, actor }: Delivery, ticked: readonly string[]): Promise<readonly AgendaItem[]> => {
  if (ticked.length === 0) return [];
  const plan = context.plan.id;
  const [units, meetings] = await Promise.all([unitsOf(delivery), delivery.list('meeting', { plan, states: ['planned'] })]);
  const stuck = await stuckMatters(delivery, plan, { units, meetings, now: c.var.state.clock(), today: context.today, actor });
  return stuck.filter(({ kind, ref }) => ticked.includes(`${kind}:${ref}`)).map((one) => agendaItemOf(one, store.newId()));
};

const makeMeeting = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery } = given;
  const { field, all, fields } = await sentForm(c);
  const agenda = await tickedItems(c, given, all('item'));
  const outcome = planMeeting({ plan: context.plan.id, name: field('name'), date: readPlainDate(field('date')), place: field('place'), agenda });
  if (outcome.refused !== undefined) return meetingsPage(c, given, { fields, fault: outcome.refused });
  const id = given.newId();
  await delivery.change({ action: 'meeting.edit', changes: [{ kind: 'meeting', id, version: null, body: outcome.ok }] });
  return c.redirect(meetingPath(context, id), 303);
};

type OnMeeting = (c: PageContext, given: Delivery, row: Kept<'meeting'>) => Promise<Response>;

const onMeeting = (action: 'meeting.read' | 'meeting.edit' | 'meeting.decide', handler: OnMeeting) =>
  onDelivery(action, async (c, given) => {
    const row = await given.delivery.get('meeting', c.req.param('id') ?? '');
    return row === undefined || row.body.plan !== given.context.plan.id ? notFound(c) : handler(c, given, row);
  });

/** The version that the form was made of: a meeting that moved on since refuses it. */
const back = (c: PageContext, { context }: Delivery, row: Kept<'meeting'>, anchor = ''): Response =>
  c.redirect(`${meetingPath(context, encodeURIComponent(row.id))}${anchor}`, 303);

/** Moves an item up or down, takes it out, or adds what was ticked and written. */
const editAgenda: OnMeeting = async (c, given, row) => {
  const form = await sentForm(c);
  const [moved, act] = form.field('move').split(' ');
  const ids = row.body.agenda.map(({ id }) => id);
  const at = ids.indexOf(moved ?? '');
  if (at !== -1 && act === 'remove') ids.splice(at, 1);
  const to = act === 'up' ? at - 1 : act === 'down' ? at + 1 : -1;
  if (at !== -1 && to >= 0 && to < ids.length) [ids[at], ids[to]] = [ids[to]!, ids[at]!];
  const other = form.field('other').trim().slice(0, 120);
  const added = [
    ...(await tickedItems(c, given, form.all('item'))),
    ...(other === '' ? [] : [{ id: given.store.newId(), kind: 'other', ref: '', title: other, why: '' } as const]),
  ];
  const outcome = withAgenda(row.body, ids, added);
  if (outcome.refused !== undefined) return meetingPage(c, given, row, { at: 'agenda', fault: outcome.refused, fields: form.fields });
  await given.delivery.change({ action: 'meeting.edit', changes: [{ kind: 'meeting', id: row.id, version: form.version(row.version), body: outcome.ok }] });
  return back(c, given, row, at === -1 || act === 'remove' ? '' : `#item-${moved}`);
};

const hold: OnMeeting = async (c, given, row) => {
  const form = await sentForm(c);
  const outcome = holdMeeting(row.body, form.field('document'), given.context.today);
  if (outcome.refused !== undefined) return meetingPage(c, given, row, { at: 'hold', fault: outcome.refused, fields: form.fields });
  await given.delivery.change({
    action: 'meeting.edit',
    changes: [{ kind: 'meeting', id: row.id, version: form.version(row.version), body: outcome.ok }],
    ...(outcome.ok.document === undefined ? {} : { document: outcome.ok.document }),
  });
  return back(c, given, row);
};

/** A decision becomes a task; the whistle that it is about is called anew by it. One entry of the chain. */
const noteDecision: OnMeeting = async (c, given, row) => {
  const { store, delivery, context, actor } = given;
  const form = await sentForm(c);
  const agenda = form.field('agenda');
  const at = `decide-${agenda}`;
  const units = bodiesOf(await unitsOf(delivery));
  const ids = { meeting: row.id, decision: given.newId(), task: given.newId() };
  const outcome = decide(
    row.body,
    ids,
    {
      agenda: agenda === '' ? undefined : agenda,
      text: form.field('text'),
      lead: form.field('lead'),
      support: form.all('support'),
      due: readPlainDate(form.field('due')),
    },
    (unit) => unitInForce(units, unit) === unit,
  );
  const fail = (fault: Said) => meetingPage(c, given, row, { at, fault, fields: form.fields });
  if (outcome.refused !== undefined) return fail(outcome.refused);
  const { meeting, task } = outcome.ok;
  const decision = meeting.decisions.at(-1)!;
  const item = meeting.agenda.find(({ id }) => id === agenda);
  const whistle = item?.kind === 'whistle' ? await delivery.get('whistle', item.ref) : undefined;
  const changes: RecordChange[] = [
    { kind: 'meeting', id: row.id, version: form.version(row.version), body: meeting },
    { kind: 'task', id: ids.task, version: null, body: task },
  ];
  if (whistle !== undefined) {
    const next = decidedOn(whistle.body, { id: row.id, name: meeting.name }, decision, { actor, at: c.var.state.clock() }, await timingOf(delivery));
    changes.push(...whistleChanges(store, context, whistle.id, whistle, next));
  }
  const told = new Set(changes.flatMap(({ kind, body }) => (kind === 'notice' && body !== null ? [(body as Notice).to.unit] : [])));
  const { zh, en } = meetingWords('zh').notice;
  for (const unit of [decision.lead, ...decision.support].filter((one) => !told.has(one)))
    changes.push({
      kind: 'notice',
      id: store.newId(),
      version: null,
      body: {
        plan: context.plan.id,
        to: { unit },
        said: { zh: zh(meeting.name, decision.text, decision.due), en: en(meeting.name, decision.text, decision.due) },
        about: { kind: 'task', ref: ids.task, href: regionPath(context.region.code, context.plan.id, `tasks/${encodeURIComponent(ids.task)}`) },
        level: 'yellow',
      },
    });
  await delivery.change({ action: 'meeting.decide', changes, ...(meeting.document === undefined ? {} : { document: meeting.document }) });
  return back(c, given, row, `#decision-${decision.id}`);
};

/** A decision on which nobody has begun is taken back, with its task. */
const takeDecisionBack: OnMeeting = async (c, given, row) => {
  const form = await sentForm(c);
  const decision = row.body.decisions.find(({ id }) => id === form.field('decision'));
  if (decision === undefined) return back(c, given, row);
  const task = decision.task === undefined ? undefined : await given.delivery.get('task', decision.task);
  const outcome = takeBack(row.body, decision.id, task?.body);
  if (outcome.refused !== undefined) return meetingPage(c, given, row, { at: 'agenda', fault: outcome.refused, fields: form.fields });
  await given.delivery.change({
    action: 'meeting.decide',
    changes: [
      { kind: 'meeting', id: row.id, version: form.version(row.version), body: outcome.ok },
      ...(task === undefined ? [] : [{ kind: 'task', id: task.id, version: task.version, body: null } as const]),
    ],
  });
  return back(c, given, row);
};

/** The agenda, or the minutes, as a document in official layout. */
const paperOf =
  (paper: 'agenda' | 'minutes'): OnMeeting =>
  async (c, { context, delivery }, { body }) => {
    const ids = body.decisions.flatMap(({ task }) => task ?? []);
    const [units, tasks] = await Promise.all([unitsOf(delivery), ids.length === 0 ? [] : delivery.list('task', { ids })]);
    const byId = new Map(tasks.map((task) => [task.id, task.body]));
    const edition = {
      region: context.region,
      plan: context.plan.title,
      meeting: body,
      nameOf: nameIn(units),
      states: new Map(body.decisions.map(({ id, task }) => [id, decisionState(task === undefined ? undefined : byId.get(task), c.var.state.clock())])),
    };
    const document = paper === 'agenda' ? agendaDocument(edition) : minutesDocument(edition);
    return c.body(new Uint8Array(await officialDocumentFile(document)), 200, attachment(`${document.title} ${body.date}.docx`, DOCX));
  };

export const meetingRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/meetings';
  app.get(
    under,
    onDelivery('meeting.read', (c, given) => meetingsPage(c, given)),
  );
  app.post(under, onDelivery('meeting.edit', makeMeeting));
  app.get(`${under}/:id/agenda.docx`, onMeeting('meeting.read', paperOf('agenda')));
  app.get(`${under}/:id/minutes.docx`, onMeeting('meeting.read', paperOf('minutes')));
  app.get(
    `${under}/:id`,
    onMeeting('meeting.read', (c, given, row) => meetingPage(c, given, row)),
  );
  app.post(`${under}/:id/agenda`, onMeeting('meeting.edit', editAgenda));
  app.post(`${under}/:id/hold`, onMeeting('meeting.edit', hold));
  app.post(`${under}/:id/decide`, onMeeting('meeting.decide', noteDecision));
  app.post(`${under}/:id/take-back`, onMeeting('meeting.decide', takeDecisionBack));
  return app;
};
