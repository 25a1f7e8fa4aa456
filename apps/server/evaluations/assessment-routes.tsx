import { Hono } from 'hono';
import type { Outcome } from '../../../src/basis/index.ts';
import type { RecordChange } from '../../../src/database/index.ts';
import { unitLabel } from '../../../src/delivery/index.ts';
import { assessed, assessmentRefusals, commentAnswered, commented, handedIn, judged, type Assessment, type Reviewing } from '../../../src/evaluation/index.ts';
import { may, type Action } from '../../../src/identity/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { forbiddenPage } from '../delivery/on-delivery.tsx';
import { attachment } from '../export/attachment.ts';
import { stepperOf } from '../reports/on-report.tsx';
import { keepFiles } from '../whistles/whistle-files.ts';
import { assessmentPage } from './assessment-page.tsx';
import { sentForm, type SentForm } from '../sent-form.ts';
import { evaluationNotice } from './evaluation-notices.ts';
import { evaluationPath } from './evaluation-path.ts';
import { onAssessment, type OnAssessment } from './on-evaluation.tsx';
import { evaluationNotices as say } from './words/index.ts';

const R = '/regions/:region/:plan/evaluations/:evaluation/assessments/:assessment';

const pathOf = ({ context, evaluation, assessment }: OnAssessment): string =>
  evaluationPath(context.region.code, context.plan.id, evaluation.id, `assessments/${assessment.id}`);

const isOver = ({ evaluation: { body } }: OnAssessment): boolean => body.state === 'approved' || body.state === 'submitted' || body.state === 'withdrawn';

const keep = async (
  c: PageContext,
  given: OnAssessment,
  action: Action,
  form: SentForm,
  body: Assessment,
  more: { readonly notices?: readonly RecordChange[]; readonly reason?: string; readonly done: string; readonly hash?: string },
): Promise<Response> => {
  const { delivery, assessment } = given;
  await delivery.change({
    action,
    changes: [{ kind: 'assessment', id: assessment.id, version: form.version(assessment.version), body }, ...(more.notices ?? [])],
    ...(more.reason ? { reason: more.reason } : {}),
  });
  return c.redirect(`${pathOf(given)}?done=${more.done}${more.hash ?? ''}`, 303);
};

/** What the fields of a form say of each thing that was asked. */
const saidOf = ({ asks }: Assessment, form: SentForm): Readonly<Record<string, Record<string, string>>> => {
  const there = new Set(form.names);
  const parts = ['text', 'problem', 'cause', 'advice'] as const;
  return Object.fromEntries(
    asks.map(({ ref }) => [ref, Object.fromEntries(parts.filter((part) => there.has(`${part}:${ref}`)).map((part) => [part, form.field(`${part}:${ref}`)]))]),
  );
};

const answer = onAssessment('assessment.answer', async (c, given) => {
  const { store, context, actor, evaluation, assessment, unit } = given;
  if (!may(actor, 'assessment.answer', { region: context.region.code, units: [assessment.body.unit] })) return forbiddenPage(c);
  const form = await sentForm(c);
  const refuse = (fault: { readonly zh: string; readonly en: string }, shown = given) => assessmentPage(c, shown, { at: 'answer', fault, fields: form.fields });
  if (isOver(given)) return refuse(assessmentRefusals.notOpen);
  const said = { text: form.field('overall'), items: saidOf(assessment.body, form) };
  const tried = assessed(assessment.body, said);
  if (tried.refused !== undefined) return refuse(tried.refused);
  const files = await keepFiles(store, context.region.code, form.files('files'));
  if (files.refused !== undefined) return refuse(files.refused);
  const written = assessed(assessment.body, { ...said, files: files.ok });
  if (written.refused !== undefined) return refuse(written.refused);
  if (form.field('do') !== 'submit') return keep(c, given, 'assessment.answer', form, written.ok, { done: 'saved' });
  const deed = stepperOf(actor, c.var.state.clock());
  const outcome = handedIn(written.ok, deed);
  // What was written is shown again beside what it still wants.
  if (outcome.refused !== undefined) return refuse(outcome.refused, { ...given, assessment: { ...assessment, body: written.ok } });
  const notice = evaluationNotice(store, {
    plan: context.plan.id,
    to: { role: 'planner' },
    said: say.handed(evaluation.body.title, unitLabel(unit.body)),
    href: pathOf(given),
    ref: assessment.id,
  });
  return keep(c, given, 'assessment.answer', form, outcome.ok, { notices: [notice], done: 'handed' });
});

const review = onAssessment('assessment.review', async (c, given) => {
  const { store, context, actor, evaluation, assessment } = given;
  const form = await sentForm(c);
  const refuse = (fault: { readonly zh: string; readonly en: string }) => assessmentPage(c, given, { at: 'review', fault, fields: form.fields });
  if (isOver(given)) return refuse(assessmentRefusals.notSubmitted);
  const verdict = form.field('verdict') === 'returned' ? 'returned' : 'accepted';
  const said: Reviewing = Object.fromEntries(
    assessment.body.asks.map(({ ref }) => [ref, { agreed: form.field(`agreed:${ref}`) !== 'no', text: form.field(`otherwise:${ref}`) }]),
  );
  const reason = form.field('reason').trim();
  const outcome = judged(assessment.body, verdict, said, reason, stepperOf(actor, c.var.state.clock()));
  if (outcome.refused !== undefined) return refuse(outcome.refused);
  const to = { unit: assessment.body.unit };
  const told = say.returned(evaluation.body.title, reason);
  const notices =
    verdict === 'returned'
      ? [evaluationNotice(store, { plan: context.plan.id, to, said: told, href: pathOf(given), ref: assessment.id, level: 'yellow' })]
      : [];
  return keep(c, given, 'assessment.review', form, outcome.ok, { notices, done: verdict, reason });
});

const comment = onAssessment('assessment.answer', async (c, given) => {
  const { store, context, actor, evaluation, assessment, unit } = given;
  if (!may(actor, 'assessment.answer', { region: context.region.code, units: [assessment.body.unit] })) return forbiddenPage(c);
  const form = await sentForm(c);
  const refuse = (fault: { readonly zh: string; readonly en: string }) => assessmentPage(c, given, { at: 'comment', fault, fields: form.fields });
  if (evaluation.body.state !== 'consulting') return refuse(assessmentRefusals.notConsulting);
  const outcome: Outcome<Assessment> = commented(assessment.body, form.field('comment'), stepperOf(actor, c.var.state.clock()));
  if (outcome.refused !== undefined) return refuse(outcome.refused);
  const said = say.commented(evaluation.body.title, unitLabel(unit.body));
  const told = { plan: context.plan.id, to: { role: 'planner' }, said, href: `${pathOf(given)}#comment`, ref: assessment.id };
  const notices = outcome.ok.comment?.none === true ? [] : [evaluationNotice(store, told)];
  return keep(c, given, 'assessment.answer', form, outcome.ok, { notices, done: 'comment', hash: '#comment' });
});

const reply = onAssessment('assessment.review', async (c, given) => {
  const { store, context, actor, evaluation, assessment } = given;
  const form = await sentForm(c);
  const refuse = (fault: { readonly zh: string; readonly en: string }) => assessmentPage(c, given, { at: 'reply', fault, fields: form.fields });
  if (isOver(given)) return refuse(assessmentRefusals.commentAnswered);
  const outcome = commentAnswered(assessment.body, form.field('taken') === 'yes', form.field('answer'), stepperOf(actor, c.var.state.clock()));
  if (outcome.refused !== undefined) return refuse(outcome.refused);
  const told = {
    plan: context.plan.id,
    to: { unit: assessment.body.unit },
    said: say.answered(evaluation.body.title),
    href: `${pathOf(given)}#comment`,
    ref: assessment.id,
  };
  return keep(c, given, 'assessment.review', form, outcome.ok, { notices: [evaluationNotice(store, told)], done: 'answer', hash: '#comment' });
});

/** 自评, its review, and what units say of the draft. */
export const assessmentRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get(
    R,
    onAssessment('assessment.read', (c, given) => assessmentPage(c, given)),
  );
  app.post(R, answer);
  app.post(`${R}/review`, review);
  app.post(`${R}/comment`, comment);
  app.post(`${R}/answer`, reply);
  app.get(
    `${R}/files/:sha256{[0-9a-f]{64}}`,
    onAssessment('assessment.read', async (c, { store, context, assessment }) => {
      const file = assessment.body.files?.find(({ sha256 }) => sha256 === c.req.param('sha256'));
      const kept = file === undefined ? undefined : await store.attachment(context.region.code, file.sha256);
      return file === undefined || kept === undefined
        ? c.notFound()
        : c.body(new Uint8Array(kept.bytes), 200, attachment(file.name, 'application/octet-stream'));
    }),
  );
  return app;
};
