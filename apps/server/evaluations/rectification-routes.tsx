import { Hono } from 'hono';
import type { Outcome } from '../../../src/basis/index.ts';
import type { RecordChange } from '../../../src/database/index.ts';
import { raise } from '../../../src/delivery/index.ts';
import { rectificationTask, rectificationWords, shortfalls, type Shortfall } from '../../../src/evaluation/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { regionPath } from '../region/index.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { timingOf } from '../whistles/region-timing.ts';
import { whistleChanges } from '../whistles/whistle-change.ts';
import { sentForm, type SentForm } from '../sent-form.ts';
import { evaluationNotice } from './evaluation-notices.ts';
import { evaluationPath } from './evaluation-path.ts';
import { figuresOf } from './figures-of.ts';
import { onEvaluation, type OnEvaluation } from './on-evaluation.tsx';
import { listedOf, rectificationPage, whistleRef } from './rectification-page.tsx';
import { evaluationNotices as say, rectifyRefusals } from './words/index.ts';

const R = '/regions/:region/:plan/evaluations/:evaluation/rectification';

const asTasks = (given: OnEvaluation, form: SentForm, rows: readonly Shortfall[]): Outcome<readonly RecordChange[]> => {
  const { store, context, evaluation, newId } = given;
  const { id, body } = evaluation;
  const changes: RecordChange[] = [];
  for (const row of rows) {
    const [lead, due] = [form.field(`unit:${row.ref}`), form.day(`due:${row.ref}`)];
    const outcome = rectificationTask({ row, lead, due }, { id, plan: body.plan, title: body.title, document: body.submitted?.document }, context.today);
    if (outcome.refused !== undefined) return outcome;
    const own = newId();
    const href = regionPath(context.region.code, body.plan, `tasks/${own}`);
    const said = say.rectify(outcome.ok.title, due!);
    changes.push(
      { kind: 'task', id: own, version: null, body: outcome.ok },
      evaluationNotice(store, { plan: body.plan, to: { unit: lead }, said, href, ref: own, level: 'yellow' }),
    );
  }
  return { ok: changes };
};

/** Whistles of the second level, on the row itself; the fact names the evaluation and the day. */
const asWhistles = async (c: PageContext, given: OnEvaluation, form: SentForm, rows: readonly Shortfall[]): Promise<Outcome<readonly RecordChange[]>> => {
  const { store, context, delivery, actor, evaluation } = given;
  const { body } = evaluation;
  const timing = await timingOf(delivery);
  const changes: RecordChange[] = [];
  for (const row of rows) {
    const [lead, due] = [form.field(`unit:${row.ref}`), form.day(`due:${row.ref}`)];
    const checked = rectificationTask({ row, lead, due }, { id: evaluation.id, plan: body.plan, title: body.title }, context.today);
    if (checked.refused !== undefined) return checked;
    const raising = {
      plan: body.plan,
      title: checked.ok.title,
      about: {
        kind: row.indicator ? ('indicator' as const) : row.ref.startsWith('project:') ? ('project' as const) : ('task' as const),
        ref: whistleRef(row.ref),
        title: row.title,
      },
      fact: rectificationWords.fact(body.title, rectificationWords.by(row.fact, due!)),
      pace: 'normal' as const,
      level: 2 as const,
      call: [lead],
    };
    const outcome = raise(raising, { actor, at: c.var.state.clock() }, timing);
    if (outcome.refused !== undefined) return outcome;
    changes.push(...whistleChanges(store, context, given.newId(), undefined, outcome.ok));
  }
  return { ok: changes };
};

const list = async (c: PageContext, given: OnEvaluation): Promise<Response> => {
  const { context, delivery, evaluation } = given;
  const form = await sentForm(c);
  const refuse = (fault: { readonly zh: string; readonly en: string }) => rectificationPage(c, given, { at: 'rectify', fault, fields: form.fields });
  const figures = await figuresOf(given);
  const wanted = new Set(form.all('ref'));
  const all = figures === undefined ? [] : shortfalls(figures);
  const listed = await listedOf(given, all);
  const rows = all.filter(({ ref }) => wanted.has(ref) && !listed.has(ref));
  if (rows.length === 0) return refuse(rectifyRefusals.nothing);
  const units = await unitsOf(delivery);
  const strange = rows.find(({ ref }) => form.field(`unit:${ref}`) !== '' && units.get(form.field(`unit:${ref}`))?.body.ended !== undefined);
  const unknown = rows.find(({ ref }) => form.field(`unit:${ref}`) !== '' && !units.has(form.field(`unit:${ref}`)));
  if (strange !== undefined || unknown !== undefined) return refuse(rectificationWords.noLead((strange ?? unknown)!.title));
  const isWhistle = form.field('as') === 'whistle';
  const outcome = isWhistle ? await asWhistles(c, given, form, rows) : asTasks(given, form, rows);
  if (outcome.refused !== undefined) return refuse(outcome.refused);
  await delivery.change({ action: isWhistle ? 'whistle.blow' : 'task.assign', changes: outcome.ok, reason: evaluation.body.title });
  return c.redirect(`${evaluationPath(context.region.code, context.plan.id, evaluation.id, 'rectification')}?done=rectify`, 303);
};

/** 监测评估结果应用: what fell short becomes tasks or whistles. */
export const rectificationRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get(
    R,
    onEvaluation('task.assign', (c, given) => rectificationPage(c, given)),
  );
  app.post(R, onEvaluation('task.assign', list));
  return app;
};
