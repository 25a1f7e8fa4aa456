import { Hono } from 'hono';
import type { Outcome } from '../../../src/basis/index.ts';
import type { Kept, RecordChange } from '../../../src/database/index.ts';
import { livingUnit, type KnownUnit, type Stepper } from '../../../src/delivery/index.ts';
import {
  approvedBy,
  approveWritten,
  askedAssessment,
  askedUnits,
  consulted,
  consultOn,
  evaluationRefusals as refusals,
  frozenAs,
  frozenText,
  openEvaluation,
  reviewed,
  submittedTo,
  unitsToAsk,
  withdrawn,
  withQuestionnaires,
  withThirdParty,
  EVALUATION_PARTS,
  type Evaluation,
} from '../../../src/evaluation/index.ts';
import type { Action } from '../../../src/identity/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery } from '../delivery/on-delivery.tsx';
import { stepperOf } from '../reports/on-report.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { keepFiles } from '../whistles/whistle-files.ts';
import { sentForm, type SentForm } from '../sent-form.ts';
import { evaluationNotice } from './evaluation-notices.ts';
import { evaluationPage } from './evaluation-page.tsx';
import { evaluationPath } from './evaluation-path.ts';
import { isReport, reportsIn } from './evaluation-state.ts';
import { evaluationsPage } from './evaluations-page.tsx';
import { frozenByDigest } from './frozen-file.ts';
import { gatherFrozen, recordedBy } from './gather-frozen.ts';
import { onEvaluation, type OnEvaluation } from './on-evaluation.tsx';
import { kindAsked, openPage, planYears } from './open-page.tsx';
import { evaluationNotices as say } from './words/index.ts';

const R = '/regions/:region/:plan/evaluations';

const open = onDelivery('evaluation.open', async (c, given) => {
  const { context, delivery, actor } = given;
  const form = await sentForm(c);
  const plan = context.plan.id;
  const others = (await delivery.list('evaluation', { plan })).map(({ body }) => body);
  const parts = EVALUATION_PARTS.filter((part) => form.all('parts').includes(part));
  const asked = {
    plan,
    kind: kindAsked(form.field('kind')),
    title: form.field('title'),
    parts,
    from: form.day('from'),
    until: form.day('until'),
    cutoff: form.day('cutoff'),
    known: form.day('known'),
  };
  const outcome = openEvaluation(asked, planYears(context), context.today, others, stepperOf(actor, c.var.state.clock()));
  if (outcome.refused !== undefined) return openPage(c, given, { fault: outcome.refused, fields: form.fields, parts });
  const id = given.newId();
  await delivery.change({ action: 'evaluation.open', changes: [{ kind: 'evaluation', id, version: null, body: outcome.ok }] });
  return c.redirect(`${evaluationPath(context.region.code, plan, id)}?done=opened`, 303);
});

/** What a step makes of an evaluation: itself, what else changes with it in the same entry of the chain, and the document that it goes by. */
type Stepped = { readonly evaluation: Evaluation; readonly with?: readonly RecordChange[]; readonly document?: string; readonly reason?: string };
type Step = (c: PageContext, given: OnEvaluation, form: SentForm, deed: Stepper) => Promise<Outcome<Stepped>> | Outcome<Stepped>;

const only = (outcome: Outcome<Evaluation>, more: Omit<Stepped, 'evaluation'> = {}): Outcome<Stepped> =>
  outcome.refused === undefined ? { ok: { evaluation: outcome.ok, ...more } } : outcome;

/** A step is taken, or the page says in its form why not. */
const step = (name: string, action: Action, take: Step) =>
  onEvaluation(action, async (c, given) => {
    const { context, delivery, actor, evaluation } = given;
    const form = await sentForm(c);
    const outcome = await take(c, given, form, stepperOf(actor, c.var.state.clock()));
    if (outcome.refused !== undefined) return evaluationPage(c, given, { at: name, fault: outcome.refused, fields: form.fields });
    const { document, reason } = outcome.ok;
    await delivery.change({
      action,
      changes: [{ kind: 'evaluation', id: evaluation.id, version: form.version(evaluation.version), body: outcome.ok.evaluation }, ...(outcome.ok.with ?? [])],
      ...(document ? { document } : {}),
      ...(reason ? { reason } : {}),
    });
    return c.redirect(`${evaluationPath(context.region.code, context.plan.id, evaluation.id)}?done=${name}`, 303);
  });

const knownUnits = async ({ delivery }: OnEvaluation): Promise<ReadonlyMap<string, KnownUnit>> =>
  new Map([...(await unitsOf(delivery))].map(([id, { body }]) => [id, { id, body }]));

const assessmentsOf = ({ delivery, evaluation }: OnEvaluation): Promise<readonly Kept<'assessment'>[]> =>
  delivery.list('assessment', { plan: evaluation.body.plan, about: [evaluation.id] });

/** Asks every unit that leads something and was not asked yet; units that have gone are asked no more, who took over is. */
const ask: Step = async (_, given, form, deed) => {
  const { store, context, evaluation } = given;
  const { body, id } = evaluation;
  const due = form.day('due');
  const outcome = askedUnits(body, due, context.today, deed);
  if (outcome.refused !== undefined) return outcome;
  const [units, there] = await Promise.all([knownUnits(given), assessmentsOf(given)]);
  const figures = await gatherFrozen(store, context, { id, evaluation: body });
  const all = unitsToAsk(figures, (unit) => livingUnit(units, unit)).filter(({ unit }) => units.has(unit));
  if (all.length === 0) return { refused: refusals.noUnits };
  const asked = new Set(there.map((one) => one.body.unit));
  const fresh = all.filter(({ unit }) => !asked.has(unit));
  if (fresh.length === 0) return { refused: refusals.nobodyNew };
  const changes = fresh.flatMap((one): RecordChange[] => {
    const own = store.newId();
    const href = evaluationPath(context.region.code, body.plan, id, `assessments/${own}`);
    return [
      { kind: 'assessment', id: own, version: null, body: askedAssessment(body.plan, id, one, due!, deed) },
      evaluationNotice(store, { plan: body.plan, to: { unit: one.unit }, said: say.asked(body.title, due!, one.asks.length), href, ref: own, level: 'yellow' }),
    ];
  });
  return only(outcome, { with: changes });
};

const freeze: Step = async (_, { store, context, evaluation }, form, deed) => {
  const { id, body } = evaluation;
  const recorded = await recordedBy(store, context.region.code);
  const frozen = await gatherFrozen(store, context, { id, evaluation: body, recorded });
  const name = `evaluation-${context.region.code}-${body.kind}-${body.cutoff}.json`;
  const type = 'application/json';
  const bytes = new TextEncoder().encode(frozenText(frozen));
  // Refused before the file is kept, where it would be.
  const tried = frozenAs(body, { sha256: '', name, type, recorded }, form.field('reason'), deed);
  if (tried.refused !== undefined) return tried;
  const { sha256 } = await store.attach(context.region.code, { name, type, bytes });
  return only(frozenAs(body, { sha256, name, type, recorded }, form.field('reason'), deed), { reason: form.field('reason') });
};

const consult: Step = async (_, given, form, deed) => {
  const { store, context, delivery, evaluation } = given;
  const { id, body } = evaluation;
  const due = form.day('due');
  const outcome = consulted(body, due, context.today, deed);
  if (outcome.refused !== undefined) return outcome;
  const reports = (await delivery.list('document', { plan: body.plan, about: [id], states: ['draft'] })).filter(isReport);
  const out = reports.flatMap(({ id: own, version, body: written }): RecordChange[] => {
    const { ok } = consultOn(written, deed);
    return ok === undefined ? [] : [{ kind: 'document', id: own, version, body: ok }];
  });
  const told = (await assessmentsOf(given)).map(({ id: own, body: { unit } }) => {
    const href = evaluationPath(context.region.code, body.plan, id, `assessments/${own}#comment`);
    return evaluationNotice(store, { plan: body.plan, to: { unit }, said: say.consult(body.title, due!), href, ref: own, level: 'yellow' });
  });
  return only(outcome, { with: [...out, ...told] });
};

/** The leader's approval makes the report final with it that he names; other drafts stay drafts. */
const approve: Step = async (_, given, form, deed) => {
  const { store, context, delivery, evaluation } = given;
  const { id, body } = evaluation;
  const assessments = (await assessmentsOf(given)).map((one) => one.body);
  const document = form.field('document').trim();
  const outcome = approvedBy(body, assessments, document, deed);
  if (outcome.refused !== undefined) return outcome;
  const reports = reportsIn(await delivery.list('document', { plan: body.plan, about: [id], order: 'newest' }));
  if (reports.length === 0) return { refused: refusals.noReport };
  const wanted = form.field('report');
  const report = wanted === '' ? reports[0] : reports.find((one) => one.id === wanted);
  if (report === undefined) return { refused: refusals.otherReport };
  const { id: own, version, body: written } = report;
  const finals: RecordChange[] = [];
  if (written.state === 'draft' || written.state === 'consulting') {
    const frozen = await frozenByDigest(store, context.region.code, written.source);
    if (frozen === undefined) return { refused: refusals.noFrozenFile('') };
    const last = (await delivery.history('document', own)).at(-1)?.by;
    const final = approveWritten(written, { frozen, given: written.given ?? {} }, deed, last);
    if (final.refused !== undefined) return final;
    // The version that the approver was shown: whoever edited it meanwhile is not overlooked.
    const seen = form.field(`seen-${own}`);
    finals.push({ kind: 'document', id: own, version: /^\d{1,9}$/.test(seen) ? Number(seen) : version, body: final.ok });
  }
  const href = evaluationPath(context.region.code, body.plan, id);
  return {
    ok: {
      evaluation: { ...outcome.ok, document: own },
      document,
      with: [...finals, evaluationNotice(store, { plan: body.plan, to: { role: 'planner' }, said: say.approve(body.title), href, ref: id })],
    },
  };
};

const thirdParty: Step = async (_, { store, context, evaluation }, form, deed) => {
  const given = { by: form.field('by'), text: form.field('text'), date: form.day('date') };
  const tried = withThirdParty(evaluation.body, given, deed);
  if (tried.refused !== undefined) return tried;
  const files = await keepFiles(store, context.region.code, form.files('file'));
  if (files.refused !== undefined) return files;
  return only(withThirdParty(evaluation.body, { ...given, file: files.ok[0] }, deed));
};

const questionnaires: Step = async (_, { delivery, evaluation: { body } }, form, deed) => {
  const wanted = form.all('questionnaire');
  const there = wanted.length === 0 ? [] : await delivery.list('questionnaire', { plan: body.plan, ids: wanted });
  return only(
    withQuestionnaires(
      body,
      there.map(({ id }) => id),
      deed,
    ),
  );
};

/** 评估 from the plan of it to its submission. */
export const evaluationRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get(R, onDelivery('evaluation.read', evaluationsPage));
  app.post(R, open);
  app.get(
    `${R}/new`,
    onDelivery('evaluation.open', (c, given) => openPage(c, given)),
  );
  app.get(
    `${R}/:evaluation`,
    onEvaluation('evaluation.read', (c, given) => evaluationPage(c, given)),
  );
  app.post(`${R}/:evaluation/ask`, step('ask', 'evaluation.open', ask));
  app.post(
    `${R}/:evaluation/review`,
    step('review', 'evaluation.draft', (_, { evaluation }, __, deed) => only(reviewed(evaluation.body, deed))),
  );
  app.post(`${R}/:evaluation/freeze`, step('freeze', 'evaluation.draft', freeze));
  app.post(`${R}/:evaluation/consult`, step('consult', 'evaluation.draft', consult));
  app.post(`${R}/:evaluation/approve`, step('approve', 'evaluation.approve', approve));
  app.post(
    `${R}/:evaluation/submit`,
    step('submit', 'evaluation.draft', (_, { context, evaluation }, form, deed) => {
      const document = form.field('document');
      return only(submittedTo(evaluation.body, { to: form.field('to'), date: form.day('date'), document }, context.today, deed), { document });
    }),
  );
  app.post(
    `${R}/:evaluation/withdraw`,
    step('withdraw', 'evaluation.draft', (_, { evaluation }, form, deed) => {
      const [reason, document] = [form.field('reason'), form.field('document')];
      return only(withdrawn(evaluation.body, reason, document, deed), { reason, document });
    }),
  );
  app.post(`${R}/:evaluation/third-party`, step('third-party', 'evaluation.draft', thirdParty));
  app.post(`${R}/:evaluation/questionnaires`, step('questionnaires', 'evaluation.draft', questionnaires));
  return app;
};
