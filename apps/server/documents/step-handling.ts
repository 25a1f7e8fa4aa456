import { readPlainDate, type Outcome, type Said } from '../../../src/basis/index.ts';
import type { RecordChange } from '../../../src/database/index.ts';
import { dropped, unitInForce } from '../../../src/delivery/index.ts';
import {
  approveWritten,
  consultOn,
  discardWritten,
  issueRefusal,
  issueWritten,
  meetOn,
  sendBack,
  withHead,
  type Written,
} from '../../../src/evaluation/index.ts';
import { may, type Action } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { forbiddenPage } from '../delivery/on-delivery.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { bodiesOf } from '../whistles/whistle-rows.ts';
import { documentFile, documentPdf } from './document-file.ts';
import { documentPage } from './document-page.tsx';
import { documentPath } from './document-path.ts';
import { sourceOf } from './document-source.ts';
import { issuedFilesOf } from './issued-files.ts';
import { documentForm, seenVersion, type DocumentForm, type OnDocument } from './on-document.tsx';
import { inBoth } from './words/index.ts';

const notice = ({ store, context, document }: OnDocument, to: { readonly unit: string } | { readonly role: string }, said: Said): RecordChange => ({
  kind: 'notice',
  id: store.newId(),
  version: null,
  body: { plan: context.plan.id, to, said, about: { kind: 'document', ref: document.id, href: documentPath(context, document.id) }, level: 'info' },
});

/** Units that are still there are told that it is out for comments; leaders what waits for them. */
const noticesOf = async (given: OnDocument, to: string): Promise<readonly RecordChange[]> => {
  const { title } = given.document.body;
  if (to === 'issued')
    return [
      notice(
        given,
        { role: 'deputy' },
        inBoth((words) => words.notice.issued(title)),
      ),
    ];
  if (to !== 'consulting') return [];
  const units = [...(await unitsOf(given.delivery)).values()].filter(({ body }) => body.ended === undefined && body.type === 'department');
  return [
    notice(
      given,
      { role: 'leader' },
      inBoth((words) => words.notice.approve(title)),
    ),
    ...units.map(({ id }) =>
      notice(
        given,
        { unit: id },
        inBoth((words) => words.notice.consulting(title)),
      ),
    ),
  ];
};

type Step = { readonly action: Action; readonly outcome: Outcome<Written> };

const stepOf = async (c: PageContext, given: OnDocument, form: DocumentForm): Promise<Step | undefined> => {
  const { document, actor, delivery } = given;
  const { body } = document;
  const deed = { by: actor.name, at: c.var.state.clock() };
  switch (form['to']) {
    case 'consult':
      return { action: 'document.edit', outcome: consultOn(body, deed) };
    case 'back':
      return { action: 'document.edit', outcome: sendBack(body, form['reason'] ?? '', deed) };
    case 'discard': {
      const evaluation = body.evaluation === undefined ? undefined : await delivery.get('evaluation', body.evaluation);
      const approvedWith = evaluation?.body.document === document.id && evaluation.body.state !== 'withdrawn' ? evaluation.body.title : undefined;
      return { action: 'document.edit', outcome: discardWritten(body, form['reason'] ?? '', approvedWith, deed) };
    }
    case 'approve': {
      const source = await sourceOf(given, body);
      if (source === undefined) return undefined;
      const last = (await delivery.history('document', document.id)).at(-1)?.by;
      return { action: 'document.approve', outcome: approveWritten(body, { frozen: source, given: body.given ?? {} }, deed, last) };
    }
    case 'issue': {
      const source = await sourceOf(given, body);
      if (source === undefined) return undefined;
      const refused = issueRefusal(body);
      return {
        action: 'document.edit',
        outcome:
          refused === undefined
            ? issueWritten(body, await issuedFilesOf(given, body, await documentFile(body, source), (await documentPdf(body, source)).ok), deed)
            : { refused },
      };
    }
    default:
      return undefined;
  }
};

/** Nobody is left with the duty to send what was discarded; what was sent already stays done. */
const droppedSendings = async ({ delivery, document: { body } }: OnDocument, reason: string): Promise<readonly RecordChange[]> => {
  const tasks = (body.duties ?? []).length === 0 ? [] : await delivery.list('task', { ids: body.duties! });
  return tasks.flatMap(({ id, version, body: task }): RecordChange[] => {
    const { ok } = dropped(task, reason, body.title);
    return ok === undefined ? [] : [{ kind: 'task', id, version, body: ok }];
  });
};

/** 征求意见、退回、作废、审定、印发. */
export const takeStep = async (c: PageContext, given: OnDocument): Promise<Response> => {
  const { document, context, actor, delivery } = given;
  const form = await documentForm(c);
  // Whoever may not is told so before anything is said of the document.
  const needed: Action = form['to'] === 'approve' ? 'document.approve' : 'document.edit';
  if (!may(actor, needed, { region: context.region.code })) return forbiddenPage(c);
  const step = await stepOf(c, given, form);
  if (step === undefined) return c.redirect(documentPath(context, document.id), 303);
  const { action, outcome } = step;
  if (outcome.refused !== undefined) return documentPage(c, given, { at: 'step', fault: outcome.refused, fields: form });
  const reason = form['reason']?.trim() ?? '';
  await delivery.change({
    action,
    changes: [
      { kind: 'document', id: document.id, version: seenVersion(form, document), body: outcome.ok },
      ...(await noticesOf(given, outcome.ok.state)),
      ...(outcome.ok.state === 'discarded' ? await droppedSendings(given, reason) : []),
    ],
    ...(outcome.ok.state === 'issued' && outcome.ok.number !== undefined ? { document: outcome.ok.number } : {}),
    ...(reason === '' ? {} : { reason }),
  });
  return c.redirect(documentPath(context, document.id), 303);
};

/** Head, signature and imprint. */
export const saveHead = async (c: PageContext, given: OnDocument): Promise<Response> => {
  const { document, context, delivery } = given;
  const form = await documentForm(c);
  const text = (name: string): string => form[name] ?? '';
  const outcome = withHead(document.body, {
    title: text('title'),
    number: text('number'),
    redHead: text('redHead'),
    addressee: text('addressee'),
    signedBy: text('signedBy'),
    copies: text('copies'),
    date: readPlainDate(text('date')),
  });
  if (outcome.refused !== undefined) return documentPage(c, given, { at: 'head', fault: outcome.refused, fields: form });
  await delivery.change({ action: 'document.edit', changes: [{ kind: 'document', id: document.id, version: seenVersion(form, document), body: outcome.ok }] });
  return c.redirect(documentPath(context, document.id, '?done=saved'), 303);
};

/** The day of the meeting, and the two tasks of sending before it. */
export const setMeeting = async (c: PageContext, given: OnDocument): Promise<Response> => {
  const { document, context, delivery, store, actor } = given;
  const form = await documentForm(c);
  const units = bodiesOf(await unitsOf(delivery));
  const lead = form['lead'] ?? '';
  const outcome = meetOn(
    document.body,
    {
      meeting: readPlainDate(form['meeting'] ?? ''),
      lead: lead !== '' && unitInForce(units, lead) === lead ? lead : '',
      today: context.today,
      document: document.id,
      ids: [store.newId(), store.newId()],
    },
    { by: actor.name, at: c.var.state.clock() },
  );
  if (outcome.refused !== undefined) return documentPage(c, given, { at: 'meeting', fault: outcome.refused, fields: form });
  const { written, tasks } = outcome.ok;
  await delivery.change({
    action: 'document.edit',
    changes: [
      { kind: 'document', id: document.id, version: seenVersion(form, document), body: written },
      ...tasks.map(({ id, body }): RecordChange => ({ kind: 'task', id, version: null, body })),
    ],
  });
  return c.redirect(documentPath(context, document.id), 303);
};
